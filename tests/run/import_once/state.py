print("state runs")
loads = 0
loads += 1
values = []
def add(v):
    values.append(v)
