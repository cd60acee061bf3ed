# host only: reads standard input
name = input("name? ")
print("Hello", name)
n = int(input())
numbers = [int(x) for x in input().split()]
print(n, numbers, sum(numbers))
total = 0
while True:
    try:
        line = input()
    except EOFError:
        print("end of input")
        break
    if not line:
        continue
    total += len(line)
print(total)
