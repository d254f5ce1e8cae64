# shellcheck shell=bash
# Configures and builds a preset of CMakePresets.json. Does nothing that is done already.

# How many compilers at once: one for each processor, and a gibibyte of free memory for each.
job_count() {
    local count memory
    count=$(nproc)
    if [[ -r /proc/meminfo ]]; then
        memory=$(awk '/^MemAvailable/ {print int($2 / 1048576)}' /proc/meminfo)
        if ((memory < count)); then count=$memory; fi
    fi
    if ((count < 1)); then count=1; fi
    printf '%d' "$count"
}

# configure PRESET FOLDER. "release-tests" and "release-bench" have all that "release" has, in the
# same folder.
configure() {
    local preset=$1 folder=$2 presets known=""
    presets=$(cksum <"$root/CMakePresets.json")
    if [[ -r $folder/CMakeCache.txt ]] &&
        ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$folder/CMakeCache.txt"; then
        rm -rf -- "$folder"  # the clone has moved, and build files hold absolute paths
    fi
    if [[ -r $folder/configured && -r $folder/build.ninja ]]; then
        known=$(<"$folder/configured")
    fi
    case $known in
        "$preset $presets" | "$preset-tests $presets" | "$preset-bench $presets") return 0 ;;
    esac
    to_log "$build/log/configure-$preset.log" \
        cmake -S "$root" --preset "$preset" -B "$folder" || return 1
    printf '%s %s\n' "$preset" "$presets" >"$folder/configured"
}

# compile PRESET FOLDER [TARGET…]: everything, where no target is named.
compile() {
    local preset=$1 folder=$2 log="$build/log/build-$1.log" status=0
    shift 2
    mkdir -p -- "$build/log"
    (
        if ! flock -n 9; then  # two of us in one folder would spoil it
            say "   another ./athro is building here; this one waits for it"
            flock 9
        fi
        configure "$preset" "$folder" || exit 1
        NINJA_STATUS='[%f/%t] ' ninja -C "$folder" -j "$(job_count)" "$@" 2>&1 </dev/null |
            tee "$log" | show_ninja || status=$?
        if ((status != 0)); then
            grep -vE '^\[[0-9]+/[0-9]+\] ' "$log" | tail -n 60 >&3 || true
            say "(all of it: $log)"
            exit 1
        fi
    ) 9>"$build/lock"
}

# Turns ninja's lines into one for every tenth of a long build.
show_ninja() {
    local line built total tenth shown=0
    while IFS= read -r line; do
        [[ $line =~ ^\[([0-9]+)/([0-9]+)\] ]] || continue
        built=${BASH_REMATCH[1]} total=${BASH_REMATCH[2]}
        if ((total < 20)); then continue; fi
        tenth=$((10 * built / total))
        if ((tenth > shown)); then say "   $((10 * tenth)) % of $total steps"; fi
        shown=$tenth
    done
}

# The program that ./athro start runs. Without a word when it is there and nothing has changed.
build_program() {
    need start
    if [[ -x $program ]]; then
        compile release "$release" athro
    else
        step "Building athro (some minutes the first time, seconds later)" \
            compile release "$release" athro
    fi
}
