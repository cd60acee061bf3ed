# A CSV parser with quoting, and a report with groups, totals and sorting.
DATA = '''date,city,item,qty,price
2024-01-03,Oslo,"bolt, small",10,0.25
2024-01-03,Rome,nut,250,0.05
2024-01-04,Oslo,"12"" pipe",3,14.5
2024-01-05,Paris,washer,1000,0.01
2024-01-05,Rome,"bolt, small",40,0.25

2024-01-07,Oslo,nut,5,0.05
'''


def parse_line(line):
    fields = []
    field = []
    quoted = False
    i = 0
    while i < len(line):
        c = line[i]
        if quoted:
            if c == '"':
                if i + 1 < len(line) and line[i + 1] == '"':
                    field.append('"')
                    i += 1
                else:
                    quoted = False
            else:
                field.append(c)
        elif c == '"':
            quoted = True
        elif c == ",":
            fields.append("".join(field))
            field = []
        else:
            field.append(c)
        i += 1
    fields.append("".join(field))
    return fields


class Row:
    def __init__(self, date, city, item, qty, price):
        self.date = date
        self.city = city
        self.item = item
        self.qty = qty
        self.price = price

    @property
    def amount(self):
        return self.qty * self.price


def read(text):
    lines = [line for line in text.split("\n") if line.strip()]
    header = parse_line(lines[0])
    rows = []
    for line in lines[1:]:
        record = dict(zip(header, parse_line(line)))
        rows.append(Row(record["date"], record["city"], record["item"], int(record["qty"]), float(record["price"])))
    return rows


def group_by(rows, key):
    groups = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return groups


def table(title, groups):
    print(title)
    width = max(len(name) for name in groups)
    for name in sorted(groups, key=lambda n: (-sum(r.amount for r in groups[n]), n)):
        rows = groups[name]
        total = sum(r.amount for r in rows)
        print(f"  {name:<{width}} {len(rows):>3} {sum(r.qty for r in rows):>6} {total:>9.2f}")


rows = read(DATA)
table("by city", group_by(rows, lambda r: r.city))
table("by item", group_by(rows, lambda r: r.item))
table("by day", group_by(rows, lambda r: r.date[-2:]))
best = max(rows, key=lambda r: r.amount)
print("best:", best.item, best.amount)
print("total: %.2f" % sum(r.amount for r in rows), "mean: %.3f" % (sum(r.amount for r in rows) / len(rows)))
rows.sort(key=lambda r: (r.item, -r.qty))
for row in rows:
    print(",".join(['"' + row.item.replace('"', '""') + '"' if '"' in row.item or "," in row.item else row.item, str(row.qty)]))
