#!/usr/bin/env bash
# Starts ./codon in the ways that users do. Prints "ok NAME" or "FAILED NAME" for each.
set -u
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

report() {
    if [ "$1" = 0 ]; then echo "ok $2"; else echo "FAILED $2"; fi
}

"$root/codon" --version >"$work/out" 2>"$work/err"
report $? 'builds itself and starts'

grep -q '^Codon Edge [0-9]' "$work/out"
report $? 'says its version'

[ ! -s "$work/err" ]
report $? 'is quiet in a pipe'

ln -s "$root/codon" "$work/link"
(cd "$work" && ln -s link second && PATH=$work:$PATH second targets | grep -q armv7m)
report $? 'starts through links from another folder'

(cd "$work" && "$root/codon" build missing.py 2>err; [ $? = 2 ] && grep -q "missing.py" err)
report $? 'passes the exit status on'

before=$(stat -c %Y.%s "$root/.codon/codon.aot")
"$root/codon" --version >/dev/null
[ "$before" = "$(stat -c %Y.%s "$root/.codon/codon.aot")" ]
report $? 'does not build again when nothing has changed'

# With nothing that looks like a JDK: bash and the usual tools, but no Java.
mkdir "$work/bin"
for tool in bash env readlink sed find grep dirname; do ln -s "$(command -v $tool)" "$work/bin/$tool"; done
mkdir -p "$work/clone/build-tools"
cp "$root/codon" "$work/clone/"
sed 's|/usr/lib/jvm/\*|/nowhere/*|; s|/opt/[^ ]*|/nowhere|g; s|/usr/java/\*|/nowhere|' \
    "$root/build-tools/find-jdk.sh" >"$work/clone/build-tools/find-jdk.sh"
env -i PATH="$work/bin" HOME="$work" bash "$work/clone/codon" --version 2>"$work/err"
[ $? = 3 ] && grep -q 'no JDK 25' "$work/err" && grep -q 'apt-get install' "$work/err"
report $? 'names what is missing'
