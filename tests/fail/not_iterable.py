for i in 5:  # error: 'int' object has no attribute '__iter__'
    print(i)
class A:
    pass
print([x for x in A()])  # error: 'A' object has no attribute '__iter__'
