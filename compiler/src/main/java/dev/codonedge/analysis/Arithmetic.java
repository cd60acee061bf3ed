package dev.codonedge.analysis;

import dev.codonedge.analysis.Facts.Interval;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.IrType;

import org.jspecify.annotations.Nullable;

/// Intervals and order through operations, forwards and backwards.
final class Arithmetic {
    private static final Interval ZERO = new Interval(0, 0);

    private Arithmetic() {}

    /// Where the result lies, or null when that may be anywhere.
    ///
    /// @param all what the type holds
    static @Nullable Interval interval(Instruction i, int[] operands, Facts facts, Interval all) {
        if (operands.length == 0) {
            return null;
        }
        Interval a = facts.interval(operands[0]);
        Interval b = operands.length > 1 ? facts.interval(operands[1]) : a;
        Interval result =
                switch (i.opcode()) {
                    case ADD -> sum(a, b);
                    case SUB -> difference(a, b);
                    case MUL -> product(a, b);
                    case NEG -> difference(ZERO, a);
                    case AND -> and(a, b);
                    case OR, XOR -> or(a, b);
                    case SHL ->
                            b.low() >= 0 && b.high() < 62
                                    ? product(a, new Interval(1L << b.low(), 1L << b.high()))
                                    : null;
                    case WRAP_INDEX -> wrapped(a, b);
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
                                            a.high() <= 0 ? 0 : Math.min(a.high(), b.high() - 1))
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
                                            ? new Interval(a.low() >> b.high(), a.high() >> b.low())
                                            : b.low() > 0 && all.equals(Interval.ALL)
                                                    ? new Interval(0, -1L >>> b.low())
                                                    : null
                                    : null;
                    case SELECT -> facts.interval(operands[1]).union(facts.interval(operands[2]));
                    case EXT_S -> i.operand(0).type() == IrType.BOOL ? null : a;
                    case EXT_U ->
                            a.low() >= 0
                                    ? a
                                    : facts.widest(operands[0]).high() < Long.MAX_VALUE
                                            ? new Interval(
                                                    0, 2 * facts.widest(operands[0]).high() + 1)
                                            : null;
                    case TRUNC -> a;
                    default -> null;
                };
        boolean fits = result != null && result.low() >= all.low() && result.high() <= all.high();
        return fits ? result : null;
    }

    // What does not fit into 64 bits is an everyday matter here, and exceptions are slow.

    private static @Nullable Interval sum(Interval a, Interval b) {
        long low = a.low() + b.low();
        long high = a.high() + b.high();
        boolean wraps =
                ((a.low() ^ low) & (b.low() ^ low)) < 0
                        || ((a.high() ^ high) & (b.high() ^ high)) < 0;
        return wraps ? null : new Interval(low, high);
    }

    private static @Nullable Interval difference(Interval a, Interval b) {
        long low = a.low() - b.high();
        long high = a.high() - b.low();
        boolean wraps =
                ((a.low() ^ b.high()) & (a.low() ^ low)) < 0
                        || ((a.high() ^ b.low()) & (a.high() ^ high)) < 0;
        return wraps ? null : new Interval(low, high);
    }

    /// An index that may count from the end, of a length.
    private static @Nullable Interval wrapped(Interval index, Interval length) {
        var low = new Interval(index.low(), index.low());
        Interval counted = sum(low, new Interval(length.low(), length.low()));
        return counted == null || length.high() == Long.MIN_VALUE
                ? null
                : new Interval(
                        Math.min(counted.low(), 0), Math.max(index.high(), length.high() - 1));
    }

    private static boolean wraps(long x, long y) {
        return Math.multiplyHigh(x, y) != x * y >> Long.SIZE - 1;
    }

    private static @Nullable Interval product(Interval a, Interval b) {
        if (wraps(a.low(), b.low())
                || wraps(a.low(), b.high())
                || wraps(a.high(), b.low())
                || wraps(a.high(), b.high())) {
            return null;
        }
        long one = a.low() * b.low();
        long two = a.low() * b.high();
        long three = a.high() * b.low();
        long four = a.high() * b.high();
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
    static void order(Instruction i, int value, int[] operands, Facts facts) {
        Interval a = facts.interval(operands[0]);
        Interval b = facts.interval(operands[operands.length - 1]);
        switch (i.opcode()) {
            case ADD -> {
                if (sum(a, b) != null) {
                    if (b.low() > 0) {
                        facts.setLess(operands[0], value, true);
                    }
                    if (b.low() == 1 && b.high() == 1) {
                        facts.follow(operands[0], value);
                    }
                }
            }
            case SUB -> {
                if (difference(a, b) != null) {
                    if (b.low() > 0) {
                        facts.setLess(value, operands[0], true);
                    } else if (b.low() == 0) {
                        facts.setLess(value, operands[0], false);
                    }
                }
            }
            case MOD_FLOOR -> {
                if (b.low() > 0) {
                    facts.setLess(value, operands[1], true);
                }
            }
            default -> {}
        }
    }

    /// What follows for the operands when the result, of 64 bits, is known to lie in an interval. Sums wrap, but an operand
    /// is still the one number of 64 bits that is the sum less the other operand.
    static void backwards(Facts.Test made, Interval result, Facts facts) {
        Interval a = facts.interval(made.left());
        Interval b = facts.interval(made.right());
        switch (made.opcode()) {
            case ADD -> {
                if (made.left() != made.right()
                        && narrow(facts, made.left(), difference(result, b))) {
                    narrow(facts, made.right(), difference(result, a));
                }
            }
            case SUB -> {
                if (made.left() != made.right() && narrow(facts, made.left(), sum(result, b))) {
                    narrow(facts, made.right(), difference(a, result));
                }
            }
            case MUL -> factor(made, result, facts);
            case EXT_S -> narrow(facts, made.left(), result);
            case WRAP_INDEX -> {
                var low = new Interval(result.low(), result.low());
                Interval counted = difference(low, new Interval(b.high(), b.high()));
                if (counted != null) {
                    narrow(
                            facts,
                            made.left(),
                            new Interval(
                                    Math.min(result.low(), counted.low()),
                                    Math.max(result.high(), -1)));
                }
            }
            default -> {}
        }
    }

    /// @return whether there was an interval at all
    private static boolean narrow(Facts facts, int value, @Nullable Interval to) {
        if (to != null) {
            facts.narrow(value, to.low(), to.high());
        }
        return to != null;
    }

    /// A square, or a product with a constant, that did not wrap.
    private static void factor(Facts.Test made, Interval result, Facts facts) {
        Interval a = facts.interval(made.left());
        Interval b = facts.interval(made.right());
        if (product(a, b) == null) {
            return;
        }
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
