# athro_module(name layer [DEPS modules] [LIBS libraries] [EMBED files] [ASIO])
#
# A module is a folder of src/: one library, and one test program of its *_test.cpp files. It can include
# the headers of the modules it names (and what those name), because only they are on its include path:
# gates/learner/athro/learner is a link to src/learner. EMBED puts files into the library; they are found
# by name through base/embedded.h.

function(athro_module name layer)
    cmake_parse_arguments(arg "ASIO" "" "DEPS;LIBS;EMBED" ${ARGN})
    set(folder ${PROJECT_SOURCE_DIR}/src/${name})
    file(GLOB sources CONFIGURE_DEPENDS ${folder}/*.cpp)
    file(GLOB tests CONFIGURE_DEPENDS ${folder}/*_test.cpp)
    list(REMOVE_ITEM sources ${tests} ${folder}/main.cpp)

    set(gate ${PROJECT_BINARY_DIR}/gates/${name})
    file(MAKE_DIRECTORY ${gate}/athro)
    file(CREATE_LINK ${folder} ${gate}/athro/${name} SYMBOLIC)

    if(arg_EMBED)
        athro_embed(${name} "${arg_EMBED}" embedded)
        list(APPEND sources ${embedded})
    endif()

    add_library(athro_${name} STATIC ${sources})
    set_target_properties(athro_${name} PROPERTIES LAYER ${layer} LINKER_LANGUAGE CXX)
    target_include_directories(athro_${name} PUBLIC ${gate})
    target_link_libraries(athro_${name} PUBLIC ${arg_LIBS})
    foreach(dep IN LISTS arg_DEPS)
        if(NOT TARGET athro_${dep})
            message(FATAL_ERROR "${name} names ${dep}, which does not exist or stands after it")
        endif()
        get_target_property(below athro_${dep} LAYER)
        if(NOT below LESS layer)
            message(FATAL_ERROR "${name} (layer ${layer}) may not use ${dep} (layer ${below})")
        endif()
        target_link_libraries(athro_${name} PUBLIC athro_${dep})
    endforeach()
    athro_pch(athro_${name} ${arg_ASIO})
    # What learns, reads and marks is gone through millions of times by the tests: unoptimised and with
    # a sanitizer they would take many minutes.
    if(ATHRO_SANITIZE AND name IN_LIST ATHRO_HOT_MODULES)
        target_compile_options(athro_${name} PRIVATE -O1)
    endif()

    if(ATHRO_TESTS AND tests)
        add_executable(athro_${name}_test ${tests})
        target_link_libraries(athro_${name}_test PRIVATE athro_${name} GTest::gmock GTest::gtest_main)
        add_test(NAME ${name} COMMAND athro_${name}_test)
        set_tests_properties(${name} PROPERTIES
            TIMEOUT 300
            ENVIRONMENT "ATHRO_SOURCE_DIR=${PROJECT_SOURCE_DIR};ATHRO_CACHE=${PROJECT_BINARY_DIR}/learned")
    endif()
endfunction()

# The executable of src/main: the only place that knows every module.
function(athro_program name)
    cmake_parse_arguments(arg "" "" "DEPS;LIBS" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/main/*.cpp)
    add_executable(${name} ${sources})
    target_compile_definitions(${name} PRIVATE ATHRO_VERSION="${PROJECT_VERSION}")
    target_link_libraries(${name} PRIVATE ${arg_LIBS})
    foreach(dep IN LISTS arg_DEPS)
        target_link_libraries(${name} PRIVATE athro_${dep})
    endforeach()
    athro_pch(${name})
endfunction()

# Precompiled headers make a first build faster; with a compiler cache they do harm (docs/adr/0002-compiler.md).
function(athro_pch target)
    if(ATHRO_PCH)
        target_precompile_headers(${target} PRIVATE
            <algorithm> <chrono> <functional> <map> <memory> <optional> <span> <string> <string_view>
            <unordered_map> <utility> <variant> <vector> <expected>)
    endif()
endfunction()

# Makes one source file that holds `files` byte for byte, registered under the module's name.
function(athro_embed module files out)
    set(source ${PROJECT_BINARY_DIR}/embedded/${module}.cpp)
    set(body "#include <athro/base/embedded.h>\n")
    set(table "")
    set(index 0)
    foreach(file IN LISTS files)
        get_filename_component(name ${file} NAME)
        string(APPEND body
            "asm(R\"(.section .rodata\n.global athro_${module}_${index}\nathro_${module}_${index}:\n"
            ".incbin \"${file}\"\n.global athro_${module}_${index}_end\nathro_${module}_${index}_end:\n.byte 0\n.previous)\");\n"
            "extern \"C\" const char athro_${module}_${index}[];\nextern \"C\" const char athro_${module}_${index}_end[];\n")
        string(APPEND table
            "    {\"${name}\", {athro_${module}_${index}, athro_${module}_${index}_end}},\n")
        math(EXPR index "${index} + 1")
    endforeach()
    string(APPEND body
        "namespace athro::${module} {\nconst athro::base::Embedded& embedded() {\n"
        "    static const athro::base::Embedded files{{\n${table}    }};\n    return files;\n}\n}\n")
    file(CONFIGURE OUTPUT ${source} CONTENT "${body}" @ONLY)
    set_source_files_properties(${source} PROPERTIES OBJECT_DEPENDS "${files}")
    set(${out} ${source} PARENT_SCOPE)
endfunction()
