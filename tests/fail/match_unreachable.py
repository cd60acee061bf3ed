def f(x):
    match x:
        case n:  # error: name capture 'n' makes remaining patterns unreachable
            return n
        case 1:
            return 2
f(1)
