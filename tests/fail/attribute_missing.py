class Point:
    def __init__(self, x):
        self.x = x
p = Point(1)
print(p.x, p.y)  # error: 'Point' object has no attribute 'y'
print("abc".shout())  # error: 'str' object has no attribute 'shout'
print([1].push(2))  # error: 'List[int]' object has no attribute 'push'
print((5).size)  # error: 'int' object has no attribute 'size'
