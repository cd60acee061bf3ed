# No text beyond ASCII is written out: all of it is read.
while True:
    try:
        line = input()
    except EOFError:
        break
    print(line, len(line), repr(line), [c for c in line], line[::2], line.strip().upper(), f"[{line:^9}]")
    words = {}
    for word in line.split():
        words[word] = words.get(word, 0) + 1
    print(words)
