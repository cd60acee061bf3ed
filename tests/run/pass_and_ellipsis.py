def nothing():
    pass
def dots():
    ...
class Empty:
    pass
print(nothing(), dots())
e = Empty()
print(isinstance(e, Empty), e is e, e == e, e == Empty(), e != Empty())
for _ in range(2):
    pass
if True:
    pass
else:
    pass
while False:
    pass
"a string statement"
1 + 1
same = Ellipsis == ...
print(same, Ellipsis)
