x = 1
if x:
    break  # error: 'break' outside loop
def f():
    continue  # error: 'continue' outside loop
for i in range(3):
    def g():
        break  # error: 'break' outside loop
    g()
f()
