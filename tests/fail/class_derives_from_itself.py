class A(B):
    pass
class B(A):  # error: class 'B' derives from itself
    pass
class C(C):  # error: class 'C' derives from itself
    pass
