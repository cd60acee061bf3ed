#!/usr/bin/env python3
"""Programs made at random around one module of the library each: what they print, compiled, is compared with CPython's output.

    tests/library/differ.py [--seed N] [--codon COMMAND] [MODULE...]      status 1 when something differs

COMMAND (`./codon run` unless said otherwise) runs a program on this machine. Each `cases_MODULE` beside this file gives,
for a source of random numbers, a head and a list of cases: texts of Python that print something.
"""
import argparse
import difflib
import importlib
import random
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent


def lines_of(command, program):
    done = subprocess.run([*command, str(program)], capture_output=True, text=True, timeout=600)
    return done.stdout.splitlines(), done.stderr


def compare(module, seed, codon):
    """How many cases differ."""
    source = random.Random(seed)
    head, cases = importlib.import_module("cases_" + module).make(source)
    parts = [head]
    for number, case in enumerate(cases):
        parts.append(f'print("# {number}")\n{case}')
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder) / "program.py"
        program.write_text("\n".join(parts) + "\n", encoding="utf-8")
        wanted, trouble = lines_of([sys.executable], program)
        if trouble:
            print(f"{module}: CPython says: {trouble}")
            return 1
        ours, trouble = lines_of(codon, program)
    mine, theirs = blocks(ours), blocks(wanted)
    different = [number for number in theirs if mine.get(number) != theirs[number]]
    for number in different[:12]:
        print(f"{module}: {cases[number]}")
        for line in difflib.unified_diff(theirs[number], mine.get(number, []), "CPython", "codon", n=0, lineterm=""):
            print("    " + line)
    if trouble:
        print(f"{module}: {trouble[:2000]}")
    print(f"{module}: {len(cases)} cases, {len(different)} differ")
    return len(different)


def blocks(lines):
    """The lines of each case."""
    found = {}
    for line in lines:
        if line.startswith("# ") and line[2:].isdigit():
            found[int(line[2:])] = current = []
        else:
            current.append(line)
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--codon", default=str(HERE.parent.parent / "codon") + " run")
    parser.add_argument("modules", nargs="*")
    given = parser.parse_args()
    sys.path.insert(0, str(HERE))
    modules = given.modules or sorted(path.stem[6:] for path in HERE.glob("cases_*.py"))
    different = [compare(module, given.seed, shlex.split(given.codon)) for module in modules]
    return 1 if any(different) else 0


if __name__ == "__main__":
    sys.exit(main())
