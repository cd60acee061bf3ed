n = 5
while n > 0:
    print(n, end=" ")
    n -= 1
print()
while True:
    n += 1
    if n == 2:
        continue
    if n > 4:
        break
    print(n, end=" ")
print()
while n < 3:
    print("never")
else:
    print("else of while")
i = 0
while i < 10:
    if i == 3:
        break
    i += 1
else:
    print("not printed")
print(i)
while i:
    i -= 1
    while True:
        break
    else:
        print("no")
else:
    print("done", i)
