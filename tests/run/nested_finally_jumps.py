log = []
def work(mode):
    log.append("start " + mode)
    for i in range(3):
        try:
            try:
                if mode == "break" and i == 1:
                    break
                if mode == "continue" and i == 1:
                    continue
                if mode == "return" and i == 1:
                    return "returned " + str(i)
                if mode == "raise" and i == 1:
                    raise ValueError("raised " + str(i))
                log.append("body " + str(i))
            finally:
                log.append("inner " + str(i))
        except ValueError as e:
            log.append("except " + str(e))
            return "handled"
        else:
            log.append("else " + str(i))
        finally:
            log.append("outer " + str(i))
    else:
        log.append("loop done")
    return "end"
for mode in ["plain", "break", "continue", "return", "raise"]:
    print(work(mode))
    print("  " + ", ".join(log))
    log.clear()
def deep(n):
    try:
        if n == 0:
            raise RuntimeError("bottom")
        return deep(n - 1) + 1 if n > 0 else 0
    finally:
        log.append(str(n))
try:
    deep(3)
except RuntimeError as e:
    print(e, log)
def value():
    x = [1]
    try:
        return x
    finally:
        x.append(2)
print(value())
def cleanup_raises():
    try:
        raise KeyError("first")
    finally:
        raise ValueError("second")
try:
    cleanup_raises()
except ValueError as e:
    print("got", e)
def while_try():
    n = 0
    while True:
        n += 1
        try:
            if n < 3:
                continue
            if n > 5:
                break
            n += 1
        finally:
            n += 10
    return n
print(while_try())
