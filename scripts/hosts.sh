# Starts the three hosts, waits until they are ready, watches them, and ends them.
# shellcheck shell=bash

HOSTS=(portal api jobs)
declare -A PID=() PORT=() DLL=([portal]=Employer.Portal.dll [api]=Matching.Api.dll [jobs]=Matching.Jobs.dll)

# Whether something listens on a port of this machine.
taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Whether a host answers 200 on /health/ready; without curl, which not every machine has.
ready() {
    local status
    status=$(
        exec 2>/dev/null
        exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
        printf 'GET /health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
        read -r -t 10 line <&3 && printf '%s' "$line"
    ) || return 1
    [[ "$status" == *" 200 "* || "$status" == *" 200"$'\r' ]]
}

# A killed ./run leaves its hosts behind: they are ended before new ones start.
end_orphans() {
    local file pid
    for file in "$DATA"/pids/*; do
        [[ -e "$file" ]] || continue
        pid=$(<"$file")
        if [[ "$pid" =~ ^[0-9]+$ ]] && tr '\0' ' ' <"/proc/$pid/cmdline" 2>/dev/null | grep -q "/.publish/.*/${DLL[${file##*/}]}"; then
            say "Ending the ${file##*/} process $pid of an earlier run"
            end_process "$pid"
        fi
        rm -f "$file"
    done
}

# end_process PID: asks, waits, then insists.
end_process() {
    local _
    kill -TERM "$1" 2>/dev/null || return 0
    for _ in {1..150}; do
        kill -0 "$1" 2>/dev/null || return 0
        sleep 0.1
    done
    kill -KILL "$1" 2>/dev/null || true
}

# Before the long work: a taken port is said at once.
choose_ports() {
    local host port=$FIRST_PORT
    for host in "${HOSTS[@]}"; do
        PORT[$host]=$port
        if taken "$port"; then
            fail "Port $port ($host) is taken. Set PASSERELLE_PORT to the first of three free ports, for instance PASSERELLE_PORT=5100 ./run"
        fi
        port=$((port + 1))
    done
}

start_hosts() {
    local host
    mkdir -p "$DATA/logs" "$DATA/pids"
    for host in "${HOSTS[@]}"; do
        [[ ! -e "$DATA/logs/$host.log" ]] || mv "$DATA/logs/$host.log" "$DATA/logs/$host.previous.log"
        (
            cd "$PUBLISHED/$host" || exit
            export ASPNETCORE_URLS="http://127.0.0.1:${PORT[$host]}"
            # For the command line only (Matching.Jobs.csproj): a server would pause to compact everything.
            export DOTNET_GCConserveMemory=0
            exec dotnet "$PUBLISHED/$host/${DLL[$host]}" 9>&- >"$DATA/logs/$host.log" 2>&1
        ) &
        PID[$host]=$!
        printf '%s' "${PID[$host]}" >"$DATA/pids/$host"
    done
}

# Fails when a host ended or none of them came up in time, and shows the end of its log.
wait_until_ready() {
    local host deadline=$((SECONDS + 120))
    for host in "${HOSTS[@]}"; do
        until ready "${PORT[$host]}"; do
            all_alive
            ((SECONDS < deadline)) || give_up "$host" "is not ready after 120 s"
            sleep 0.2
        done
    done
}

all_alive() {
    local host
    for host in "${HOSTS[@]}"; do
        kill -0 "${PID[$host]}" 2>/dev/null || give_up "$host" "ended"
    done
}

give_up() {
    say "" >&2
    say "The $1 process $2. The end of $DATA/logs/$1.log:" >&2
    tail -n 20 "$DATA/logs/$1.log" >&2 || true
    exit 1
}

# Returns only by give_up (or by the signals that ./run handles).
watch_hosts() {
    while true; do
        wait -n "${PID[@]}" 2>/dev/null || true
        all_alive
    done
}

end_hosts() {
    local host
    for host in "${HOSTS[@]}"; do
        [[ -z "${PID[$host]:-}" ]] || kill -TERM "${PID[$host]}" 2>/dev/null || true
    done
    for host in "${HOSTS[@]}"; do
        [[ -z "${PID[$host]:-}" ]] || end_process "${PID[$host]}"
        rm -f "$DATA/pids/$host"
    done
}
