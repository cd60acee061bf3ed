import sys
print("to stdout")
print("not in the expected output", file=sys.stderr)
print("done")
