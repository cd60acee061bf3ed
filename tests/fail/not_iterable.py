for i in 5:  # error: 'int' object is not iterable
    print(i)
class A:
    pass
print([x for x in A()])  # error: 'A' object is not iterable
