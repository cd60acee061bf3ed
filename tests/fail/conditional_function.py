import sys
if len(sys.argv) > 1:
    def f():
        return 1
else:
    def f():
        return 2
print(f())  # error: cannot bind 'f' to global or nonlocal name
