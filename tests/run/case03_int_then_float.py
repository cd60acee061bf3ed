xs = [1.5, 2.5]
total = 0
for x in xs:
    total += x * 0.5
print(total)
