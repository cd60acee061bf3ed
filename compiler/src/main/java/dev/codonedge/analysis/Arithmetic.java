package dev.codonedge.analysis;

import dev.codonedge.analysis.Facts.Interval;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.IrType;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Intervals and order through operations, forwards and backwards.
final class Arithmetic {
    private Arithmetic() {}

    /// Where the result lies, or null when that may be anywhere.
    ///
    /// @param all what the type holds
    static @Nullable Interval interval(
            Instruction i, List<Integer> operands, Facts facts, Interval all) {
        if (operands.isEmpty()) {
            return null;
        }
        Interval a = facts.interval(operands.getFirst());
        Interval b = operands.size() > 1 ? facts.interval(operands.get(1)) : a;
        try {
            Interval result =
                    switch (i.opcode()) {
                        case ADD -> sum(a, b);
                        case SUB -> difference(a, b);
                        case MUL -> product(a, b);
                        case NEG ->
                                new Interval(Math.negateExact(a.high()), Math.negateExact(a.low()));
                        case AND -> and(a, b);
                        case OR, XOR -> or(a, b);
                        case SHL ->
                                b.low() >= 0 && b.high() < 62
                                        ? product(a, new Interval(1L << b.low(), 1L << b.high()))
                                        : null;
                        case WRAP_INDEX ->
                                new Interval(
                                        Math.min(Math.addExact(a.low(), b.low()), 0),
                                        Math.max(a.high(), Math.addExact(b.high(), -1)));
                        case MOD_FLOOR ->
                                b.low() > 0
                                        ? new Interval(
                                                0,
                                                a.low() >= 0
                                                        ? Math.min(a.high(), b.high() - 1)
                                                        : b.high() - 1)
                                        : null;
                        case MOD_TRUNC ->
                                b.low() > 0
                                        ? new Interval(
                                                a.low() >= 0 ? 0 : Math.max(a.low(), 1 - b.high()),
                                                a.high() <= 0
                                                        ? 0
                                                        : Math.min(a.high(), b.high() - 1))
                                        : null;
                        case DIV_FLOOR, DIV_TRUNC -> quotient(a, b);
                        case SHR_S ->
                                b.low() >= 0 && b.high() < 64
                                        ? new Interval(
                                                a.low() >> (a.low() < 0 ? b.low() : b.high()),
                                                a.high() >> (a.high() < 0 ? b.high() : b.low()))
                                        : null;
                        case SHR_U ->
                                b.low() >= 0 && b.high() < 64
                                        ? a.low() >= 0
                                                ? new Interval(
                                                        a.low() >> b.high(), a.high() >> b.low())
                                                : b.low() > 0 && all.equals(Interval.ALL)
                                                        ? new Interval(0, -1L >>> b.low())
                                                        : null
                                        : null;
                        case SELECT ->
                                facts.interval(operands.get(1))
                                        .union(facts.interval(operands.get(2)));
                        case EXT_S -> i.operand(0).type() == IrType.BOOL ? null : a;
                        case EXT_U ->
                                a.low() >= 0
                                        ? a
                                        : facts.widest(operands.getFirst()).high() < Long.MAX_VALUE
                                                ? new Interval(
                                                        0,
                                                        2 * facts.widest(operands.getFirst()).high()
                                                                + 1)
                                                : null;
                        case TRUNC -> a;
                        default -> null;
                    };
            boolean fits =
                    result != null && result.low() >= all.low() && result.high() <= all.high();
            return fits ? result : null;
        } catch (ArithmeticException e) {
            return null;
        }
    }

    private static Interval sum(Interval a, Interval b) {
        return new Interval(Math.addExact(a.low(), b.low()), Math.addExact(a.high(), b.high()));
    }

    private static Interval difference(Interval a, Interval b) {
        return new Interval(
                Math.subtractExact(a.low(), b.high()), Math.subtractExact(a.high(), b.low()));
    }

    private static Interval product(Interval a, Interval b) {
        long one = Math.multiplyExact(a.low(), b.low());
        long two = Math.multiplyExact(a.low(), b.high());
        long three = Math.multiplyExact(a.high(), b.low());
        long four = Math.multiplyExact(a.high(), b.high());
        return new Interval(
                Math.min(Math.min(one, two), Math.min(three, four)),
                Math.max(Math.max(one, two), Math.max(three, four)));
    }

    private static @Nullable Interval and(Interval a, Interval b) {
        if (b.low() >= 0) {
            return new Interval(0, a.low() >= 0 ? Math.min(a.high(), b.high()) : b.high());
        }
        return a.low() >= 0 ? new Interval(0, a.high()) : null;
    }

    /// Of numbers that are not negative: less than the power of two above both.
    private static @Nullable Interval or(Interval a, Interval b) {
        if (a.low() < 0 || b.low() < 0) {
            return null;
        }
        long most = Long.highestOneBit(a.high() | b.high());
        return new Interval(0, most == 0 ? 0 : 2 * (most - 1) + 1);
    }

    /// By a positive divisor; rounded either way.
    private static @Nullable Interval quotient(Interval a, Interval b) {
        if (b.low() <= 0) {
            return null;
        }
        return new Interval(
                Math.floorDiv(a.low(), a.low() < 0 ? b.low() : b.high()),
                a.high() < 0 ? 0 : a.high() / b.low());
    }

    /// What lies above and below a sum, a difference, a remainder.
    static void order(Instruction i, int value, List<Integer> operands, Facts facts) {
        Interval a = facts.interval(operands.get(0));
        Interval b = facts.interval(operands.getLast());
        switch (i.opcode()) {
            case ADD -> {
                if (isExact(a, b, true)) {
                    if (b.low() > 0) {
                        facts.setLess(operands.get(0), value, true);
                    }
                    if (b.low() == 1 && b.high() == 1) {
                        facts.follow(operands.get(0), value);
                    }
                }
            }
            case SUB -> {
                if (isExact(a, b, false)) {
                    if (b.low() > 0) {
                        facts.setLess(value, operands.get(0), true);
                    } else if (b.low() == 0) {
                        facts.setLess(value, operands.get(0), false);
                    }
                }
            }
            case MOD_FLOOR -> {
                if (b.low() > 0) {
                    facts.setLess(value, operands.get(1), true);
                }
            }
            default -> {}
        }
    }

    private static boolean isExact(Interval a, Interval b, boolean sum) {
        try {
            Interval _ = sum ? sum(a, b) : difference(a, b);
            return true;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    /// What follows for the operands when the result, of 64 bits, is known to lie in an interval. Sums wrap, but an operand
    /// is still the one number of 64 bits that is the sum less the other operand.
    static void backwards(Facts.Test made, Interval result, Facts facts) {
        Interval a = facts.interval(made.left());
        Interval b = facts.interval(made.right());
        try {
            switch (made.opcode()) {
                case ADD -> {
                    if (made.left() != made.right()) {
                        narrow(facts, made.left(), difference(result, b));
                        narrow(facts, made.right(), difference(result, a));
                    }
                }
                case SUB -> {
                    if (made.left() != made.right()) {
                        narrow(facts, made.left(), sum(result, b));
                        narrow(facts, made.right(), difference(a, result));
                    }
                }
                case MUL -> factor(made, result, facts);
                case EXT_S -> narrow(facts, made.left(), result);
                case WRAP_INDEX ->
                        narrow(
                                facts,
                                made.left(),
                                new Interval(
                                        Math.min(
                                                result.low(),
                                                Math.subtractExact(result.low(), b.high())),
                                        Math.max(result.high(), -1)));
                default -> {}
            }
        } catch (ArithmeticException e) {
            return; // nothing follows
        }
    }

    private static void narrow(Facts facts, int value, Interval to) {
        facts.narrow(value, to.low(), to.high());
    }

    /// A square, or a product with a constant, that did not wrap.
    private static void factor(Facts.Test made, Interval result, Facts facts) {
        Interval a = facts.interval(made.left());
        Interval b = facts.interval(made.right());
        Interval _ = product(a, b);
        if (made.left() == made.right()) {
            if (a.low() >= 0 && result.high() >= 0) {
                long root = (long) Math.sqrt((double) result.high()) + 1;
                facts.narrow(made.left(), 0, root);
            }
        } else if (b.low() == b.high() && b.low() > 0) {
            facts.narrow(
                    made.left(),
                    Math.ceilDiv(result.low(), b.low()),
                    Math.floorDiv(result.high(), b.low()));
        }
    }
}
