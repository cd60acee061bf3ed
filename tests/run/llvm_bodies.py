# Functions written in LLVM's own language.
@llvm
def mul_hi(a: u32, b: u32) -> u32:
    %x = zext i32 %a to i64
    %y = zext i32 %b to i64
    %p = mul i64 %x, %y
    %h = lshr i64 %p, 32
    %r = trunc i64 %h to i32
    ret i32 %r


@llvm
def both(a: bool, b: bool) -> bool:
    %r = and i8 %a, %b
    ret i8 %r


@llvm
def population(n: int) -> int:
    declare i64 @llvm.ctpop.i64(i64)
    %r = call i64 @llvm.ctpop.i64(i64 %n)
    ret i64 %r


@llvm
def larger[T](a: T, b: T) -> T:
    %c = icmp sgt {=T} %a, %b
    br i1 %c, label %first, label %second
    first:
    ret {=T} %a
    second:
    ret {=T} %b


print(mul_hi(u32(1 << 31), u32(6)))
print(both(True, 1 > 2), both(True, 1 < 2))
print(population(255), population(-1))
print(larger(3, 4), larger(i32(7), i32(-7)))
