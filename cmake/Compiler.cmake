# The compiler, its flags, and the cache.

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    message(FATAL_ERROR "g++ before 13 miscompiles some co_await expressions (docs/adr/0002-compiler.md). "
                        "Use clang 19: cmake -DCMAKE_CXX_COMPILER=clang++-19, or simply ./athro start")
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Werror)
if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    add_compile_options(-Wno-missing-field-initializers)
endif()

# Hardening (security.md 4.14). Fortify needs optimisation.
add_compile_options(-fstack-protector-strong -fPIE)
add_compile_definitions(_GLIBCXX_ASSERTIONS)
if(CMAKE_BUILD_TYPE STREQUAL "Release")
    add_compile_options(-D_FORTIFY_SOURCE=2)
endif()
add_link_options(-pie -Wl,-z,relro,-z,now)

find_program(ATHRO_LLD NAMES ld.lld-19 ld.lld)
if(ATHRO_LLD AND CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    add_link_options(-fuse-ld=${ATHRO_LLD})
endif()

if(ATHRO_SANITIZE)
    add_compile_options(-fsanitize=${ATHRO_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${ATHRO_SANITIZE})
endif()

find_program(ATHRO_CCACHE ccache)
if(ATHRO_CCACHE AND NOT ATHRO_PCH)
    # Objects hold no absolute path, so a fresh clone in another folder finds them in the cache.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} ${ATHRO_CCACHE})
    add_compile_options(-ffile-prefix-map=${PROJECT_SOURCE_DIR}=.)
endif()
