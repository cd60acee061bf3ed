#!/bin/bash
# Runs one ELF on an emulated board and counts the guest instructions it executes.
#
#   run_one.sh [options] ELF
#     -M BOARD   QEMU machine (default mps2-an385; also lm3s6965evb, netduino2, mps2-an386, ...)
#     -o FILE    the guest's output (semihosting console) goes to FILE; the serial port has the end marker
#                without it the output goes to stderr
#     -p FILE    also write a profile: "address count" for every executed instruction
#                (bench/guest-count/profile.py ELF FILE adds it up by function)
#     -m         also count the distinct bytes of RAM that were written (stack, heap, data, bss)
#     -s SYM     count only from the first call of function SYM (for example main) ...
#     -e SYM     ... until function SYM is called (for example _exit)
#     -i SHIFT   virtual time: 2^SHIFT ns an instruction (default 5; 'off' = real time,
#                faster, and just as repeatable for a program that reads no clock)
#     -n MAX     stop after about MAX instructions, exit 124 (default 20000000000)
#     -t SEC     stop after SEC seconds of real time, exit 124 (default 300)
#
# stdout: one line, "instructions=N total=N [ram_written=N] exit=STATUS".
# Exit status: the guest's own (0 or 1 with SYS_EXIT, any with SYS_EXIT_EXTENDED),
# 124 when stopped, 125 when the run could not be set up.
#
# The ELF needs nothing from here: it must boot from its vector table and end by
# the semihosting call SYS_EXIT. Needs qemu-system-arm (with plugins: Debian's has
# them) and a host C compiler (for the plugin, built once into BENCH_CACHE).
set -u
here=$(cd "$(dirname "$0")" && pwd)
board=mps2-an385 outfile= prof= mem= sym_s= sym_e= shift_=5 max=20000000000 limit=300
while getopts M:o:p:ms:e:i:n:t: o; do
    case $o in
    M) board=$OPTARG ;; o) outfile=$OPTARG ;; p) prof=$OPTARG ;; m) mem=1 ;;
    s) sym_s=$OPTARG ;; e) sym_e=$OPTARG ;; i) shift_=$OPTARG ;; n) max=$OPTARG ;;
    t) limit=$OPTARG ;; *) exit 125 ;;
    esac
done
shift $((OPTIND - 1))
[ $# = 1 ] || { sed -n '4,26s/^# \{0,1\}//p' "$0" >&2; exit 125; }
elf=$1
[ -f "$elf" ] || { echo "run_one.sh: no file $elf" >&2; exit 125; }
[ "$(head -c 4 "$elf" | od -An -tx1 | tr -d ' ')" = 7f454c46 ] || { echo "run_one.sh: $elf is no ELF" >&2; exit 125; }

cache=${BENCH_CACHE:-${TMPDIR:-/tmp}/codon-bench-$(id -u)}
mkdir -p "$cache" || exit 125
so=$cache/insncount.so
if [ ! -e "$so" ] || [ "$here/plugin/insncount.c" -nt "$so" ]; then
    ${CC:-cc} -O2 -shared -fPIC -o "$so.$$" "$here/plugin/insncount.c" && mv "$so.$$" "$so" || exit 125
fi

addr_of() { # address of a function, from whichever nm there is
    local nm
    for nm in "${NM:-}" arm-none-eabi-nm llvm-nm nm; do
        [ -n "$nm" ] && command -v "$nm" >/dev/null || continue
        "$nm" "$elf" | awk -v s="$1" '$3 == s { print "0x" $1; f = 1; exit } END { exit !f }' && return
    done
    echo "run_one.sh: no symbol $1 in $elf" >&2
    return 1
}

tmp=$(mktemp -d) || exit 125
trap 'rm -rf "$tmp"' EXIT
args="out=$tmp/count,max=$max"
[ -n "$prof" ] && args+=",hist=$prof"
[ -n "$mem" ] && args+=",mem=on"
[ -n "$sym_s" ] && { a=$(addr_of "$sym_s") || exit 125; args+=",start=$a"; }
[ -n "$sym_e" ] && { a=$(addr_of "$sym_e") || exit 125; args+=",stop=$a"; }
icount=()
[ "$shift_" = off ] || icount=(-icount "shift=$shift_,sleep=off")

timeout "$limit" qemu-system-arm -M "$board" -display none -monitor none -parallel none -net none \
    -chardev "file,id=con,path=$tmp/out" -serial null \
    -semihosting-config enable=on,target=native,chardev=con \
    "${icount[@]}" -plugin "$so,$args" -kernel "$elf" >"$tmp/qout" 2>"$tmp/qerr" </dev/null
rc=$?
if [ -n "$outfile" ]; then
    cat "$tmp/out" "$tmp/qout" >"$outfile"
else
    cat "$tmp/out" "$tmp/qout" >&2
fi
grep -v -e '^qemu-system-arm: warning: nic' -e '^Timer with period zero' "$tmp/qerr" >&2
if [ ! -s "$tmp/count" ]; then
    echo "run_one.sh: QEMU gave no count (status $rc)" >&2
    [ $rc = 124 ] && exit 124
    exit 125
fi
echo "$(cat "$tmp/count") exit=$rc"
exit $rc
