class A:
    fee = 0
    kind = "a"
    rate = 1
    tags = [1]
    def total(self, x):
        return x + self.fee
    def show(self):
        print(self.kind, self.rate, self.fee, self.tags, A.fee)
class B(A):
    fee = 2
    kind = "b"
    rate = 3
    tags = [2, 3]
class C(A):
    def __init__(self):
        self.kind = "c by init"
class D(B):
    @property
    def kind(self):
        return "property d"
    fee = 7
for a in [A(), B(), C(), D()]:
    print(a.total(10), a.fee, a.kind)
    a.show()
B.fee = 20
B().show()
class E(B):
    kind = "late"
E().show()
class Counter:
    count = 0
    step = 1
    def inc(self):
        self.count += self.step
        return self.count
class Tens(Counter):
    count = 100
    step = 10
print(Counter().inc(), Tens().inc(), Counter.count, Tens.count)
t = Tens()
t.inc()
t.inc()
print(t.count)
