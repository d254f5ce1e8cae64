# shellcheck shell=bash
# ./athro bench: builds and runs the benchmarks (docs/reference/performance.md).

# measure [ARGUMENT…]: arguments go to Google Benchmark.
measure() {
    need start bench
    step "Release build with its benchmarks" compile release-bench "$release" athro_bench
    local busy
    busy=$(cut -d ' ' -f 1 /proc/loadavg)
    say "   the load of this machine is $busy; the quieter it is, the more the wall times mean"
    "$release/bench/athro_bench" "$root/faculty" "${ATHRO_SHARED_DIR:-$root/../shared}" \
        "$release/bench/athro_bench_xapian" "$@"
}
