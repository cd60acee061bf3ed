package dev.codonedge.analysis;

import dev.codonedge.ir.Opcode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;

/// What is known at one point of a function: which value each local has, in which interval values lie, which are less
/// than others, which optionals hold something. Values are numbers; a value is one execution of what defines it.
public final class Facts {
    /// Both ends belong to it.
    public record Interval(long low, long high) {
        static final Interval ALL = new Interval(Long.MIN_VALUE, Long.MAX_VALUE);

        public Interval union(Interval other) {
            return new Interval(Math.min(low, other.low), Math.max(high, other.high));
        }

        boolean isEmpty() {
            return low > high;
        }
    }

    /// An operation whose result tells something of its operands: a comparison that gave a truth value, a sum.
    record Test(Opcode opcode, int left, int right) {}

    private final List<Interval> widest;
    /// By the number of the local.
    private final NumberTable<Integer> values;
    /// By what was loaded from, -1 for nothing, and the number of the place.
    private final NumberTable<Integer> loads;
    private final NumberTable<Test> tests;
    private final NumberTable<Boolean> present;
    private final NumberTable<Boolean> nonzero;
    private final NumberTable<Interval> intervals;
    /// By the lesser and the greater. True: strictly less; false: less or equal.
    private final NumberTable<Boolean> order;

    /// @param widest where each value lies at least
    Facts(List<Interval> widest) {
        this.widest = widest;
        values = new NumberTable<>();
        loads = new NumberTable<>();
        tests = new NumberTable<>();
        present = new NumberTable<>();
        nonzero = new NumberTable<>();
        intervals = new NumberTable<>();
        order = new NumberTable<>();
    }

    private Facts(Facts original) {
        widest = original.widest;
        values = original.values.copy();
        loads = original.loads.copy();
        tests = original.tests.copy();
        present = original.present.copy();
        nonzero = original.nonzero.copy();
        intervals = original.intervals.copy();
        order = original.order.copy();
    }

    Facts copy() {
        return new Facts(this);
    }

    /// Of locals that have one, by their numbers.
    NumberTable<Integer> values() {
        return values;
    }

    /// Which value a local has, or null when that is not known.
    @Nullable Integer value(int local) {
        return values.get(local);
    }

    void setValue(int local, @Nullable Integer value) {
        if (value != null) {
            values.put(local, value);
        } else {
            values.remove(local);
        }
    }

    /// What loading from a value gives if it is done now, or an item of a struct; null when that is not known.
    @Nullable Integer load(int of, int place) {
        return loads.get(NumberTable.pair(of, place));
    }

    void setLoad(int of, int place, Integer value) {
        loads.put(NumberTable.pair(of, place), value);
    }

    void forgetLoads() {
        loads.clear();
    }

    /// Something may have been written to these places.
    void forgetLoads(IntPredicate written) {
        loads.removeIf((load, _) -> written.test(NumberTable.second(load)));
    }

    void setTest(int value, Test test) {
        tests.put(value, test);
    }

    void setPresent(int optional) {
        present.put(optional, true);
    }

    Interval widest(int value) {
        return widest.get(value);
    }

    public static Interval anything() {
        return Interval.ALL;
    }

    /// Where a value lies.
    public Interval interval(int value) {
        Interval known = intervals.get(value);
        return known == null ? widest.get(value) : known;
    }

    void setInterval(int value, Interval interval) {
        if (!interval.equals(widest.get(value))) {
            intervals.put(value, interval);
        } else {
            intervals.remove(value);
        }
    }

    void narrow(int value, long low, long high) {
        Interval old = interval(value);
        var narrower = new Interval(Math.max(low, old.low()), Math.min(high, old.high()));
        if (!narrower.isEmpty() && !narrower.equals(old)) {
            setInterval(value, narrower);
            Test made = tests.get(value);
            if (made != null) {
                Arithmetic.backwards(made, narrower, this);
            }
        }
    }

    void setLess(int less, int more, boolean strictly) {
        if (less != more) {
            setOrder(NumberTable.pair(less, more), strictly);
        }
    }

    private void setOrder(long pair, boolean strictly) {
        if (strictly || !order.has(pair)) {
            order.put(pair, strictly);
        }
    }

    boolean isLess(int a, int b) {
        return interval(a).high() < interval(b).low() || isOrdered(a, b, true);
    }

    boolean isLessOrEqual(int a, int b) {
        return a == b || interval(a).high() <= interval(b).low() || isOrdered(a, b, false);
    }

    /// Directly, or through one value between.
    private boolean isOrdered(int a, int b, boolean strictly) {
        if (order.isEmpty()) {
            return false;
        }
        Boolean direct = order.get(NumberTable.pair(a, b));
        if (direct != null && (direct || !strictly)) {
            return true;
        }
        for (int at = above(a); at < order.size() && isAbove(a, at); at++) {
            Boolean second = order.get(NumberTable.pair(NumberTable.second(order.key(at)), b));
            if (second != null && (!strictly || order.at(at) || second)) {
                return true;
            }
        }
        return false;
    }

    /// Where what is above a value begins in the order.
    private int above(int value) {
        return order.from(NumberTable.pair(value, 0));
    }

    private boolean isAbove(int value, int at) {
        return NumberTable.first(order.key(at)) == value;
    }

    /// What is above a value: `next` becomes less or equal to everything that `value` is less than.
    void follow(int value, int next) {
        List<Integer> more = new ArrayList<>();
        for (int at = above(value); at < order.size() && isAbove(value, at); at++) {
            int greater = NumberTable.second(order.key(at));
            if (order.at(at) && greater != next) {
                more.add(greater);
            }
        }
        for (int greater : more) {
            setOrder(NumberTable.pair(next, greater), false);
        }
    }

    /// The value is made anew: what was known of its last execution is over.
    void forget(int value) {
        intervals.remove(value);
        present.remove(value);
        nonzero.remove(value);
        order.removeIf(
                (pair, _) -> NumberTable.first(pair) == value || NumberTable.second(pair) == value);
        tests.removeIf((of, test) -> of == value || test.left() == value || test.right() == value);
        loads.removeIf((load, loaded) -> NumberTable.first(load) == value || loaded == value);
    }

    /// Only what concerns these locals, and what was loaded of their values, is wanted from now on.
    void keep(BitSet locals) {
        values.removeIf((local, _) -> !locals.get((int) local));
        var alive = new BitSet(widest.size());
        for (int at = 0; at < values.size(); at++) {
            alive.set(values.at(at));
        }
        boolean more = !loads.isEmpty();
        while (more) {
            more = false;
            for (int at = 0; at < loads.size(); at++) {
                int of = NumberTable.first(loads.key(at));
                int loaded = loads.at(at);
                if (!alive.get(loaded) && (of < 0 || alive.get(of))) {
                    alive.set(loaded);
                    more = true;
                }
            }
        }
        loads.removeIf(
                (load, _) -> {
                    int of = NumberTable.first(load);
                    return of >= 0 && !alive.get(of);
                });
        tests.removeIf((value, _) -> !alive.get((int) value));
        for (int at = 0; at < tests.size(); at++) {
            alive.set(tests.at(at).left());
            alive.set(tests.at(at).right());
        }
        present.removeIf((value, _) -> !alive.get((int) value));
        nonzero.removeIf((value, _) -> !alive.get((int) value));
        intervals.removeIf((value, _) -> !alive.get((int) value));
        order.removeIf(
                (pair, _) ->
                        !alive.get(NumberTable.first(pair))
                                || !alive.get(NumberTable.second(pair)));
    }

    // ---- tests

    /// What follows when the test came out like this.
    void assume(int test, boolean outcome) {
        narrow(test, outcome ? 1 : 0, outcome ? 1 : 0);
        Test made = tests.get(test);
        if (made == null) {
            return;
        }
        int a = made.left();
        int b = made.right();
        switch (made.opcode()) {
            case LT_S -> less(outcome ? a : b, outcome ? b : a, outcome);
            case GE_S -> less(outcome ? b : a, outcome ? a : b, !outcome);
            case GT_S -> less(outcome ? b : a, outcome ? a : b, outcome);
            case LE_S -> less(outcome ? a : b, outcome ? b : a, !outcome);
            case EQ -> equal(a, b, outcome);
            case NE -> equal(a, b, !outcome);
            case OPT_HAS -> {
                if (outcome) {
                    setPresent(a);
                }
            }
            case NOT -> assume(a, !outcome);
            case AND -> {
                if (outcome) {
                    assume(a, true);
                    assume(b, true);
                }
            }
            case OR -> {
                if (!outcome) {
                    assume(a, false);
                    assume(b, false);
                }
            }
            default -> {}
        }
    }

    /// Now known to be so.
    void less(int a, int b, boolean strictly) {
        long step = strictly ? 1 : 0;
        Interval left = interval(a);
        Interval right = interval(b);
        if (!strictly || right.high() > Long.MIN_VALUE) {
            narrow(a, Long.MIN_VALUE, right.high() - step);
        }
        if (!strictly || left.low() < Long.MAX_VALUE) {
            narrow(b, left.low() + step, Long.MAX_VALUE);
        }
        setLess(a, b, strictly);
    }

    private void equal(int a, int b, boolean same) {
        Interval left = interval(a);
        Interval right = interval(b);
        if (same) {
            narrow(a, right.low(), right.high());
            narrow(b, left.low(), left.high());
            setLess(a, b, false);
            setLess(b, a, false);
        } else if (right.low() == right.high()) {
            differ(a, right.low());
        } else if (left.low() == left.high()) {
            differ(b, left.low());
        }
    }

    void differ(int value, long constant) {
        Interval old = interval(value);
        if (constant == 0) {
            nonzero.put(value, true);
        }
        if (old.low() == constant && old.high() > constant) {
            narrow(value, constant + 1, Long.MAX_VALUE);
        } else if (old.high() == constant && old.low() < constant) {
            narrow(value, Long.MIN_VALUE, constant - 1);
        }
    }

    /// Whether an index lies between 0 and a length.
    public boolean isWithin(int index, int length) {
        return interval(index).low() >= 0 && isLess(index, length);
    }

    public boolean isNotNegative(int value) {
        return interval(value).low() >= 0;
    }

    public boolean isPresent(int optional) {
        return present.has(optional);
    }

    public boolean isNonzero(int value) {
        Interval interval = interval(value);
        return nonzero.has(value) || interval.low() > 0 || interval.high() < 0;
    }

    /// The outcome of a test when it can only come out one way, else null.
    public @Nullable Boolean outcome(int test) {
        Interval known = interval(test);
        if (known.low() == known.high()) {
            return known.low() != 0;
        }
        Test made = tests.get(test);
        if (made == null) {
            return null;
        }
        int a = made.left();
        int b = made.right();
        return switch (made.opcode()) {
            case LT_S -> isLess(a, b) ? Boolean.TRUE : isLessOrEqual(b, a) ? Boolean.FALSE : null;
            case GE_S -> isLessOrEqual(b, a) ? Boolean.TRUE : isLess(a, b) ? Boolean.FALSE : null;
            case GT_S -> isLess(b, a) ? Boolean.TRUE : isLessOrEqual(a, b) ? Boolean.FALSE : null;
            case LE_S -> isLessOrEqual(a, b) ? Boolean.TRUE : isLess(b, a) ? Boolean.FALSE : null;
            case EQ -> isLess(a, b) || isLess(b, a) ? Boolean.FALSE : null;
            case NE -> isLess(a, b) || isLess(b, a) ? Boolean.TRUE : null;
            case OPT_HAS -> present.has(a) ? Boolean.TRUE : null;
            default -> null;
        };
    }

    // ---- joining

    /// Gives a value for a local whose values differ on the edges of a block. Locals are told by their numbers.
    interface Joins {
        boolean differs(int local);

        Integer of(int local);

        /// Whether the value is the one a local was given here the last time round: nothing has changed it since.
        boolean isKept(int local, int value);
    }

    /// What holds on all edges. What is known of a value made before a loop cannot change on the way round.
    ///
    /// @param edges not empty
    /// @param entries those of them that do not come round a loop; not empty
    static Facts join(List<Facts> edges, List<Facts> entries, Joins joins) {
        Facts first = entries.getFirst();
        var result = new Facts(first.widest);
        // the new values, and the locals they are for
        var joined = new NumberTable<Integer>();
        for (int at = 0; at < first.values.size(); at++) {
            int local = (int) first.values.key(at);
            Integer value = first.values.at(at);
            if (!everywhere(edges, local)) {
                continue;
            }
            if (joins.differs(local)) {
                Integer merged = joins.of(local);
                result.values.put(local, merged);
                joined.put(merged, local);
            } else if (isSame(entries, local, value)) {
                result.values.put(local, value);
            }
        }
        // what an edge says of this block's own joins is about the last time round
        for (int at = 0; at < first.intervals.size(); at++) {
            int value = (int) first.intervals.key(at);
            if (!joined.has(value)) {
                Interval union = first.intervals.at(at);
                for (Facts edge : entries) {
                    union = union.union(edge.interval(value));
                }
                result.setInterval(value, union);
            }
        }
        for (int at = 0; at < joined.size(); at++) {
            result.joinOne((int) joined.key(at), joined.at(at), edges, joins);
        }
        for (int at = 0; at < first.present.size(); at++) {
            int value = (int) first.present.key(at);
            boolean holds = !joined.has(value);
            for (int i = 0; holds && i < entries.size(); i++) {
                holds = entries.get(i).present.has(value);
            }
            if (holds) {
                result.setPresent(value);
            }
        }
        for (int at = 0; at < first.nonzero.size(); at++) {
            int value = (int) first.nonzero.key(at);
            boolean holds = !joined.has(value);
            for (int i = 0; holds && i < entries.size(); i++) {
                holds = entries.get(i).isNonzero(value);
            }
            if (holds) {
                result.nonzero.put(value, true);
            }
        }
        for (int at = 0; at < first.loads.size(); at++) {
            long load = first.loads.key(at);
            Integer value = first.loads.at(at);
            boolean holds = !joined.has(NumberTable.first(load)) && !joined.has(value);
            for (int i = 0; holds && i < edges.size(); i++) {
                holds = value.equals(edges.get(i).loads.get(load));
            }
            if (holds) {
                result.loads.put(load, value);
            }
        }
        for (int at = 0; at < first.tests.size(); at++) {
            long value = first.tests.key(at);
            Test test = first.tests.at(at);
            boolean holds =
                    !joined.has(value) && !joined.has(test.left()) && !joined.has(test.right());
            for (int i = 0; holds && i < entries.size(); i++) {
                holds = test.equals(entries.get(i).tests.get(value));
            }
            if (holds) {
                result.tests.put(value, test);
            }
        }
        joinOrder(edges, entries, joined, result);
        return result;
    }

    private static boolean everywhere(List<Facts> edges, int local) {
        for (int i = 0; i < edges.size(); i++) {
            if (!edges.get(i).values.has(local)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(List<Facts> edges, int local, Integer value) {
        for (int i = 0; i < edges.size(); i++) {
            if (!value.equals(edges.get(i).values.get(local))) {
                return false;
            }
        }
        return true;
    }

    /// What is known of the new value of a local.
    private void joinOne(int value, int local, List<Facts> edges, Joins joins) {
        Interval union = null;
        boolean some = true;
        boolean notZero = true;
        for (int i = 0; i < edges.size(); i++) {
            Facts edge = edges.get(i);
            int own = Objects.requireNonNull(edge.values.get(local));
            if (!joins.isKept(local, own)) {
                Interval interval = edge.interval(own);
                union = union == null ? interval : union.union(interval);
                some &= edge.present.has(own);
                notZero &= edge.isNonzero(own);
            }
        }
        setInterval(value, Objects.requireNonNull(union));
        if (some) {
            setPresent(value);
        }
        if (notZero) {
            nonzero.put(value, true);
        }
    }

    /// Candidates are the pairs of one edge, by the names they have after the join.
    private static void joinOrder(
            List<Facts> edges, List<Facts> entries, NumberTable<Integer> joined, Facts result) {
        Facts first = entries.getFirst();
        for (Facts edge : entries) {
            first = edge.order.size() < first.order.size() ? edge : first;
        }
        if (first.order.isEmpty()) {
            return;
        }
        var names = new NumberTable<List<Integer>>();
        for (int at = 0; at < joined.size(); at++) {
            int before = Objects.requireNonNull(first.values.get(joined.at(at)));
            List<Integer> all = names.get(before);
            if (all == null) {
                all = new ArrayList<>();
                names.put(before, all);
            }
            all.add((int) joined.key(at));
        }
        for (int at = 0; at < first.order.size(); at++) {
            long pair = first.order.key(at);
            List<Integer> greater = named(NumberTable.second(pair), names, joined);
            for (int less : named(NumberTable.first(pair), names, joined)) {
                for (int more : greater) {
                    boolean older = !joined.has(less) && !joined.has(more);
                    result.joinPair(less, more, older ? entries : edges, joined);
                }
            }
        }
    }

    private void joinPair(int less, int more, List<Facts> edges, NumberTable<Integer> joined) {
        boolean ordered = true;
        boolean strictly = true;
        for (int i = 0; i < edges.size() && (ordered || strictly); i++) {
            Facts edge = edges.get(i);
            int a = onEdge(less, edge, joined);
            int b = onEdge(more, edge, joined);
            ordered = ordered && edge.isLessOrEqual(a, b);
            strictly = strictly && edge.isLess(a, b);
        }
        if (ordered || strictly) {
            setLess(less, more, strictly);
        }
    }

    private static List<Integer> named(
            int value, NumberTable<List<Integer>> names, NumberTable<Integer> joined) {
        List<Integer> found = names.get(value);
        if (joined.has(value)) {
            return found == null ? List.of() : found;
        }
        List<Integer> all = found == null ? new ArrayList<>(1) : new ArrayList<>(found);
        all.add(value);
        return all;
    }

    private static int onEdge(int value, Facts edge, NumberTable<Integer> joined) {
        Integer local = joined.get(value);
        return local == null ? value : Objects.requireNonNull(edge.values.get(local));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Facts that
                && values.equals(that.values)
                && loads.equals(that.loads)
                && tests.equals(that.tests)
                && present.equals(that.present)
                && nonzero.equals(that.nonzero)
                && intervals.equals(that.intervals)
                && order.equals(that.order);
    }

    @Override
    public int hashCode() {
        return Objects.hash(values, intervals);
    }
}
