print((5).real, (5).imag, (5).conjugate(), (5).numerator, (5).denominator)
print((37).bit_count(), (255).bit_count(), (-7).bit_count())
print((7).as_integer_ratio())
