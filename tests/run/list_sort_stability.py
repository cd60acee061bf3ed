# Many equal keys: the order of equal items is kept, forwards and with reverse=True.
seed = 12345
items = []
for i in range(300):
    seed = (seed * 1103515245 + 12345) % 2147483648
    items.append((seed // 65536 % 10, i))
by_key = sorted(items, key=lambda t: t[0])
ok = True
for i in range(1, len(by_key)):
    if by_key[i - 1][0] > by_key[i][0] or by_key[i - 1][0] == by_key[i][0] and by_key[i - 1][1] > by_key[i][1]:
        ok = False
print(ok, by_key[:5], by_key[-5:])
down = sorted(items, key=lambda t: t[0], reverse=True)
ok = True
for i in range(1, len(down)):
    if down[i - 1][0] < down[i][0] or down[i - 1][0] == down[i][0] and down[i - 1][1] > down[i][1]:
        ok = False
print(ok, down[:5], down[-5:])
numbers = [t[0] * 1000 + t[1] for t in items]
numbers.sort()
print(numbers == sorted(numbers), numbers[:3], numbers[-3:])
