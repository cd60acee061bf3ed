"""What `assert` does in functions marked `@test`, and what `codon test` puts around them.

`codon test` compiles a program that imports the file with the tests, and asks it for one test a run: the test's number
arrives on the standard input, which every place has. `finish` tells that the test came to its end; a test that raises,
panics or leaves the program never gets there.
"""

from internal.machine import Buffer, word
from internal.runtime import console_read

_END = "\x1e"
_LONGEST = 16

_failures = 0


@cold
@noinline
def failed(place: str, claim: str) -> None:
    """An `assert` of a test does not hold.

    place: file and line, as in `ring.py (line 7)`
    claim: the message of the `assert`, or what it says
    """
    global _failures
    _failures += 1
    print("TEST FAILED: " + place + ": " + claim)


@cold
@noinline
def failed_comparison(place: str, claim: str, left: str, right: str) -> None:
    """An `assert` of a test that compares two values."""
    failed(place, claim)
    print("    left:  " + left)
    print("    right: " + right)


def chosen() -> int:
    """The number of the test that is to run; -1 for none of them."""
    line = Buffer[byte](_LONGEST)
    length = int(console_read(line.pointer(), word(_LONGEST)))
    number = -1
    for i in range(length):
        digit = int(line[i]) - 48
        if 0 <= digit <= 9:
            number = max(number, 0) * 10 + digit
    return number


def finish() -> None:
    """The test has come to its end."""
    print(_END + str(_failures))
