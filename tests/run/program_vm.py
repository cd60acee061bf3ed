# A stack machine: assembler, instruction set, calls, and three programs for it.
class VMError(Exception):
    pass


class Instruction:
    def __init__(self, op, arg=0):
        self.op = op
        self.arg = arg

    def __repr__(self):
        return f"{self.op} {self.arg}"


def assemble(source):
    labels = {}
    lines = []
    for raw in source.splitlines():
        line = raw.split(";")[0].strip()
        if not line:
            continue
        if line.endswith(":"):
            labels[line[:-1]] = len(lines)
        else:
            lines.append(line.split())
    code = []
    for parts in lines:
        arg = 0
        if len(parts) > 1:
            if parts[1] in labels:
                arg = labels[parts[1]]
            else:
                try:
                    arg = int(parts[1], 0)
                except ValueError:
                    raise VMError(f"unknown label {parts[1]}")
        code.append(Instruction(parts[0], arg))
    return code


class VM:
    def __init__(self, code):
        self.code = code
        self.stack = []
        self.calls = []
        self.memory = [0] * 16
        self.pc = 0
        self.steps = 0
        self.output = []

    def pop(self):
        if not self.stack:
            raise VMError(f"stack is empty at {self.pc - 1}")
        return self.stack.pop()

    def run(self, limit=10000):
        while self.pc < len(self.code):
            if self.steps >= limit:
                raise VMError("too many steps")
            self.steps += 1
            i = self.code[self.pc]
            self.pc += 1
            match i.op:
                case "push":
                    self.stack.append(i.arg)
                case "pop":
                    self.pop()
                case "dup":
                    self.stack.append(self.stack[-1])
                case "swap":
                    self.stack[-1], self.stack[-2] = self.stack[-2], self.stack[-1]
                case "add" | "sub" | "mul" | "div" | "mod" | "lt" | "eq" as op:
                    b = self.pop()
                    a = self.pop()
                    self.stack.append(self.arith(op, a, b))
                case "load":
                    self.stack.append(self.memory[i.arg])
                case "store":
                    self.memory[i.arg] = self.pop()
                case "jmp":
                    self.pc = i.arg
                case "jz":
                    if self.pop() == 0:
                        self.pc = i.arg
                case "call":
                    self.calls.append(self.pc)
                    self.pc = i.arg
                case "ret":
                    self.pc = self.calls.pop()
                case "print":
                    self.output.append(self.pop())
                case "halt":
                    break
                case _:
                    raise VMError(f"unknown instruction {i}")
        return self.output

    def arith(self, op, a, b):
        if op == "add":
            return a + b
        elif op == "sub":
            return a - b
        elif op == "mul":
            return a * b
        elif op == "lt":
            return 1 if a < b else 0
        elif op == "eq":
            return int(a == b)
        try:
            return a // b if op == "div" else a % b
        except ZeroDivisionError as e:
            raise VMError("division by zero") from e


COUNTDOWN = """
    push 5
loop:
    dup
    print
    push 1
    sub
    dup
    jz end
    jmp loop
end:
    halt
"""
FACTORIAL = """
    push 10
    call fact
    print
    halt
fact:               ; n -> n!
    dup
    push 2
    lt
    jz more
    pop
    push 1
    ret
more:
    dup
    push 1
    sub
    call fact
    mul
    ret
"""
PRIMES = """
    push 2
    store 0
next:
    load 0
    push 50
    lt
    jz end
    push 2
    store 1
try:
    load 1
    load 1
    mul
    load 0
    swap
    lt
    jz test
    load 0
    print
    jmp advance
test:
    load 0
    load 1
    mod
    jz advance
    load 1
    push 1
    add
    store 1
    jmp try
advance:
    load 0
    push 1
    add
    store 0
    jmp next
end:
"""
for source in [COUNTDOWN, FACTORIAL, PRIMES]:
    vm = VM(assemble(source))
    print(vm.run(), vm.steps, len(vm.code))
for bad in ["pop", "push 1\npush 0\ndiv", "l:\njmp l", "fly 3", "jmp nowhere"]:
    try:
        VM(assemble(bad)).run()
    except VMError as e:
        print("VMError:", e, e.__cause__ is None)
print(assemble("push 0x10\nprint"))
