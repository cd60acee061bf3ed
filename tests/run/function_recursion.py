def factorial(n):
    return 1 if n <= 1 else n * factorial(n - 1)
def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)
def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))
def is_even(n):
    if n == 0:
        return True
    return is_odd(n - 1)
def is_odd(n):
    if n == 0:
        return False
    return is_even(n - 1)
def hanoi(n, a, b, c, moves):
    if n == 0:
        return 0
    count = hanoi(n - 1, a, c, b, moves)
    moves.append(a + c)
    return count + 1 + hanoi(n - 1, b, a, c, moves)
def flatten(depth, items):
    if depth == 0:
        return items
    return flatten(depth - 1, [x + 1 for x in items] + items)
def power_set(items):
    if not items:
        return [[]]
    rest = power_set(items[1:])
    return rest + [[items[0]] + r for r in rest]
def digits(n, base=10):
    if n < base:
        return [n]
    return digits(n // base, base) + [n % base]
print(factorial(10), fib(15), ackermann(2, 3), is_even(10), is_odd(7), is_even(7))
moves = []
print(hanoi(3, "a", "b", "c", moves), moves)
print(flatten(2, [1]), power_set([1, 2, 3]), digits(1234), digits(10, 2))
