"""A stack machine with an assembler, and Brainf*ck interpreter."""
import sys
from enum import Enum, IntEnum, auto, Flag


class Op(IntEnum):
    HALT = 0
    PUSH = 1
    ADD = 2
    SUB = 3
    MUL = 4
    DUP = 5
    SWAP = 6
    JMP = 7
    JZ = 8
    PRINT = 9
    LOAD = 10
    STORE = 11
    CALL = 12
    RET = 13
    LT = 14


HAS_ARG = {Op.PUSH, Op.JMP, Op.JZ, Op.LOAD, Op.STORE, Op.CALL}


class VMError(Exception):
    def __init__(self, message, pc):
        super().__init__(f"{message} at pc={pc}")
        self.pc = pc


def assemble(source):
    labels, code, fixups = {}, [], []
    for lineno, line in enumerate(source.splitlines(), 1):
        line = line.split(";")[0].strip()
        if not line:
            continue
        if line.endswith(":"):
            labels[line[:-1]] = len(code)
            continue
        mnemonic, *operands = line.split()
        try:
            op = Op[mnemonic.upper()]
        except KeyError:
            raise SyntaxError(f"line {lineno}: unknown instruction {mnemonic}") from None
        code.append(int(op))
        if op in HAS_ARG:
            if not operands:
                raise SyntaxError(f"line {lineno}: {op.name} needs an operand")
            arg = operands[0]
            if arg.lstrip("-").isdigit():
                code.append(int(arg))
            else:
                fixups.append((len(code), arg))
                code.append(0)
    for pos, label in fixups:
        code[pos] = labels[label]
    return code


class VM:
    def __init__(self, code, memory=16):
        self.code = code
        self.stack = []
        self.calls = []
        self.mem = [0] * memory
        self.pc = 0
        self.steps = 0
        self.out = []

    def pop(self):
        if not self.stack:
            raise VMError("stack underflow", self.pc)
        return self.stack.pop()

    def step(self):
        op = Op(self.code[self.pc])
        self.pc += 1
        arg = None
        if op in HAS_ARG:
            arg = self.code[self.pc]
            self.pc += 1
        if op == Op.PUSH:
            self.stack.append(arg)
        elif op in (Op.ADD, Op.SUB, Op.MUL, Op.LT):
            b, a = self.pop(), self.pop()
            self.stack.append({Op.ADD: a + b, Op.SUB: a - b, Op.MUL: a * b, Op.LT: int(a < b)}[op])
        elif op is Op.DUP:
            self.stack.append(self.stack[-1])
        elif op is Op.SWAP:
            self.stack[-1], self.stack[-2] = self.stack[-2], self.stack[-1]
        elif op == Op.JMP:
            self.pc = arg
        elif op == Op.JZ:
            if self.pop() == 0:
                self.pc = arg
        elif op == Op.PRINT:
            self.out.append(str(self.pop()))
        elif op == Op.LOAD:
            self.stack.append(self.mem[arg])
        elif op == Op.STORE:
            self.mem[arg] = self.pop()
        elif op == Op.CALL:
            self.calls.append(self.pc)
            self.pc = arg
        elif op == Op.RET:
            self.pc = self.calls.pop()
        else:
            return False
        self.steps += 1
        return True

    def run(self, limit=10000):
        while self.step():
            if self.steps > limit:
                raise VMError("step limit", self.pc)
        return " ".join(self.out)


FACT = """
    push 1
    store 0        ; result
    push 10
    store 1        ; n
loop:
    load 1
    jz done
    load 0
    load 1
    mul
    store 0
    load 1
    push 1
    sub
    store 1
    jmp loop
done:
    load 0
    print
    push 7
    call square
    print
    halt
square:
    dup
    mul
    ret
"""

code = assemble(FACT)
print(code)
vm = VM(code)
print(vm.run(), vm.steps, vm.mem[:2])
for bad in ("add\nhalt", "push\n", "frob 1", "x:\njmp x"):
    try:
        print(VM(assemble(bad)).run())
    except VMError as e:
        print("VMError:", e, e.pc)
    except SyntaxError as e:
        print("SyntaxError:", e)


def bf(program, inp=""):
    jumps, stack = {}, []
    for i, c in enumerate(program):
        if c == "[":
            stack.append(i)
        elif c == "]":
            j = stack.pop()
            jumps[i], jumps[j] = j, i
    tape, ptr, ip, out, src = [0], 0, 0, [], iter(inp)
    while ip < len(program):
        c = program[ip]
        if c == ">":
            ptr += 1
            if ptr == len(tape):
                tape.append(0)
        elif c == "<":
            ptr -= 1
        elif c == "+":
            tape[ptr] = (tape[ptr] + 1) % 256
        elif c == "-":
            tape[ptr] = (tape[ptr] - 1) % 256
        elif c == ".":
            out.append(chr(tape[ptr]))
        elif c == ",":
            tape[ptr] = ord(next(src, "\0"))
        elif c == "[" and not tape[ptr]:
            ip = jumps[ip]
        elif c == "]" and tape[ptr]:
            ip = jumps[ip]
        ip += 1
    return "".join(out)


print(bf("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+."))
print(bf(",[.,]", "echo"))


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()


class Color(Enum):
    RED = "r"
    GREEN = "g"

    @property
    def pretty(self):
        return self.name.title() + "!"

    @classmethod
    def parse(cls, s):
        for c in cls:
            if c.value == s:
                return c
        raise ValueError(s)


print(Color.parse("g").pretty, Color("r"), Color["RED"] is Color.RED, [c.name for c in Color], len(Color))
p = Perm.R | Perm.W
print(Perm.R in p, Perm.X in p, bool(p & Perm.W))
print(Op.ADD + 1, Op(3).name, sorted([Op.RET, Op.ADD]), max(Op) == Op.LT, f"{Op.MUL.value:02d}")
