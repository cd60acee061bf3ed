match [1, 2]:
    case [*a, *b]:  # error: multiple starred names in sequence pattern
        print(a, b)
