# shellcheck shell=bash
# Installs what the machine lacks of the packages listed in tools/packages/GROUP.txt.

# The packages of the groups that dpkg does not know as installed, one a line.
missing_packages() {
    local group lists=()
    for group in "$@"; do lists+=("$root/tools/packages/$group.txt"); done
    grep -hv '^#' "${lists[@]}" | LC_ALL=C sort -u >"$build/log/wanted.txt"
    # shellcheck disable=SC2016 # the format is dpkg's, not the shell's
    local format='${db:Status-Abbrev} ${Package}\n'
    { xargs dpkg-query -W -f "$format" <"$build/log/wanted.txt" 2>/dev/null || true; } |
        awk '$1 ~ /^.i$/ {print $2}' | LC_ALL=C sort -u >"$build/log/installed.txt"
    LC_ALL=C comm -23 "$build/log/wanted.txt" "$build/log/installed.txt"
}

# need GROUP…: returns when every package of the groups is there. When all are, it asks nothing of
# apt and needs no rights.
need() {
    mkdir -p -- "$build/log"
    if ! command -v dpkg-query >/dev/null; then
        give_up "this machine does not use Debian's packages, so nothing can be installed here." \
            "Use Debian 12; a container or a virtual machine will do." \
            "What athro needs stands in tools/packages/."
    fi
    local missing=()
    mapfile -t missing < <(missing_packages "$@")
    if ((${#missing[@]} == 0)); then return 0; fi
    step "Installing what this machine lacks: ${#missing[@]} of Debian's packages (a few minutes)" \
        install_packages "${missing[@]}"
}

install_packages() {
    local log="$build/log/packages.log" status=0
    if ((EUID != 0)); then ask_for_rights "$@"; fi
    : >"$log"
    run_apt update >>"$log" 2>&1 ||
        say "   the list of packages could not be renewed; trying with the one that is here"
    run_apt install -y --no-install-recommends "$@" 2>&1 | tee -a "$log" | show_apt || status=$?
    if ((status == 0)); then return 0; fi
    explain_apt "$log" "$@"
}

# Returns when sudo will let us; on a terminal it may ask for the password now.
ask_for_rights() {
    if ! command -v sudo >/dev/null; then
        ask_administrator "you are not root, and this machine has no sudo" "$@"
    fi
    if sudo -n true 2>/dev/null || sudo -n -v 2>/dev/null; then return 0; fi
    if [[ ! -t 0 ]]; then
        ask_administrator "sudo wants a password, and there is no terminal to ask for it" "$@"
    fi
    say "   this needs an administrator's rights, so sudo asks for your password"
    if ! sudo -v; then ask_administrator "you may not use sudo on this machine" "$@"; fi
}

# apt-get as root, by way of sudo where that is needed. sudo drops the proxy and the certificates
# unless they are named.
run_apt() {
    local sudo=()
    if ((EUID != 0)); then
        sudo=(sudo "--preserve-env=$(kept_variables)")
        if [[ ! -t 0 ]]; then sudo+=(-n); fi
    fi
    DEBIAN_FRONTEND=noninteractive \
        "${sudo[@]}" apt-get -q -o DPkg::Lock::Timeout=300 "$@"
}

# Those variables that are set by which a network is reached, joined by commas.
kept_variables() {
    local name kept=DEBIAN_FRONTEND
    for name in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY SSL_CERT_FILE \
        SSL_CERT_DIR; do
        if [[ -n ${!name:-} ]]; then kept+=",$name"; fi
    done
    printf '%s' "$kept"
}

# Turns apt's many lines into the three words that matter.
show_apt() {
    local line phase="" now
    while IFS= read -r line; do
        case $line in
            Get:*) now="downloading" ;;
            "Preparing to unpack"*) now="unpacking" ;;
            "Setting up"*) now="setting up" ;;
            *) continue ;;
        esac
        if [[ $now == "$phase" || $phase == "setting up" ]]; then continue; fi
        say "   $now"
        phase=$now
    done
}

# Ends the driver with why apt failed and what to do.
explain_apt() {
    local log=$1 system="this system"
    shift
    grep -E '^(E|W|Err|sudo|Sorry)' "$log" | tail -n 12 >&3 || tail -n 12 -- "$log" >&3
    if grep -q 'Unable to locate package' "$log"; then
        if [[ -r /etc/os-release ]]; then
            system=$(sed -n 's/^PRETTY_NAME="\(.*\)"/\1/p' /etc/os-release)
        fi
        give_up "a package is not to be had here. athro is made for Debian 12; this is $system."
    fi
    if grep -qE '^(E|W): (Failed to fetch|Unable to fetch)' "$log"; then
        give_up "the packages could not be downloaded." \
            "Is the network there? Run the same command again when it is."
    fi
    ask_administrator "the packages could not be installed (the lines above say why)" "$@"
}

# Ends the driver with the one command that an administrator has to run.
ask_administrator() {
    local reason=$1
    shift
    give_up "$reason." "An administrator can install what is missing with this one command:" "" \
        "apt-get update && apt-get install -y --no-install-recommends $*" "" \
        "After that, run the same ./athro command again; it needs no rights then."
}
