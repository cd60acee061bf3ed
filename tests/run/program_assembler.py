from dataclasses import dataclass
from enum import IntEnum
from typing import Callable, Dict, List, Optional, Tuple


class Op(IntEnum):
    HALT = 0
    PUSH = 1
    ADD = 2
    SUB = 3
    MUL = 4
    DIV = 5
    DUP = 6
    SWAP = 7
    JMP = 8
    JZ = 9
    LOAD = 10
    STORE = 11
    PRINT = 12
    CALL = 13
    RET = 14


ARGS = {Op.PUSH, Op.JMP, Op.JZ, Op.LOAD, Op.STORE, Op.CALL}


@dataclass(frozen=True)
class Instr:
    op: Op
    arg: Optional[int] = None

    def __str__(self) -> str:
        return self.op.name if self.arg is None else f"{self.op.name:<6}{self.arg:>5}"


class VMError(Exception):
    def __init__(self, msg: str, pc: int):
        super().__init__(f"{msg} (pc={pc})")
        self.pc = pc


class Machine:
    def __init__(self, program: List[Instr], trace: bool = False):
        self.program = program
        self.stack: List[int] = []
        self.calls: List[int] = []
        self.memory: Dict[int, int] = {}
        self.pc = 0
        self.steps = 0
        self.trace = trace
        self.output: List[str] = []
        self.handlers: Dict[Op, Callable[[Optional[int]], None]] = {
            Op.PUSH: self.op_push,
            Op.ADD: lambda _: self.binary(lambda a, b: a + b),
            Op.SUB: lambda _: self.binary(lambda a, b: a - b),
            Op.MUL: lambda _: self.binary(lambda a, b: a * b),
            Op.DIV: self.op_div,
            Op.DUP: lambda _: self.stack.append(self.stack[-1]),
            Op.SWAP: self.op_swap,
            Op.JMP: self.op_jmp,
            Op.JZ: self.op_jz,
            Op.LOAD: lambda a: self.stack.append(self.memory.get(a, 0)),
            Op.STORE: self.op_store,
            Op.PRINT: lambda _: self.output.append(str(self.pop())),
            Op.CALL: self.op_call,
            Op.RET: self.op_ret,
        }

    def pop(self) -> int:
        if not self.stack:
            raise VMError("stack underflow", self.pc - 1)
        return self.stack.pop()

    def binary(self, f: Callable[[int, int], int]) -> None:
        b, a = self.pop(), self.pop()
        self.stack.append(f(a, b))

    def op_push(self, arg: Optional[int]) -> None:
        assert arg is not None
        self.stack.append(arg)

    def op_div(self, _: Optional[int]) -> None:
        b, a = self.pop(), self.pop()
        if b == 0:
            raise VMError("division by zero", self.pc - 1)
        self.stack.append(a // b)

    def op_swap(self, _: Optional[int]) -> None:
        self.stack[-1], self.stack[-2] = self.stack[-2], self.stack[-1]

    def op_jmp(self, arg: Optional[int]) -> None:
        self.pc = arg

    def op_jz(self, arg: Optional[int]) -> None:
        if self.pop() == 0:
            self.pc = arg

    def op_store(self, arg: Optional[int]) -> None:
        self.memory[arg] = self.pop()

    def op_call(self, arg: Optional[int]) -> None:
        self.calls.append(self.pc)
        self.pc = arg

    def op_ret(self, _: Optional[int]) -> None:
        self.pc = self.calls.pop()

    def run(self, limit: int = 10_000) -> str:
        while self.steps < limit:
            ins = self.program[self.pc]
            self.pc += 1
            self.steps += 1
            if ins.op is Op.HALT:
                break
            self.handlers[ins.op](ins.arg)
        else:
            raise VMError("step limit", self.pc)
        return " ".join(self.output)


def assemble(text: str) -> List[Instr]:
    labels: Dict[str, int] = {}
    pending: List[Tuple[Op, Optional[str]]] = []
    for line in text.strip().splitlines():
        line = line.partition("#")[0].strip()
        if not line:
            continue
        if line.endswith(":"):
            labels[line[:-1]] = len(pending)
            continue
        name, *rest = line.split()
        op = Op[name.upper()]
        if (op in ARGS) != bool(rest):
            raise SyntaxError(f"bad operand count for {name}")
        pending.append((op, rest[0] if rest else None))
    out = []
    for op, arg in pending:
        if arg is None:
            out.append(Instr(op))
        elif arg in labels:
            out.append(Instr(op, labels[arg]))
        else:
            out.append(Instr(op, int(arg)))
    return out


SOURCE = """
    push 10
    store 0
loop:
    load 0
    jz end
    load 0
    call square
    print
    load 0
    push 3
    sub
    dup
    push -2
    sub
    jz end      # stop at -2
    store 0
    jmp loop
end:
    halt
square:
    dup
    mul
    ret
"""
prog = assemble(SOURCE)
for i, ins in enumerate(prog):
    print(f"{i:3} {ins}")
m = Machine(prog)
print(m.run(), m.steps, m.memory, m.stack)
for bad in ["add\nhalt", "push 1\npush 0\ndiv\nhalt", "x:\njmp x"]:
    try:
        print(Machine(assemble(bad)).run())
    except VMError as e:
        print("VMError:", e, e.pc)
for bad in ["push", "frob 1", "add 3"]:
    try:
        assemble(bad)
    except SyntaxError as e:
        print("SyntaxError:", e)
    except KeyError as e:
        print("KeyError:", e)
print(Op.ADD, repr(Op.ADD), Op.ADD == 2, Op(3).name, max(Op), [o.name for o in Op if o < 3])
