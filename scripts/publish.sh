# Publishes the three hosts into .publish/STAMP, where STAMP is a hash of the sources: what runs from one folder is never
# overwritten, and nothing is built when nothing changed.
# shellcheck shell=bash

source_stamp() {
    {
        dotnet --version
        find Directory.* global.json .editorconfig Matching.Engine Matching.Data Matching.Api Employer.Portal jobs scripts/publish.proj \
            \( -name bin -o -name obj -o -name node_modules -o -path '*/wwwroot/lib' \) -prune -o -type f -print0 |
            LC_ALL=C sort -z | xargs -0 sha256sum
    } | sha256sum | cut -c 1-16
}

# publish_hosts: sets PUBLISHED; keeps a shared lock on it (descriptor 8) for as long as this shell lives.
publish_hosts() {
    local stamp draft log
    mkdir -p .publish
    exec 7>.publish/lock
    flock 7 || fail "Cannot lock .publish/lock."
    stamp=$(source_stamp)
    PUBLISHED="$PWD/.publish/$stamp"
    if [[ ! -d "$PUBLISHED" ]]; then
        draft="$PWD/.publish/draft"
        log="$PWD/.publish/publish.log"
        rm -rf "$draft"
        say "Publishing (Release)"
        interruptible dotnet msbuild scripts/publish.proj -nologo -v:minimal "-p:Into=$draft" >"$log" 2>&1 || {
            tail -n 30 "$log" >&2
            fail "The publish failed; all of it is in $log."
        }
        mv "$draft" "$PUBLISHED"
    fi
    exec 8>"$PUBLISHED/in-use"
    flock -s 8
    remove_unused "$stamp"
    flock -u 7
    exec 7>&-
}

# Earlier publishes go, except those that something still runs from.
remove_unused() {
    local folder
    for folder in .publish/*/; do
        folder=${folder%/}
        [[ "$folder" != ".publish/$1" && -e "$folder/in-use" ]] || continue
        if flock -n -x "$folder/in-use" true; then
            rm -rf "$folder"
        fi
    done
}
