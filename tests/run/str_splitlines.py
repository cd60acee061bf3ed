text = "first\nsecond\r\nthird\rfourth\n\nlast"
print(text.splitlines())
print(text.splitlines(True))
print(text.splitlines(keepends=True) == text.splitlines(True))
print("".splitlines(), "\n".splitlines(), "a\n".splitlines(), "a\x0bb\x0cc".splitlines())
for number, line in enumerate("x = 1\ny = 2\n".splitlines(), 1):
    print(number, line)
