def run():
    def memo(f):
        cache = {}
        def wrap(n):
            if n not in cache:
                cache[n] = f(n)
            return cache[n]
        return wrap
    @memo
    def ways(n):
        if n < 0:
            return 0
        if n == 0:
            return 1
        return ways(n - 1) + ways(n - 2) + ways(n - 3)
    return ways(30)
print(run())
