a = "\x4"  # error: invalid code in a string
b = "\u12"  # error: invalid code in a string
c = b"é"  # error: bytes can only contain ASCII literal characters
d = b"a" "b"  # error: cannot mix bytes and nonbytes literals
