for text in ["1", "1.5", "-2.25", "+.5", "5.", "1e3", "1E-3", " 7.25 ", "1_000.5", "0.1e1", "123456789.123456789", "1e400", "1e-400"]:
    print(float(text))
for text in ["", "abc", "1.2.3", "1e", "--1", "1 2", ".", "0x10"]:
    try:
        print(float(text))
    except ValueError as e:
        print(e)
