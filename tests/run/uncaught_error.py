# The report of an exception that nobody catches: standard error, status 1.
def load(table, key):
    if key not in table:
        raise ValueError("missing " + key)
    return table[key]
print("before")
print(load({"rate": 5}, "rate"))
load({"rate": 5}, "size")
print("never")
