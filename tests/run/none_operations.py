d = {"k": [1, 2], "f": None}
def get(k):
    return d.get(k)
for f in ["sub", "len", "iter", "set", "attr"]:
    try:
        if f == "sub":
            print(get("z")[0])
        elif f == "len":
            print(len(get("z")))
        elif f == "iter":
            for x in get("z"):
                print(x)
        elif f == "set":
            get("z")[0] = 1
        else:
            get("z").append(3)
    except (TypeError, AttributeError) as e:
        print(f, type(e).__name__, "" if f == "len" else e)
