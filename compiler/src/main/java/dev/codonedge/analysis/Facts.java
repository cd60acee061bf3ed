package dev.codonedge.analysis;

import dev.codonedge.ir.Local;
import dev.codonedge.ir.Opcode;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;

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

    /// What a load read, or an item of a struct: of which value, and where.
    record Load(int of, Object place) {}

    private record Pair(int less, int more) {}

    /// The kinds of facts, as bits.
    private static final int VALUES = 1;

    private static final int LOADS = 2;
    private static final int TESTS = 4;
    private static final int PRESENT = 8;
    private static final int NONZERO = 16;
    private static final int INTERVALS = 32;
    private static final int ORDER = 64;
    private static final int ALL_KINDS = 127;

    private final IntFunction<Interval> widest;
    private Map<Local, Integer> values;
    private Map<Load, Integer> loads;
    private Map<Integer, Test> tests;
    private Set<Integer> present;
    private Set<Integer> nonzero;
    private Map<Integer, Interval> intervals;
    /// True: strictly less; false: less or equal.
    private Map<Pair, Boolean> order;

    /// Kinds whose collection a copy has as well: it is copied before it changes.
    private int shared;

    Facts(IntFunction<Interval> widest) {
        this.widest = widest;
        values = new HashMap<>();
        loads = new HashMap<>();
        tests = new HashMap<>();
        present = new HashSet<>();
        nonzero = new HashSet<>();
        intervals = new HashMap<>();
        order = new HashMap<>();
    }

    private Facts(Facts original) {
        widest = original.widest;
        values = original.values;
        loads = original.loads;
        tests = original.tests;
        present = original.present;
        nonzero = original.nonzero;
        intervals = original.intervals;
        order = original.order;
        shared = ALL_KINDS;
    }

    Facts copy() {
        shared = ALL_KINDS;
        return new Facts(this);
    }

    /// Makes a kind of facts this one's own; true when its collection must be copied for that.
    private boolean own(int kind) {
        boolean copied = (shared & kind) != 0;
        shared &= ~kind;
        return copied;
    }

    private Map<Local, Integer> ownValues() {
        values = own(VALUES) ? new HashMap<>(values) : values;
        return values;
    }

    private Map<Load, Integer> ownLoads() {
        loads = own(LOADS) ? new HashMap<>(loads) : loads;
        return loads;
    }

    private Map<Integer, Test> ownTests() {
        tests = own(TESTS) ? new HashMap<>(tests) : tests;
        return tests;
    }

    private Set<Integer> ownPresent() {
        present = own(PRESENT) ? new HashSet<>(present) : present;
        return present;
    }

    private Set<Integer> ownNonzero() {
        nonzero = own(NONZERO) ? new HashSet<>(nonzero) : nonzero;
        return nonzero;
    }

    private Map<Integer, Interval> ownIntervals() {
        intervals = own(INTERVALS) ? new HashMap<>(intervals) : intervals;
        return intervals;
    }

    private Map<Pair, Boolean> ownOrder() {
        order = own(ORDER) ? new HashMap<>(order) : order;
        return order;
    }

    /// Of locals that have one.
    Map<Local, Integer> values() {
        return Collections.unmodifiableMap(values);
    }

    /// Which value a local has, or null when that is not known.
    @Nullable Integer value(Local local) {
        return values.get(local);
    }

    void setValue(Local local, @Nullable Integer value) {
        if (value != null) {
            ownValues().put(local, value);
        } else if (values.containsKey(local)) {
            ownValues().remove(local);
        }
    }

    /// What the load gives if it is done now, or null when that is not known.
    @Nullable Integer load(Load load) {
        return loads.get(load);
    }

    void setLoad(Load load, int value) {
        ownLoads().put(load, value);
    }

    void forgetLoads() {
        loads = new HashMap<>();
        own(LOADS);
    }

    /// Something may have been written to these places.
    void forgetLoads(Predicate<Writes.Place> written) {
        removeIf(
                loads.keySet(),
                l -> l.place() instanceof Writes.Place place && written.test(place),
                () -> ownLoads().keySet());
    }

    void setTest(int value, Test test) {
        ownTests().put(value, test);
    }

    void setPresent(int optional) {
        ownPresent().add(optional);
    }

    /// Copies what is shared only when something goes.
    private static <T> void removeIf(Set<T> now, Predicate<? super T> goes, Supplier<Set<T>> own) {
        for (T item : now) {
            if (goes.test(item)) {
                own.get().removeIf(goes);
                return;
            }
        }
    }

    Interval widest(int value) {
        return widest.apply(value);
    }

    public static Interval anything() {
        return Interval.ALL;
    }

    /// Where a value lies.
    public Interval interval(int value) {
        Interval known = intervals.get(value);
        return known == null ? widest.apply(value) : known;
    }

    void setInterval(int value, Interval interval) {
        if (!interval.equals(widest.apply(value))) {
            ownIntervals().put(value, interval);
        } else if (intervals.containsKey(value)) {
            ownIntervals().remove(value);
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
            ownOrder().merge(new Pair(less, more), strictly, Boolean::logicalOr);
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
        Boolean direct = order.get(new Pair(a, b));
        if (direct != null && (direct || !strictly)) {
            return true;
        }
        for (Map.Entry<Pair, Boolean> first : order.entrySet()) {
            if (first.getKey().less() == a) {
                Boolean second = order.get(new Pair(first.getKey().more(), b));
                if (second != null && (!strictly || first.getValue() || second)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// What is above a value: `next` becomes less or equal to everything that `value` is less than.
    void follow(int value, int next) {
        if (order.isEmpty()) {
            return;
        }
        Map<Pair, Boolean> more = new HashMap<>();
        order.forEach(
                (pair, strictly) -> {
                    if (pair.less() == value && strictly && pair.more() != next) {
                        more.put(new Pair(next, pair.more()), false);
                    }
                });
        more.forEach((pair, strictly) -> ownOrder().merge(pair, strictly, Boolean::logicalOr));
    }

    /// The value is made anew: what was known of its last execution is over.
    void forget(int value) {
        setInterval(value, widest.apply(value));
        if (present.contains(value)) {
            ownPresent().remove(value);
        }
        if (nonzero.contains(value)) {
            ownNonzero().remove(value);
        }
        removeIf(
                order.keySet(),
                p -> p.less() == value || p.more() == value,
                () -> ownOrder().keySet());
        removeIf(
                tests.entrySet(),
                e ->
                        e.getKey() == value
                                || e.getValue().left() == value
                                || e.getValue().right() == value,
                () -> ownTests().entrySet());
        removeIf(
                loads.entrySet(),
                e -> e.getKey().of() == value || e.getValue() == value,
                () -> ownLoads().entrySet());
    }

    /// Only what concerns these locals, and what was loaded of their values, is wanted from now on.
    void keep(Set<Local> locals) {
        removeIf(values.keySet(), l -> !locals.contains(l), () -> ownValues().keySet());
        Set<Integer> alive = new HashSet<>(values.values());
        boolean more = !loads.isEmpty();
        while (more) {
            more = false;
            for (Map.Entry<Load, Integer> load : loads.entrySet()) {
                if (load.getKey().of() < 0 || alive.contains(load.getKey().of())) {
                    more |= alive.add(load.getValue());
                }
            }
        }
        removeIf(
                loads.keySet(),
                l -> l.of() >= 0 && !alive.contains(l.of()),
                () -> ownLoads().keySet());
        Predicate<Integer> dead = v -> !alive.contains(v);
        removeIf(tests.keySet(), dead, () -> ownTests().keySet());
        for (Test test : tests.values()) {
            alive.add(test.left());
            alive.add(test.right());
        }
        removeIf(present, dead, this::ownPresent);
        removeIf(nonzero, dead, this::ownNonzero);
        removeIf(intervals.keySet(), dead, () -> ownIntervals().keySet());
        removeIf(
                order.keySet(),
                p -> !alive.contains(p.less()) || !alive.contains(p.more()),
                () -> ownOrder().keySet());
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
            ownNonzero().add(value);
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
        return present.contains(optional);
    }

    public boolean isNonzero(int value) {
        Interval interval = interval(value);
        return nonzero.contains(value) || interval.low() > 0 || interval.high() < 0;
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
            case OPT_HAS -> present.contains(a) ? Boolean.TRUE : null;
            default -> null;
        };
    }

    // ---- joining

    /// Gives a value for a local whose values differ on the edges of a block.
    interface Joins {
        boolean differs(Local local);

        int of(Local local);

        /// Whether the value is the one a local was given here the last time round: nothing has changed it since.
        boolean isKept(Local local, int value);
    }

    /// What holds on all edges. What is known of a value made before a loop cannot change on the way round.
    ///
    /// @param edges not empty
    /// @param entries those of them that do not come round a loop; not empty
    static Facts join(java.util.List<Facts> edges, java.util.List<Facts> entries, Joins joins) {
        Facts first = entries.getFirst();
        var result = new Facts(first.widest);
        Map<Integer, Local> joined = new HashMap<>();
        first.values.forEach(
                (local, value) -> {
                    boolean everywhere = edges.stream().allMatch(e -> e.values.containsKey(local));
                    if (everywhere && joins.differs(local)) {
                        int merged = joins.of(local);
                        result.values.put(local, merged);
                        joined.put(merged, local);
                    } else if (everywhere
                            && entries.stream().allMatch(e -> value.equals(e.values.get(local)))) {
                        result.values.put(local, value);
                    }
                });
        // what an edge says of this block's own joins is about the last time round
        for (int value : first.intervals.keySet()) {
            if (!joined.containsKey(value)) {
                Interval union = first.interval(value);
                for (Facts edge : entries) {
                    union = union.union(edge.interval(value));
                }
                result.setInterval(value, union);
            }
        }
        joined.forEach(
                (value, local) -> {
                    Interval union = null;
                    boolean some = true;
                    boolean notZero = true;
                    for (Facts edge : edges) {
                        int own = edge.values.get(local);
                        if (!joins.isKept(local, own)) {
                            Interval interval = edge.interval(own);
                            union = union == null ? interval : union.union(interval);
                            some &= edge.present.contains(own);
                            notZero &= edge.isNonzero(own);
                        }
                    }
                    result.setInterval(value, Objects.requireNonNull(union));
                    if (some) {
                        result.present.add(value);
                    }
                    if (notZero) {
                        result.nonzero.add(value);
                    }
                });
        first.present.stream()
                .filter(
                        v ->
                                !joined.containsKey(v)
                                        && entries.stream().allMatch(e -> e.present.contains(v)))
                .forEach(result.present::add);
        first.nonzero.stream()
                .filter(
                        v ->
                                !joined.containsKey(v)
                                        && entries.stream().allMatch(e -> e.isNonzero(v)))
                .forEach(result.nonzero::add);
        first.loads.forEach(
                (load, value) -> {
                    boolean stale = joined.containsKey(load.of()) || joined.containsKey(value);
                    if (!stale && edges.stream().allMatch(e -> value.equals(e.loads.get(load)))) {
                        result.loads.put(load, value);
                    }
                });
        first.tests.forEach(
                (value, test) -> {
                    boolean stale =
                            joined.containsKey(value)
                                    || joined.containsKey(test.left())
                                    || joined.containsKey(test.right());
                    if (!stale && entries.stream().allMatch(e -> test.equals(e.tests.get(value)))) {
                        result.tests.put(value, test);
                    }
                });
        joinOrder(edges, entries, joined, result);
        return result;
    }

    /// Candidates are the pairs of one edge, by the names they have after the join.
    private static void joinOrder(
            java.util.List<Facts> edges,
            java.util.List<Facts> entries,
            Map<Integer, Local> joined,
            Facts result) {
        Facts first = entries.getFirst();
        for (Facts edge : entries) {
            first = edge.order.size() < first.order.size() ? edge : first;
        }
        Map<Integer, Set<Integer>> names = new HashMap<>();
        for (Map.Entry<Integer, Local> entry : joined.entrySet()) {
            names.computeIfAbsent(first.values.get(entry.getValue()), _ -> new HashSet<>())
                    .add(entry.getKey());
        }
        for (Pair pair : first.order.keySet()) {
            for (int less : named(pair.less(), names, joined)) {
                for (int more : named(pair.more(), names, joined)) {
                    boolean ordered = true;
                    boolean strictly = true;
                    boolean older = !joined.containsKey(less) && !joined.containsKey(more);
                    for (Facts edge : older ? entries : edges) {
                        int a = onEdge(less, edge, joined);
                        int b = onEdge(more, edge, joined);
                        ordered &= edge.isLessOrEqual(a, b);
                        strictly &= edge.isLess(a, b);
                    }
                    if (ordered || strictly) {
                        result.setLess(less, more, strictly);
                    }
                }
            }
        }
    }

    private static Set<Integer> named(
            int value, Map<Integer, Set<Integer>> names, Map<Integer, Local> joined) {
        Set<Integer> all = new HashSet<>(names.getOrDefault(value, Set.of()));
        if (!joined.containsKey(value)) {
            all.add(value);
        }
        return all;
    }

    private static int onEdge(int value, Facts edge, Map<Integer, Local> joined) {
        Local local = joined.get(value);
        return local == null ? value : edge.values.get(local);
    }

    @Override
    public boolean equals(Object other) {
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
