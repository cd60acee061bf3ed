package dev.codonedge.codegen;

import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.IrType;

/// Floating point: LLVM's operations, without leave to change a result.
final class FloatOps {
    private final FunctionWriter out;
    private final TypeMapper types;

    FloatOps(FunctionWriter out) {
        this.out = out;
        this.types = out.types;
    }

    void write(Instruction i) {
        out.set(
                i,
                switch (i.opcode()) {
                    case FADD -> binary("fadd ", i);
                    case FSUB -> binary("fsub ", i);
                    case FMUL -> binary("fmul ", i);
                    case FDIV -> binary("fdiv ", i);
                    case FREM -> binary("frem ", i);
                    case FNEG -> out.emit("fneg " + out.typed(i.operand(0)));
                    case FABS -> intrinsic("fabs", i);
                    case FSQRT -> intrinsic("sqrt", i);
                    case FFLOOR -> intrinsic("floor", i);
                    case FCEIL -> intrinsic("ceil", i);
                    case FTRUNC -> intrinsic("trunc", i);
                    // Not `roundeven`: few C libraries have that one. Nothing changes the rounding
                    // mode.
                    case FROUND -> intrinsic("rint", i);
                    case FCOPYSIGN -> intrinsic("copysign", i);
                    case FEQ -> binary("fcmp oeq ", i);
                    case FNE -> binary("fcmp une ", i);
                    case FLT -> binary("fcmp olt ", i);
                    case FLE -> binary("fcmp ole ", i);
                    case FGT -> binary("fcmp ogt ", i);
                    case FGE -> binary("fcmp oge ", i);
                    case I2F -> convert("sitofp ", i);
                    case U2F -> convert("uitofp ", i);
                    case F2I -> toInteger("fptosi", i);
                    case F2U -> toInteger("fptoui", i);
                    case FCONV -> resize(i);
                    default -> throw new IllegalArgumentException(i.opcode().text());
                });
    }

    private String binary(String operation, Instruction i) {
        return out.emit(operation + out.typed(i.operand(0)) + ", " + out.value(i.operand(1)));
    }

    private static int bits(IrType type) {
        return ((IrType.Float) type).bits();
    }

    private String intrinsic(String name, Instruction i) {
        String type = types.register(i.destination().type());
        boolean two = i.operands().size() == 2;
        String symbol =
                out.module.externals.intrinsic(
                        "llvm." + name + ".f" + bits(i.destination().type()),
                        type,
                        two ? type + ", " + type : type);
        return out.emit(
                "call "
                        + type
                        + " "
                        + symbol
                        + "("
                        + out.typed(i.operand(0))
                        + (two ? ", " + out.typed(i.operand(1)) : "")
                        + ")");
    }

    private String convert(String operation, Instruction i) {
        return out.emit(
                operation
                        + out.typed(i.operand(0))
                        + " to "
                        + types.register(i.destination().type()));
    }

    /// Saturates. 32-bit Arm calls routines that saturate by themselves for 64-bit results and without an FPU; there a
    /// plain conversion is enough, and the intrinsic would add two comparisons by further routines.
    private String toInteger(String operation, Instruction i) {
        String to = types.register(i.destination().type());
        if (out.module.architecture == Architecture.ARM) {
            return out.emit("freeze " + to + " " + convert(operation + " ", i));
        }
        String from = types.register(i.operand(0).type());
        String symbol =
                out.module.externals.intrinsic(
                        "llvm." + operation + ".sat." + to + ".f" + bits(i.operand(0).type()),
                        to,
                        from);
        return out.emit("call " + to + " " + symbol + "(" + out.typed(i.operand(0)) + ")");
    }

    private String resize(Instruction i) {
        int from = bits(i.operand(0).type());
        int to = bits(i.destination().type());
        return from == to ? out.value(i.operand(0)) : convert(from < to ? "fpext " : "fptrunc ", i);
    }
}
