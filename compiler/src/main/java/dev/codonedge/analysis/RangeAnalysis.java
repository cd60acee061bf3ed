package dev.codonedge.analysis;

import dev.codonedge.analysis.Facts.Interval;
import dev.codonedge.ir.Block;
import dev.codonedge.ir.ClassType;
import dev.codonedge.ir.Constant;
import dev.codonedge.ir.Dataflow;
import dev.codonedge.ir.Detail;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Opcode;
import dev.codonedge.ir.Operand;
import dev.codonedge.ir.Terminator;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Works out [Facts] for every point of a function, forwards, until nothing changes.
public final class RangeAnalysis {
    /// Given up when blocks have been looked at this often on average.
    private static final int MOST_VISITS = 40;

    /// So often a loop's head is looked at before ends that still move are given up.
    private static final int PATIENCE = 3;

    /// What of it a loop gets back when it is entered with other values.
    private static final int AGAIN = 2;

    /// The same for other blocks: only where control jumps into a loop do they matter.
    private static final int PATIENCE_ELSEWHERE = 15;

    private final Dataflow flow;
    private final Writes writes;
    private final int wordBits;
    private final Map<Local, Interval> given;
    private final Definitions definitions;
    private final List<Interval> widest = new ArrayList<>();
    private final Map<Instruction, Integer> made = new IdentityHashMap<>();
    private final Map<Local, Integer> parameters = new HashMap<>();
    private final Map<Constant, Integer> constants = new HashMap<>();
    private final Map<Block, Map<Local, Integer>> joins = new HashMap<>();
    private final Map<Block, Map<Integer, Facts>> edges = new HashMap<>();
    private final Map<Block, Set<Integer>> returning = new HashMap<>();
    private final Map<Block, Facts> before = new HashMap<>();
    private final Map<Block, Integer> visits = new HashMap<>();
    private final Map<Block, Boolean> heads = new HashMap<>();
    /// Positions in the order of blocks that must be looked at again.
    private final BitSet stale = new BitSet();
    private final JoinPoints joinPoints;
    private final Liveness liveness;
    private final Map<Block, Set<Local>> live = new HashMap<>();
    private final boolean settled;

    /// @param wordBits the width of the target's machine word
    public RangeAnalysis(Function function, Writes writes, int wordBits) {
        this(function, writes, wordBits, Map.of());
    }

    /// @param given what is known of parameters, because all callers are
    public RangeAnalysis(
            Function function, Writes writes, int wordBits, Map<Local, Interval> given) {
        this.writes = writes;
        this.wordBits = wordBits;
        this.given = given;
        flow = new Dataflow(function);
        joinPoints = new JoinPoints(flow);
        liveness = new Liveness(flow);
        definitions = new Definitions(function);
        settled = solve();
    }

    public Dataflow flow() {
        return flow;
    }

    /// The value a parameter has when the function is entered, or null when nothing is known of it.
    public @Nullable Integer entryValue(Local parameter) {
        return parameters.get(parameter);
    }

    /// What is known where a reached block begins; may be changed. Empty when the function is too intricate.
    public Optional<Facts> before(Block block) {
        Facts facts = before.get(block);
        return settled && facts != null ? Optional.of(facts.copy()) : Optional.empty();
    }

    /// Whether the analysis came to an end; else [#before] knows nothing.
    public boolean isSettled() {
        return settled;
    }

    /// For a block of which nothing is known.
    public Facts nothing() {
        return new Facts(widest::get);
    }

    private boolean solve() {
        Function function = flow.function();
        var start = new Facts(widest::get);
        for (Local parameter : function.parameters()) {
            if (!definitions.isShared(parameter)) {
                int value = parameters.computeIfAbsent(parameter, p -> fresh(p.type()));
                start.setValue(parameter, value);
                Interval interval = given.get(parameter);
                if (interval != null) {
                    start.narrow(value, interval.low(), interval.high());
                }
            }
        }
        put(function.entry(), null, -1, start);
        // The first one always, so that a loop has come to rest before what follows it is looked
        // at.
        int left = MOST_VISITS * flow.order().size();
        for (int at = stale.nextSetBit(0); at >= 0 && left > 0; at = stale.nextSetBit(0)) {
            stale.clear(at);
            visit(flow.order().get(at));
            left--;
        }
        return stale.isEmpty() && agrees();
    }

    /// Whether each local that is not joined has one value on all edges, as it should.
    private boolean agrees() {
        for (Map.Entry<Block, Facts> entry : before.entrySet()) {
            Map<Local, Integer> own = joins.get(entry.getKey());
            for (Map.Entry<Local, Integer> local : entry.getValue().values().entrySet()) {
                boolean joined = local.getValue().equals(own.get(local.getKey()));
                for (Facts edge : edges.get(entry.getKey()).values()) {
                    if (!joined && !local.getValue().equals(edge.value(local.getKey()))) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private void visit(Block block) {
        Map<Integer, Facts> incoming = edges.get(block);
        Map<Local, Integer> own = joins.computeIfAbsent(block, _ -> new HashMap<>());
        Facts joined =
                incoming.size() == 1 && own.isEmpty() && !loops(block)
                        ? incoming.values().iterator().next().copy()
                        : Facts.join(
                                List.copyOf(incoming.values()),
                                entries(block, incoming),
                                new Facts.Joins() {
                                    @Override
                                    public int of(Local local) {
                                        return own.computeIfAbsent(local, l -> fresh(l.type()));
                                    }

                                    @Override
                                    public boolean differs(Local local) {
                                        return joinPoints.meet(local, block);
                                    }

                                    @Override
                                    public boolean isKept(Local local, int value) {
                                        Integer join = own.get(local);
                                        return join != null && join == value;
                                    }
                                });
        Facts old = before.get(block);
        int patience = loops(block) ? PATIENCE : PATIENCE_ELSEWHERE;
        if (old != null && visits.merge(block, 1, Integer::sum) > patience) {
            widen(joined, old, own);
        }
        if (!joined.equals(old)) {
            before.put(block, joined);
            spread(block, joined.copy());
        }
    }

    private boolean loops(Block block) {
        return heads.computeIfAbsent(
                block, b -> flow.predecessors(b).stream().anyMatch(p -> flow.isBackEdge(p, b)));
    }

    private List<Facts> entries(Block block, Map<Integer, Facts> incoming) {
        List<Facts> entries = new ArrayList<>();
        incoming.forEach(
                (edge, facts) -> {
                    if (!returning.getOrDefault(block, Set.of()).contains(edge)) {
                        entries.add(facts);
                    }
                });
        return entries.isEmpty() ? List.copyOf(incoming.values()) : entries;
    }

    /// Ends that still move go to the end of the type.
    private void widen(Facts joined, Facts old, Map<Local, Integer> own) {
        for (int value : own.values()) {
            Interval was = old.interval(value);
            Interval is = joined.interval(value);
            Interval all = widest.get(value);
            joined.setInterval(
                    value,
                    new Interval(
                            is.low() < was.low() ? all.low() : is.low(),
                            is.high() > was.high() ? all.high() : is.high()));
        }
    }

    private void spread(Block block, Facts facts) {
        if (block.handler() != null && Dataflow.canRaise(block)) {
            Facts raised = facts.copy();
            raised.forgetLoads();
            for (Instruction instruction : block.instructions()) {
                if (instruction.destination() != null) {
                    raised.setValue(instruction.destination(), null);
                    Integer value = made.get(instruction);
                    if (value != null) {
                        raised.forget(value);
                    }
                }
            }
            put(block.handler(), block, -2 - block.id(), raised);
        }
        for (Instruction instruction : block.instructions()) {
            step(instruction, facts);
        }
        List<Block> next = block.terminator().successors();
        for (int i = 0; i < next.size(); i++) {
            Facts edge = i == next.size() - 1 ? facts : facts.copy();
            if (block.terminator() instanceof Terminator.Branch b && b.then() != b.otherwise()) {
                Integer test = value(b.condition(), edge);
                if (test != null) {
                    Boolean outcome = edge.outcome(test);
                    if (outcome != null && outcome != (i == 0)) {
                        continue;
                    }
                    edge.assume(test, i == 0);
                }
            }
            put(next.get(i), block, block.id() * 64 + Math.min(i, 63), edge);
        }
    }

    private void put(Block block, @Nullable Block from, int edge, Facts facts) {
        boolean back = from != null && flow.isBackEdge(from, block);
        if (back) {
            returning.computeIfAbsent(block, _ -> new HashSet<>()).add(edge);
        }
        facts.keep(live.computeIfAbsent(block, b -> Set.copyOf(liveness.liveInto(b))));
        Facts old = edges.computeIfAbsent(block, _ -> new LinkedHashMap<>()).put(edge, facts);
        if (!facts.equals(old)) {
            stale.set(flow.position(block));
            if (!back && loops(block)) {
                // entered with other values, it may come to rest again
                visits.computeIfPresent(block, (_, n) -> Math.min(n, PATIENCE - AGAIN));
            }
        }
    }

    // ---- values

    private int fresh(IrType type) {
        return fresh(natural(type));
    }

    private int fresh(Interval interval) {
        widest.add(interval);
        return widest.size() - 1;
    }

    private Interval natural(IrType type) {
        int bits =
                switch (type) {
                    case IrType.Int(int width) -> width;
                    default -> type == IrType.WORD ? wordBits : 64;
                };
        if (type == IrType.BOOL) {
            return new Interval(0, 1);
        }
        return bits >= 64 ? Interval.ALL : new Interval(-1L << (bits - 1), (1L << (bits - 1)) - 1);
    }

    /// The value of an operand, or null when nothing is known of it.
    public @Nullable Integer value(Operand operand, Facts facts) {
        return switch (operand) {
            case Local local -> facts.value(local);
            case Constant.Int(var type, var number) when number.bitLength() < 64 ->
                    constants.computeIfAbsent(
                            new Constant.Int(type, number),
                            _ -> fresh(new Interval(number.longValue(), number.longValue())));
            case Constant constant -> constants.computeIfAbsent(constant, c -> fresh(c.type()));
        };
    }

    /// Goes over one instruction.
    public void step(Instruction i, Facts facts) {
        if (Writes.concerns(i)) {
            facts.forgetLoads(place -> writes.mayWrite(i, place));
        }
        switch (i.opcode()) {
            case FIELD_STORE -> {
                Integer object = value(i.operand(0), facts);
                Integer stored = value(i.operand(1), facts);
                if (object != null && stored != null) {
                    facts.setLoad(
                            new Facts.Load(object, Writes.place((Detail.FieldOf) i.detail())),
                            stored);
                }
            }
            case GLOBAL_STORE -> {
                Integer stored = value(i.operand(0), facts);
                if (stored != null) {
                    facts.setLoad(global(i), stored);
                }
            }
            case CHECK_BOUNDS -> {
                Integer index = value(i.operand(0), facts);
                Integer length = value(i.operand(1), facts);
                if (index != null && length != null) {
                    facts.narrow(index, 0, Long.MAX_VALUE);
                    facts.less(index, length, true);
                }
            }
            case CHECK_NONZERO -> {
                Integer number = value(i.operand(0), facts);
                if (number != null) {
                    facts.differ(number, 0);
                }
            }
            case CHECK_TRUE -> {
                Integer test = value(i.operand(0), facts);
                if (test != null) {
                    facts.assume(test, true);
                }
            }
            case CHECK_SOME -> {
                Integer optional = value(i.operand(0), facts);
                if (optional != null) {
                    facts.setPresent(optional);
                }
            }
            default -> {}
        }
        Local set = i.destination();
        if (set != null && !definitions.isShared(set)) {
            Integer value = define(i, facts);
            facts.setValue(set, value);
        }
    }

    private static Facts.Load global(Instruction i) {
        return new Facts.Load(-1, new Writes.Place.Global(((Detail.GlobalOf) i.detail()).global()));
    }

    /// Intervals end at 64 bits.
    private static boolean isWide(IrType type) {
        return type instanceof IrType.Int(int bits) && bits > 64;
    }

    private @Nullable Integer define(Instruction i, Facts facts) {
        switch (i.opcode()) {
            case COPY, REF_CAST -> {
                return value(i.operand(0), facts);
            }
            case FIELD_LOAD -> {
                Integer object = value(i.operand(0), facts);
                return object == null
                        ? again(i, facts)
                        : load(
                                i,
                                new Facts.Load(object, Writes.place((Detail.FieldOf) i.detail())),
                                facts);
            }
            case EXTRACT -> {
                Integer struct = value(i.operand(0), facts);
                return struct == null
                        ? again(i, facts)
                        : load(i, new Facts.Load(struct, i.detail()), facts);
            }
            case GLOBAL_LOAD -> {
                return load(i, global(i), facts);
            }
            default -> {
                return computed(i, facts);
            }
        }
    }

    /// The number of what an instruction makes, with nothing known of it.
    private int again(Instruction i, Facts facts) {
        Integer known = made.get(i);
        if (known == null) {
            known = fresh(widest(i));
            made.put(i, known);
        } else {
            facts.forget(known);
        }
        return known;
    }

    private Interval widest(Instruction i) {
        boolean length =
                i.detail() instanceof Detail.FieldOf field
                        && field.field().storage() == ClassType.Storage.WORD;
        return length ? new Interval(0, longest(wordBits)) : natural(i.destination().type());
    }

    /// The most elements a block of memory can have: a quarter of what addresses reach. No 32-bit target has a larger
    /// region, and the code generator refuses to ask for more.
    public static long longest(int wordBits) {
        return 1L << Math.min(wordBits - 2, 62);
    }

    private int load(Instruction i, Facts.Load load, Facts facts) {
        Integer known = facts.load(load);
        if (known != null) {
            return known;
        }
        int value = again(i, facts);
        facts.setLoad(load, value);
        return value;
    }

    /// An operation on one value, perhaps with a constant: done twice, it gives the same.
    private record Computation(Opcode opcode, IrType type, @Nullable Constant second) {}

    private static @Nullable Computation computation(Instruction i) {
        return switch (i.opcode()) {
            case ADD, SUB, AND, SHR_S, SHR_U, MUL ->
                    i.operand(1) instanceof Constant second
                            ? new Computation(i.opcode(), i.destination().type(), second)
                            : null;
            case EXT_S, EXT_U, TRUNC, NEG ->
                    new Computation(i.opcode(), i.destination().type(), null);
            default -> null;
        };
    }

    private int computed(Instruction i, Facts facts) {
        List<Integer> operands = new ArrayList<>();
        for (Operand operand : i.operands()) {
            Integer value = value(operand, facts);
            operands.add(value == null ? -1 : value);
        }
        if (i.opcode() == Opcode.WRAP_INDEX
                && operands.getFirst() >= 0
                && facts.interval(operands.getFirst()).low() >= 0) {
            return operands.getFirst();
        }
        Computation computation = computation(i);
        Facts.Load again =
                computation == null || operands.getFirst() < 0
                        ? null
                        : new Facts.Load(operands.getFirst(), computation);
        Integer same = again == null ? null : facts.load(again);
        if (same != null) {
            return same;
        }
        Integer before = made.get(i);
        boolean known =
                operands.stream().allMatch(o -> o >= 0)
                        && !operands.contains(before)
                        && i.operands().stream().noneMatch(o -> isWide(o.type()));
        Interval interval =
                known
                        ? Arithmetic.interval(i, operands, facts, natural(i.destination().type()))
                        : null;
        int value = again(i, facts);
        if (!known) {
            return value;
        }
        if (interval != null) {
            facts.narrow(value, interval.low(), interval.high());
        }
        if (again != null) {
            facts.setLoad(again, value);
        }
        switch (i.opcode()) {
            case EQ, NE, LT_S, LE_S, GT_S, GE_S -> {
                IrType type = i.operand(0).type();
                if (type instanceof IrType.Int || type == IrType.WORD) {
                    facts.setTest(
                            value, new Facts.Test(i.opcode(), operands.get(0), operands.get(1)));
                }
            }
            case OPT_HAS ->
                    facts.setTest(
                            value, new Facts.Test(i.opcode(), operands.get(0), operands.get(0)));
            case NOT -> {
                if (i.destination().type() == IrType.BOOL) {
                    facts.setTest(
                            value, new Facts.Test(i.opcode(), operands.get(0), operands.get(0)));
                }
            }
            case AND, OR -> {
                if (i.destination().type() == IrType.BOOL) {
                    facts.setTest(
                            value, new Facts.Test(i.opcode(), operands.get(0), operands.get(1)));
                }
            }
            case OPT_SOME -> facts.setPresent(value);
            case MAKE -> {
                for (int at = 0; at < operands.size(); at++) {
                    facts.setLoad(new Facts.Load(value, new Detail.Index(at)), operands.get(at));
                }
            }
            case ADD, SUB, MUL, MOD_FLOOR, WRAP_INDEX, EXT_S -> {
                Arithmetic.order(i, value, operands, facts);
                if (i.destination().type().equals(IrType.I64) && i.opcode() != Opcode.MOD_FLOOR) {
                    facts.setTest(
                            value,
                            new Facts.Test(i.opcode(), operands.getFirst(), operands.getLast()));
                }
            }
            default -> {}
        }
        return value;
    }
}
