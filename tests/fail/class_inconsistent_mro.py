class A:
    pass
class B(A):
    pass
class C(A, B):  # error: inconsistent class hierarchy
    pass
C()
