# host only: a board has one console for output and errors
import sys
print("to stdout")
print("not in the expected output", file=sys.stderr)
print("done")
