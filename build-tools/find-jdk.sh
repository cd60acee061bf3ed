# Sourced by ./codon and ./check.

is_jdk25() {
    local version=
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [ "${version:-0}" -ge 25 ]
}

# Prints the home of a JDK 25 or later.
find_jdk() {
    local candidate on_path=
    if command -v javac >/dev/null; then on_path=$(readlink -f "$(command -v javac)"); fi
    for candidate in "${JAVA_HOME:-}" "${on_path%/bin/javac}" \
        /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/*jdk* \
        "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* "${HOME:-}"/.asdf/installs/java/*; do
        if [ -n "$candidate" ] && is_jdk25 "$candidate"; then
            printf '%s\n' "$candidate"
            return 0
        fi
    done
    return 1
}

# Ends with status 3 and the line that mends it.
missing() {
    printf 'error: %s\n╰─ %s\n' "$1" "$2" >&2
    exit 3
}

# Sets jdk, and makes sure that Maven starts.
require_build_tools() {
    jdk=$(find_jdk) || missing 'no JDK 25 was found (JAVA_HOME, PATH, /usr/lib/jvm, ~/.sdkman, ~/.jdks)' \
        'sudo apt-get install openjdk-25-jdk-headless, or unpack one from adoptium.net and set JAVA_HOME'
    command -v mvn >/dev/null || missing 'Maven was not found' 'sudo apt-get install --no-install-recommends maven'
    # Maven runs on any Java and finds the JDK 25 itself; it only needs some Java to start.
    if [ -z "${JAVA_HOME:-}" ] && ! command -v java >/dev/null; then export JAVA_HOME=$jdk; fi
}
