package dev.codonedge.ir;

/// What an instruction works on: a local or a constant.
public sealed interface Operand permits Local, Constant {
    IrType type();
}
