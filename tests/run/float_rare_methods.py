print((0.75).as_integer_ratio(), (-0.5).as_integer_ratio())
print((3.25).real, (3.25).imag, (3.25).conjugate())
print((1.5).hex(), (0.1).hex(), (-0.0).hex(), float.fromhex("0x1.8p+1"), float.fromhex("-0x.8p-2"))
