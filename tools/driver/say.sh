# shellcheck shell=bash
# How the driver speaks: a line when a step begins, a line when it has ended, and a plain reason
# when it fails. What it says goes to descriptor 3.

step_name=""    # of the step that is under way; steps may hold steps
step_table=""   # the steps that have ended, with their seconds
steps_failed=0

say() { printf '%s\n' "$*" >&3; }

# Ends the driver: what went wrong, then what to do about it, one argument a line.
give_up() {
    say ""
    say "athro: $1"
    shift
    local line
    for line in "$@"; do say "  $line"; done
    step_name=""
    exit 1
}

# step WORDS COMMAND…: runs the command and says how many seconds it took. A failure ends the
# driver here.
step() {
    local outer=$step_name began=$SECONDS
    step_name=$1
    shift
    say "== $step_name"
    "$@"
    say "== $step_name: $((SECONDS - began)) s"
    step_table+=$(printf '%5d s  passed  %s' "$((SECONDS - began))" "$step_name")$'\n'
    step_name=$outer
}

# judge WORDS COMMAND…: a step whose failure is noted, so that one run shows all that is wrong.
# The shell does not end at the first failing line of it; the command sees to that itself.
judge() {
    local words=$1 began=$SECONDS verdict=passed
    shift
    say "== $words"
    if ! "$@"; then
        verdict=FAILED
        steps_failed=$((steps_failed + 1))
    fi
    say "== $words: $verdict, $((SECONDS - began)) s"
    step_table+=$(printf '%5d s  %s  %s' "$((SECONDS - began))" "$verdict" "$words")$'\n'
    [[ $verdict == passed ]]
}

# Called when the driver ends, with its exit status.
say_where_it_ended() {
    if (($1 != 0)) && [[ -n $step_name ]]; then say "athro: this step failed: $step_name"; fi
}

# to_log FILE COMMAND…: runs the command into a log, and shows the log's end when it fails.
to_log() {
    local log=$1
    shift
    mkdir -p -- "$(dirname -- "$log")"
    if "$@" >"$log" 2>&1 </dev/null; then return 0; fi
    tail -n 40 -- "$log" >&3
    say "(all of it: $log)"
    return 1
}
