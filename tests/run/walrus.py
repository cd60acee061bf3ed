if (n := 10) > 5:
    print("n is", n)
data = [5, 3, 8, 1]
while (x := data.pop()) != 3:
    print("popped", x)
print(x, data)
print([y for v in range(5) if (y := v * v) % 2 == 0], y)
total = 0
running = [total := total + v for v in [1, 2, 3, 4]]
print(running, total)
print((a := 3) + a, a)
def first_long(words):
    if any((match := w) and len(w) > 4 for w in words):
        return match
    return ""
print(first_long(["a", "tiny", "elephant", "zebra"]))
text = "k=v;x=y"
while (pos := text.find(";")) >= 0:
    print(text[:pos])
    text = text[pos + 1:]
print(text)
