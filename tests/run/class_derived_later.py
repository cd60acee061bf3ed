class A:
    def who(self):
        return "A"
    def show(self):
        print(self.who(), type(self).__name__, self.__class__.__name__)
A().show()
class B(A):
    def who(self):
        return "B"
B().show()
def f():
    class C(B):
        def who(self):
            return "C"
    C().show()
f()
