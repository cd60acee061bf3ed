@llvm
def both(a: bool, b: bool) -> bool:
    %r = and i8 %a, %b
    ret i8 %wrong
# error above: invalid LLVM code: use of undefined value '%wrong'
print(both(True, False))
