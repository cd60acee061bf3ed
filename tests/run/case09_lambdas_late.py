fs = [lambda: i for i in range(3)]
print([f() for f in fs])
gs = []
for j in range(3):
    gs.append(lambda: j * 10)
print([g() for g in gs])
hs = [lambda k=k: k for k in range(3)]
print([h() for h in hs])
