# host only: reads the program's arguments
import sys
print(len(sys.argv), sys.argv[1:])
print(sys.maxsize > 0)
for i, a in enumerate(sys.argv):
    if i > 0:
        print(i, a, len(a))
if len(sys.argv) > 2:
    print(sum(int(x) for x in sys.argv[1:] if x.isdigit()))
sys.stdout.write("written\n")
print("to stdout", file=sys.stdout)
