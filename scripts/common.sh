# Shared by ./run and ./test.
# shellcheck shell=bash

# Nothing that a build starts may outlive it.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

say() { printf '%s\n' "$*"; }

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

has_libgomp() { compgen -G '/usr/lib/*/libgomp.so.1' >/dev/null || compgen -G '/usr/lib*/libgomp.so.1' >/dev/null; }

has_aiosmtpd() { [[ -x /usr/bin/python3 ]] && /usr/bin/python3 -c 'import aiosmtpd' >/dev/null 2>&1; }

# is_there PACKAGE: whether what the Debian package brings is on this machine, wherever it came from.
is_there() {
    case "$1" in
        nodejs) has node ;;
        npm) has npm ;;
        chromium) has chromium ;;
        libgomp1) has_libgomp ;;
        python3-aiosmtpd) has_aiosmtpd ;;
    esac
}

# need PACKAGE…: as root on Debian installs what is missing; otherwise says the one line to type.
need() {
    local package missing=()
    has dotnet || fail "The .NET SDK 10 is missing: https://dotnet.microsoft.com/download"
    for package in "$@"; do
        is_there "$package" || missing+=("$package")
    done
    ((${#missing[@]})) || return 0

    if ((EUID != 0)) || ! has apt-get; then
        fail "Missing: ${missing[*]}. Type: sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing[*]}"
    fi
    say "Installing ${missing[*]}"
    local log
    log=$(mktemp)
    if ! { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
        tail -n 15 "$log" >&2
        rm -f "$log"
        fail "Could not install ${missing[*]} (above: the end of apt-get's output)."
    fi
    rm -f "$log"
}
