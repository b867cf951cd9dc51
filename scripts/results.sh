# Reads the trx files of a test run.
# shellcheck shell=bash

# One line per test: outcome, seconds, name; tab-separated.
list_results() {
    find "$1" -name '*.trx' -exec cat {} + 2>/dev/null | grep -o '<UnitTestResult [^>]*' | awk '
        function attribute(name,    rest, at) {
            at = index($0, " " name "=\"")
            if (!at) return ""
            rest = substr($0, at + length(name) + 3)
            return substr(rest, 1, index(rest, "\"") - 1)
        }
        {
            split(attribute("duration"), time, ":")
            name = attribute("testName")
            gsub(/&quot;/, "\"", name)
            gsub(/&lt;/, "<", name)
            gsub(/&gt;/, ">", name)
            gsub(/&amp;/, "\\&", name)
            printf "%s\t%.3f\t%s\n", attribute("outcome"), time[1] * 3600 + time[2] * 60 + time[3], name
        }' || true
}

print_slowest() {
    say "The $2 slowest tests:"
    list_results "$1" | sort -t "$(printf '\t')" -k 2,2 -rn | awk -F '\t' -v most="$2" 'NR <= most { printf "%8.1f s  %s\n", $2, $3 }'
}

# print_sum FOLDER STATUS: the closing line. Fails when a test failed, none ran, or a project ended without a result.
print_sum() {
    local passed failed skipped
    read -r passed failed skipped < <(list_results "$1" | awk -F '\t' '
        { count[$1]++ }
        END { print count["Passed"] + 0, NR - count["Passed"] - count["NotExecuted"], count["NotExecuted"] + 0 }')
    if ((failed == 0 && $2 != 0)); then
        say "A test project crashed, hung or could not start (see above); it counts as one failure."
        failed=1
    elif ((passed + failed == 0)); then
        say "No test ran."
    fi
    say "$passed passed, $failed failed, $skipped skipped"
    ((failed == 0 && passed > 0))
}
