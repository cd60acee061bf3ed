class A:
    def f():
        return 1
print(A.f())
print(A().f())  # error: f() takes 0 arguments (1 given)
