# shellcheck shell=bash
# ./athro start, and the commands of the built program.

start() {
    local port=8080 arguments=("$@") i
    for ((i = 0; i < $#; i++)); do
        case ${arguments[i]} in
            --port) port=${arguments[i + 1]:-} ;;
            --port=*) port=${arguments[i]#--port=} ;;
        esac
    done
    refuse_taken_port "$port"
    if [[ ! -x $program ]]; then
        say "athro is made ready on this machine. The first time takes about ten minutes,"
        say "later starts take seconds."
    fi
    run_program serve "$@"
}

# Says before the build what the server would say after it.
refuse_taken_port() {
    local port=$1
    if ! [[ $port =~ ^[0-9]{1,5}$ ]] || ((10#$port > 65535)); then
        give_up "a port is a number from 1 to 65535, not '$port'."
    fi
    if ((10#$port > 0)) && (exec 4<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
        give_up "port $port is in use on this machine." \
            "If athro is running already, open http://localhost:$port" \
            "If not, take another port: ./athro start --port $((10#$port + 1))"
    fi
}

# Becomes the built program. --faculty may stand anywhere; without it, and without ATHRO_FACULTY,
# the clone's own faculty is taught.
run_program() {
    local command=$1 others=()
    shift
    build_program
    export ATHRO_FACULTY=${ATHRO_FACULTY:-$root/faculty}
    while (($# > 0)); do
        case $1 in
            --faculty)
                ATHRO_FACULTY=${2:-}
                shift
                ;;
            --faculty=*) ATHRO_FACULTY=${1#--faculty=} ;;
            *) others+=("$1") ;;
        esac
        if (($# > 0)); then shift; fi
    done
    trap - EXIT
    exec "$program" "$command" "${others[@]}" 3>&-
}
