s = "abcdefghij"
print(s[2:5], s[:3], s[7:], s[:], s[-3:], s[:-3], s[-5:-2])
print(s[::2], s[1::3], s[::-1], s[8:2:-2], s[-1:-4:-1], s[5:2], s[2:5:-1])
print(s[100:], s[:100], s[-100:3], s[3:3], s[5:100])
i = 3
n = len(s)
print(s[i:n - i], s[i:i + 2], s[n - 1], s[-n])
for start in range(-2, 3):
    print(repr(s[start:start + 2]), repr(s[start::4]))
try:
    print(s[10])
except IndexError as e:
    print(e)
try:
    print(s[-11])
except IndexError as e:
    print(e)
step = 0
try:
    print(s[::step])
except ValueError as e:
    print(e)
