def return_wins():
    try:
        return 1
    finally:
        return 2
def swallow():
    try:
        raise ValueError("lost")
    finally:
        return "swallowed"
def value_is_kept():
    x = 1
    try:
        return x
    finally:
        x = 5
        print("x is", x)
def break_in_finally():
    for i in range(5):
        try:
            if i == 1:
                raise KeyError("lost")
            print("loop", i)
        finally:
            if i == 1:
                break
    return i
def continue_in_finally():
    done = []
    for i in range(4):
        try:
            if i % 2:
                return "never"
        finally:
            done.append(i)
            continue
    return done
def break_through_finally():
    for i in range(5):
        try:
            if i == 2:
                break
            if i == 1:
                continue
            print("pass", i)
        finally:
            print("fin", i)
    return "left"
def nested_returns():
    try:
        try:
            return "inner"
        finally:
            print("one")
    finally:
        print("two")
print(return_wins(), swallow(), value_is_kept(), break_in_finally(), continue_in_finally(), break_through_finally(), nested_returns())
