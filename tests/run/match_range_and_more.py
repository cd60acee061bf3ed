# expected by hand
# Codon's own patterns: inclusive ranges, the ellipsis, := and `or`.
def kind(v: int):
    match v:
        case 0:
            return "zero"
        case 1 ... 9 | -1:
            return "small"
        case 10 ... 99:
            return "medium"
        case n := 100:
            return f"exactly {n}"
        case _:
            return "?"
print([kind(v) for v in [0, 5, 9, -1, 10, 99, 100, 101]])
def ends(v: List[int]):
    match v:
        case [first, ..., last]:
            return f"{first}..{last}"
        case [] or [_]:
            return "short"
print(ends([1, 2, 3]), ends([4, 5]), ends([]), ends([7]))
