import io
from io import StringIO

out = StringIO()
out.write("one\n")
print("two", 2, file=out)
print("three", end="!", file=out)
print(repr(out.getvalue()), out.tell())
out.seek(4)
out.write("TWO")
print(out.getvalue().split("\n"))
out.seek(0)
print(repr(out.readline()), repr(out.read(3)), repr(out.read()), repr(out.read()))
with io.StringIO("a,1\nb,2\n\nc,3") as f:
    first = f.readline().strip()
    for line in f:
        print(first, repr(line))
    print(f.readlines())
try:
    f.read()
except ValueError as e:
    print(e)
t = StringIO("hello world")
t.seek(0, 2)
t.write("!")
t.truncate(5)
print(t.getvalue(), t.closed, [line for line in StringIO("x\ny")])


def report(rows, file):
    for name, value in rows:
        print(f"{name:<6}{value:>4}", file=file)


buffer = StringIO()
report([("ann", 3), ("bob", 12)], buffer)
print(buffer.getvalue(), end="")
