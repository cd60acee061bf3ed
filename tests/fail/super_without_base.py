class A:
    def f(self):
        return super().f()  # error: no super methods found
A().f()
