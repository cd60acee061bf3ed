x = "global"
def reads():
    return x
def shadows():
    x = "local"
    return x
def comp():
    x = [x for x in range(3)]
    return x
class C:
    x = "class"
    def method(self):
        return x
    def own(self):
        return self.x
print(reads(), shadows(), comp(), C().method(), C().own(), C.x, x)
def loops():
    for i in range(3):
        for i in range(10, 12):
            pass
        print(i, end=" ")
    print(i)
loops()
if True:
    block = "visible after the block"
print(block)
def outer():
    y = 1
    def middle():
        def inner():
            return y + z
        z = 10
        return inner()
    y = 2
    return middle()
print(outer())
len_of = len
def len(thing):
    return "my own len"
print(len([1, 2]), len_of([1, 2]))
def f(list, str):
    return list + str
print(f(1, 2))
max = 3
print(max)
