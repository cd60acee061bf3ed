for s in ["hello world", "HELLO", "Hello World", "hELLO wORLD 3rd", "", "123abc", "it's ok"]:
    print([s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold()])
