attempts = 0
def flaky():
    global attempts
    attempts += 1
    if attempts < 3:
        raise ConnectionError("try " + str(attempts))
    return "connected"
def with_retry(f, times):
    for i in range(times):
        try:
            return f()
        except ConnectionError as e:
            print("retry after", e)
            last = e
    raise last
print(with_retry(flaky, 5))
attempts = -10
try:
    with_retry(flaky, 2)
except ConnectionError as e:
    print("gave up:", e)
def parse_all(texts):
    good = []
    bad = 0
    for t in texts:
        try:
            good.append(int(t))
        except ValueError:
            bad += 1
    return good, bad
print(parse_all(["1", "x", "22", "", "3"]))
def safe_div(a, b, default=None):
    try:
        return a / b
    except ZeroDivisionError:
        return default
print(safe_div(1, 4), safe_div(1, 0), safe_div(3, 0, default=-1.0))
