def f(a, *, b):
    return a + b
options = [("b", 2)]
print(f(1, **options))  # error: argument after ** must be a mapping, not 'List[Tuple[str, int]]'
