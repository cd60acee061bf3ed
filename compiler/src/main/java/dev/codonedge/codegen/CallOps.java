package dev.codonedge.codegen;

import dev.codonedge.ir.ClassType;
import dev.codonedge.ir.Detail;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.IrType.Signature;
import dev.codonedge.ir.Operand;
import dev.codonedge.ir.Slot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Calls of every kind, checks that call when they fail, and tests of an object's class.
final class CallOps {
    /// So many implementations of a virtual method are told apart by comparing; more get a table.
    private static final int CHAIN = 3;

    private final FunctionWriter out;
    private final ModuleWriter module;
    private final TypeMapper types;

    CallOps(FunctionWriter out) {
        this.out = out;
        this.module = out.module;
        this.types = out.types;
    }

    void write(Instruction i) {
        switch (i.opcode()) {
            case CHECK_BOUNDS ->
                    out.check(
                            out.emit(
                                    "icmp ult "
                                            + out.typed(i.operand(0))
                                            + ", "
                                            + out.value(i.operand(1))),
                            i.callee());
            case CHECK_NONZERO ->
                    out.check(out.emit("icmp ne " + out.typed(i.operand(0)) + ", 0"), i.callee());
            case CHECK_SOME -> out.check(new ValueOps(out).has(i.operand(0)), i.callee());
            case CHECK_TRUE -> out.check(out.value(i.operand(0)), i.callee());
            case CALL -> {
                Function callee = i.callee();
                if (callee.generator() != null) {
                    throw new CodegenException("call of the generator " + callee.name());
                }
                call(i, callee, arguments(i.operands()));
            }
            case CALL_VALUE -> {
                Signature signature = ((IrType.Code) i.operand(0).type()).signature();
                String code = out.value(i.operand(0));
                String arguments = arguments(i.operands().subList(1, i.operands().size()));
                finish(i, signature.result(), signature.raises(), code, arguments);
            }
            case CALL_SLOT -> callSlot(i, ((Detail.SlotOf) i.detail()).slot());
            case CALL_C -> callC(i, (Detail.CFunction) i.detail());
            case ISA -> out.set(i, isA(i.operand(0), ((Detail.ClassOf) i.detail()).type()));
            case CLASS_ID -> out.set(i, classId(i.operand(0)));
            default -> throw new IllegalArgumentException(i.opcode().text());
        }
    }

    private String arguments(List<Operand> operands) {
        var text = new StringBuilder();
        for (Operand operand : operands) {
            if (operand.type() != IrType.NONE) {
                text.append(text.isEmpty() ? "" : ", ").append(out.typed(operand));
            }
        }
        return text.toString();
    }

    /// A call of a known function, with what happens when it raises.
    private void call(Instruction i, Function callee, String arguments) {
        if (!callee.neverReturns()) {
            finish(i, callee.result(), callee.raises(), module.symbols.of(callee), arguments);
            return;
        }
        String called = module.symbols.of(callee) + "(" + arguments + ")";
        String type = types.returned(callee.result(), callee.raises());
        if (!callee.raises()) {
            String text = "call " + type + " " + called;
            if (type.equals("void")) {
                out.line(text);
            } else {
                out.emit(text);
            }
            out.unreachable();
        } else {
            String result = out.emit("call " + type + " " + called);
            out.raiseAlways(callee.result() == IrType.NONE ? result : error(type, result));
        }
        if (i.destination() != null) {
            out.set(i, "poison");
        }
    }

    private String error(String type, String result) {
        return out.emit("extractvalue " + type + " " + result + ", 1");
    }

    /// Calls, checks the error, keeps the result.
    private void finish(
            Instruction i, IrType result, boolean raises, String code, String arguments) {
        String type = types.returned(result, raises);
        String text = "call " + type + " " + code + "(" + arguments + ")";
        if (!raises) {
            if (result == IrType.NONE) {
                out.line(text);
            } else {
                out.set(i, out.emit(text));
            }
        } else if (result == IrType.NONE) {
            out.raiseUnlessNull(out.emit(text));
        } else {
            String both = out.emit(text);
            out.raiseUnlessNull(error(type, both));
            if (i.destination() != null) {
                out.set(i, out.emit("extractvalue " + type + " " + both + ", 0"));
            }
        }
    }

    private void callC(Instruction i, Detail.CFunction c) {
        Signature signature = c.signature();
        String symbol = "@" + Symbols.quoted(c.symbol());
        module.declare(symbol, c);
        var arguments = new StringBuilder();
        for (Operand operand : i.operands()) {
            if (operand.type() != IrType.NONE) {
                arguments
                        .append(arguments.isEmpty() ? "" : ", ")
                        .append(types.register(operand.type()));
                arguments
                        .append(module.extension(operand.type()))
                        .append(' ')
                        .append(out.value(operand));
            }
        }
        String type = types.returned(signature.result(), false);
        String text = "call " + type + " " + symbol + "(" + arguments + ")";
        if (signature.result() == IrType.NONE) {
            out.line(text);
        } else {
            out.set(i, out.emit(text));
        }
        if (c.effects() == Detail.CFunction.Effects.NEVER_RETURNS) {
            out.unreachable();
        }
    }

    // ---- virtual calls

    private void callSlot(Instruction i, Slot slot) {
        Operand receiver = i.operand(0);
        List<ClassType> possible = module.numbers.possible(((IrType.Ref) receiver.type()).target());
        Map<Function, List<ClassType>> implementations = new LinkedHashMap<>();
        slot.implementations()
                .forEach(
                        (type, function) -> {
                            if (possible.contains(type)) {
                                implementations
                                        .computeIfAbsent(function, _ -> new ArrayList<>())
                                        .add(type);
                            }
                        });
        String arguments = arguments(i.operands());
        if (implementations.isEmpty()) {
            // No object of such a class is ever made.
            out.unreachable();
            if (i.destination() != null) {
                out.set(i, "poison");
            }
        } else if (implementations.size() == 1) {
            call(i, implementations.keySet().iterator().next(), arguments);
        } else if (implementations.size() <= CHAIN) {
            callChain(i, slot, implementations, possible, arguments);
        } else {
            String number = classNumber(receiver, possible);
            SlotTables.Table table = module.slots.table(slot);
            String index =
                    out.emit("sub nuw " + types.word() + " " + number + ", " + table.first());
            String entry =
                    out.emit(
                            "getelementptr inbounds nuw ptr, ptr "
                                    + table.symbol()
                                    + ", "
                                    + types.word()
                                    + " "
                                    + index);
            String code = out.emit("load ptr, ptr " + entry + module.invariant());
            finish(i, slot.signature().result(), slot.signature().raises(), code, arguments);
        }
    }

    /// Compares the class number; the implementation with the most ranges of numbers needs no test and comes last.
    private void callChain(
            Instruction i,
            Slot slot,
            Map<Function, List<ClassType>> implementations,
            List<ClassType> possible,
            String arguments) {
        String number = classNumber(i.operand(0), possible);
        var order = new ArrayList<>(implementations.keySet());
        order.sort(
                (a, b) ->
                        ranges(implementations.get(a), possible).size()
                                - ranges(implementations.get(b), possible).size());
        String join = out.newLabel("join");
        IrType result = slot.signature().result();
        boolean hasResult = result != IrType.NONE && i.destination() != null;
        String kept =
                hasResult ? out.newSlot(types.register(result), types.shape(result).align()) : "";
        for (int k = 0; k < order.size(); k++) {
            Function callee = order.get(k);
            String next = out.newLabel("next");
            if (k + 1 < order.size()) {
                String here = out.newLabel("impl");
                String test = inRanges(number, ranges(implementations.get(callee), possible));
                out.line("br i1 " + test + ", label %" + here + ", label %" + next);
                out.label(here);
            }
            String value = callArm(callee, arguments);
            if (hasResult && !value.isEmpty()) {
                out.line("store " + types.register(result) + " " + value + ", ptr " + kept);
            }
            out.line("br label %" + join);
            if (k + 1 < order.size()) {
                out.label(next);
            }
        }
        out.label(join);
        if (hasResult) {
            out.set(i, out.emit("load " + types.register(result) + ", ptr " + kept));
        }
    }

    /// One arm of a chain: its result, or nothing.
    private String callArm(Function callee, String arguments) {
        String type = types.returned(callee.result(), callee.raises());
        String text = "call " + type + " " + module.symbols.of(callee) + "(" + arguments + ")";
        String value = "";
        if (type.equals("void")) {
            out.line(text);
        } else {
            String whole = out.emit(text);
            value = whole;
            if (callee.raises()) {
                boolean none = callee.result() == IrType.NONE;
                String error = none ? whole : error(type, whole);
                if (callee.neverReturns()) {
                    out.raiseAlways(error);
                } else {
                    out.raiseUnlessNull(error);
                }
                value = none ? "" : out.emit("extractvalue " + type + " " + whole + ", 0");
            }
        }
        if (callee.neverReturns()) {
            if (!callee.raises()) {
                out.unreachable();
            }
            return "";
        }
        return value;
    }

    // ---- classes

    private List<ClassNumbers.Range> ranges(List<ClassType> wanted, List<ClassType> possible) {
        return module.numbers.ranges(wanted, possible);
    }

    private String classNumber(Operand object, List<ClassType> possible) {
        return out.emit(
                "load "
                        + types.word()
                        + ", ptr "
                        + out.value(object)
                        + ", align "
                        + types.data().pointerAlign()
                        + module.alias.classNumber()
                        + module.classRange(possible));
    }

    private String inRanges(String number, List<ClassNumbers.Range> ranges) {
        String result = "false";
        for (ClassNumbers.Range range : ranges) {
            String test;
            if (range.count() == 1) {
                test = out.emit("icmp eq " + types.word() + " " + number + ", " + range.first());
            } else {
                String above =
                        out.emit("sub " + types.word() + " " + number + ", " + range.first());
                test = out.emit("icmp ult " + types.word() + " " + above + ", " + range.count());
            }
            result = result.equals("false") ? test : out.emit("or i1 " + result + ", " + test);
        }
        return result;
    }

    private String isA(Operand object, ClassType type) {
        ClassType known = ((IrType.Ref) object.type()).target();
        if (!known.tagged()) {
            return known.derivesFrom(type) ? "true" : "false";
        }
        List<ClassType> possible = module.numbers.possible(known);
        var wanted = new ArrayList<ClassType>();
        for (ClassType candidate : possible) {
            if (candidate.derivesFrom(type)) {
                wanted.add(candidate);
            }
        }
        if (wanted.size() == possible.size()) {
            return "true";
        }
        return wanted.isEmpty()
                ? "false"
                : inRanges(classNumber(object, possible), ranges(wanted, possible));
    }

    private String classId(Operand object) {
        ClassType known = ((IrType.Ref) object.type()).target();
        if (!known.tagged()) {
            return Integer.toString(module.numbers.of(known));
        }
        String number = classNumber(object, module.numbers.possible(known));
        return IntegerOps.resize(out, number, types.wordBits(), 64, "zext");
    }
}
