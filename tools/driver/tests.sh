# shellcheck shell=bash
# ./athro test and ./athro test --all. The cheapest comes first.

# What every test run needs before anything is built. Names further groups of packages.
prepare_tests() {
    if [[ ! -r /proc/self/status ]]; then
        give_up "the tests need /proc: the browser and the sanitizers read it." \
            "As root: mount -t proc proc /proc"
    fi
    if [[ ! -w $root ]]; then
        give_up "the tests write into this folder, and it is not yours: $root" \
            "Clone athro into a folder of your own."
    fi
    need start unit browser python "$@"
    step "Node, and the packages of web/ and tests/" prepare_node
}

prepare_node() {
    find_node
    npm_packages web
    npm_packages tests
    CHROMIUM=${CHROMIUM:-$(command -v chromium)}
    export CHROMIUM ATHRO_CHROMIUM=$CHROMIUM ATHRO_BIN=$program
    # Each test starts servers on new folders: what they learn from the faculty is kept for all.
    export ATHRO_CACHE="$build/learned"
}

test_short() {
    prepare_tests
    step "Release build with its unit tests" compile release-tests "$release"
    step "Unit tests" unit_tests "$release"
    step "Whole-program and browser tests" npm_run tests test
}

# Everything. What fails is noted and the rest still runs, but for what needs a build that failed.
test_all() {
    prepare_tests all bench
    judge "Format" format_check || true
    if judge "Build with address and behaviour sanitizers" compile dev "$build/dev"; then
        judge "Unit tests with address and behaviour sanitizers" unit_tests "$build/dev" || true
    fi
    if judge "Build with the thread sanitizer" compile tsan "$build/tsan"; then
        judge "Unit tests with the thread sanitizer" unit_tests "$build/tsan" || true
    fi
    if judge "The build of ./athro start" compile release "$release" athro; then
        judge "Whole-program and browser tests" npm_run tests test || true
        judge "The faculty, by athro check" "$program" check "$root/faculty" || true
        judge "The benchmarks build" compile release-bench "$release" athro_bench || true
    fi
    judge "Whole-program tests: types" npm_run tests types || true
    judge "Web: types" npm_run web types || true
    judge "Web: tests" npm_run web test || true
    judge "Web: a rebuild gives the committed files" npm_run web check || true
    judge "Welsh: the checker finds planted errors" welsh_check --self-test || true
    judge "Welsh: spelling and mutation of every text" welsh_check || true
    if judge "Build of the fuzz targets" compile fuzz "$build/fuzz"; then
        judge "Fuzzing, a minute for each parser" fuzz_targets "${ATHRO_FUZZ_SECONDS:-60}" || true
    fi
    say "== All steps"
    say "$step_table"
    if ((steps_failed > 0)); then give_up "$steps_failed of the steps above failed."; fi
}

format_check() {
    find "$root/src" "$root/fuzz" "$root/bench" \( -name '*.h' -o -name '*.cpp' \) -print0 |
        xargs -0 clang-format-19 --dry-run -Werror
}

# unit_tests FOLDER: ctest, with what sanitizers should watch for beside their defaults.
unit_tests() {
    local symbols
    symbols="external_symbolizer_path=$(command -v llvm-symbolizer-19 || true)"
    ASAN_OPTIONS="detect_stack_use_after_return=1:$symbols" \
        UBSAN_OPTIONS="print_stacktrace=1:$symbols" \
        TSAN_OPTIONS="second_deadlock_stack=1:$symbols" \
        ctest --test-dir "$1" --output-on-failure --no-tests=error --parallel "$(job_count)"
}

welsh_check() {
    virtual_environment welsh || return 1
    "$build/tools/welsh/bin/python" "$root/tools/welsh_check.py" \
        --cache "$build/welsh-cache.json" "$@"
}

# fuzz_targets SECONDS: each target for that long, as many at once as there are processors.
fuzz_targets() {
    local targets=()
    mapfile -t targets < <(
        find "$build/fuzz/fuzz" -maxdepth 1 -name 'fuzz_*' -type f -perm -u+x | sort
    )
    if ((${#targets[@]} == 0)); then
        say "there is no fuzz target to run"
        return 1
    fi
    printf '%s\0' "${targets[@]}" | xargs -0 -n 1 -P "$(job_count)" \
        "$root/tools/driver/fuzz_one" "$1" "$root/fuzz/corpus" "$build"
}
