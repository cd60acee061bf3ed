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
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    private final Map<Instruction, Site> sites = new IdentityHashMap<>();
    private final Map<Object, Integer> places = new HashMap<>();
    private final List<Object> placesInOrder = new ArrayList<>();
    private final Map<Local, Integer> parameters = new HashMap<>();
    private final Map<Constant, Integer> constants = new HashMap<>();
    private final Local[] locals;
    /// By the position of the block.
    private final BlockState[] states;
    /// Positions in the order of blocks that must be looked at again.
    private final BitSet stale = new BitSet();
    private final JoinPoints joinPoints;
    private final Liveness liveness;
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
        locals = new Local[function.localNumbers()];
        for (Local local : function.locals()) {
            locals[local.id()] = local;
        }
        states = new BlockState[flow.order().size()];
        for (int i = 0; i < states.length; i++) {
            states[i] = new BlockState(flow.order().get(i));
        }
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
        Facts facts = flow.isReached(block) ? state(block).before : null;
        return settled && facts != null ? Optional.of(facts.copy()) : Optional.empty();
    }

    /// Whether the analysis came to an end; else [#before] knows nothing.
    public boolean isSettled() {
        return settled;
    }

    /// For a block of which nothing is known.
    public Facts nothing() {
        return new Facts(widest);
    }

    /// What is known where a block begins, and on the edges that lead to it.
    private final class BlockState implements Facts.Joins {
        final Block block;
        /// Whether it begins a loop.
        final boolean loops;
        /// The numbers of the locals that are read from here on.
        final BitSet live = new BitSet();
        /// By local, the value where different ones meet here.
        final NumberTable<Integer> joins = new NumberTable<>();
        final List<Integer> edges = new ArrayList<>(2);
        final List<Facts> incoming = new ArrayList<>(2);
        /// Positions of edges that come round the loop.
        final BitSet returning = new BitSet();
        @Nullable Facts before;
        int visits;

        BlockState(Block block) {
            this.block = block;
            boolean back = false;
            for (Block from : flow.predecessors(block)) {
                back |= flow.isBackEdge(from, block);
            }
            loops = back;
            for (Local local : liveness.liveInto(block)) {
                live.set(local.id());
            }
        }

        Facts join() {
            if (incoming.size() == 1 && joins.isEmpty() && !loops) {
                return incoming.getFirst().copy();
            }
            return Facts.join(incoming, entries(), this);
        }

        private List<Facts> entries() {
            if (returning.isEmpty() || returning.cardinality() == incoming.size()) {
                return incoming;
            }
            List<Facts> entries = new ArrayList<>(incoming.size());
            for (int i = 0; i < incoming.size(); i++) {
                if (!returning.get(i)) {
                    entries.add(incoming.get(i));
                }
            }
            return entries;
        }

        /// @return whether the edge tells something else than before
        boolean put(int edge, boolean back, Facts facts) {
            int at = edges.indexOf(edge);
            if (at < 0) {
                at = edges.size();
                edges.add(edge);
                incoming.add(facts);
                returning.set(at, back);
                return true;
            }
            boolean same = facts.equals(incoming.get(at));
            incoming.set(at, facts);
            return !same;
        }

        @Override
        public Integer of(int local) {
            Integer value = joins.get(local);
            if (value == null) {
                value = fresh(locals[local].type());
                joins.put(local, value);
            }
            return value;
        }

        @Override
        public boolean differs(int local) {
            return joinPoints.meet(locals[local], block);
        }

        @Override
        public boolean isKept(int local, int value) {
            Integer join = joins.get(local);
            return join != null && join == value;
        }

        /// Ends that still move go to the end of the type.
        void widen(Facts joined, Facts old) {
            for (int at = 0; at < joins.size(); at++) {
                int value = joins.at(at);
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

        /// Whether each local that is not joined has one value on all edges, as it should.
        boolean agrees() {
            NumberTable<Integer> values = before == null ? new NumberTable<>() : before.values();
            for (int at = 0; at < values.size(); at++) {
                int local = (int) values.key(at);
                Integer value = values.at(at);
                if (!value.equals(joins.get(local))) {
                    for (Facts edge : incoming) {
                        if (!value.equals(edge.value(local))) {
                            return false;
                        }
                    }
                }
            }
            return true;
        }
    }

    private BlockState state(Block block) {
        return states[flow.position(block)];
    }

    private boolean solve() {
        Function function = flow.function();
        var start = new Facts(widest);
        for (Local parameter : function.parameters()) {
            if (!definitions.isShared(parameter)) {
                int value = parameters.computeIfAbsent(parameter, p -> fresh(p.type()));
                start.setValue(parameter.id(), value);
                Interval interval = given.get(parameter);
                if (interval != null) {
                    start.narrow(value, interval.low(), interval.high());
                }
            }
        }
        put(function.entry(), null, -1, start);
        // The first one always, so that a loop has come to rest before what follows it is looked
        // at.
        int left = MOST_VISITS * states.length;
        for (int at = stale.nextSetBit(0); at >= 0 && left > 0; at = stale.nextSetBit(0)) {
            stale.clear(at);
            visit(states[at]);
            left--;
        }
        return stale.isEmpty() && agrees();
    }

    private boolean agrees() {
        for (BlockState state : states) {
            if (!state.agrees()) {
                return false;
            }
        }
        return true;
    }

    private void visit(BlockState state) {
        Facts joined = state.join();
        Facts old = state.before;
        if (old != null) {
            state.visits++;
            if (state.visits > (state.loops ? PATIENCE : PATIENCE_ELSEWHERE)) {
                state.widen(joined, old);
            }
        }
        if (!joined.equals(old)) {
            state.before = joined;
            spread(state.block, joined.copy());
        }
    }

    private void spread(Block block, Facts facts) {
        if (block.handler() != null && Dataflow.canRaise(block)) {
            Facts raised = facts.copy();
            raised.forgetLoads();
            for (Instruction instruction : block.instructions()) {
                if (instruction.destination() != null) {
                    raised.setValue(instruction.destination().id(), null);
                    Site site = sites.get(instruction);
                    if (site != null && site.made != null) {
                        raised.forget(site.made);
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
        BlockState state = state(block);
        facts.keep(state.live);
        if (state.put(edge, back, facts)) {
            stale.set(flow.position(block));
            if (!back && state.loops) {
                // entered with other values, it may come to rest again
                state.visits = Math.min(state.visits, PATIENCE - AGAIN);
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
            case Local local -> facts.value(local.id());
            case Constant constant -> constant(constant);
        };
    }

    private Integer constant(Constant constant) {
        return constants.computeIfAbsent(
                constant,
                c ->
                        c instanceof Constant.Int(_, var number) && number.bitLength() < 64
                                ? fresh(new Interval(number.longValue(), number.longValue()))
                                : fresh(c.type()));
    }

    /// What is the same of an instruction however often it is gone over.
    private final class Site {
        final Instruction instruction;
        final Opcode opcode;
        /// The number of the local it sets; -1 for none whose value can be known.
        final int set;
        /// By operand: the number of the local; -1 for a constant.
        final int[] from;
        /// By operand: the value of a constant.
        final @Nullable Integer[] constants;
        /// Where its result lies at least.
        final Interval natural;
        /// The number of the place it loads from or stores to, or of what it computes; -1 for none.
        final int place;
        /// Whether something of more than 64 bits goes into it: intervals end there.
        final boolean wide;
        /// Its result; null as long as it has none.
        @Nullable Integer made;

        Site(Instruction i) {
            instruction = i;
            opcode = i.opcode();
            Local destination = i.destination();
            set = destination == null || definitions.isShared(destination) ? -1 : destination.id();
            from = new int[i.operands().size()];
            constants = new Integer[from.length];
            boolean anyWide = false;
            for (int at = 0; at < from.length; at++) {
                Operand operand = i.operand(at);
                switch (operand) {
                    case Local local -> from[at] = local.id();
                    case Constant constant -> {
                        from[at] = -1;
                        constants[at] = constant(constant);
                    }
                }
                anyWide |= operand.type() instanceof IrType.Int(int bits) && bits > 64;
            }
            wide = anyWide;
            natural = destination == null ? Interval.ALL : natural(destination.type());
            Object named =
                    switch (opcode) {
                        case FIELD_LOAD, FIELD_STORE -> Writes.place((Detail.FieldOf) i.detail());
                        case GLOBAL_LOAD, GLOBAL_STORE ->
                                new Writes.Place.Global(((Detail.GlobalOf) i.detail()).global());
                        case EXTRACT -> i.detail();
                        default -> computation(i);
                    };
            place = named == null ? -1 : RangeAnalysis.this.place(named);
        }

        @Nullable Integer operand(int at, Facts facts) {
            return from[at] < 0 ? constants[at] : facts.value(from[at]);
        }
    }

    private int place(Object named) {
        Integer known = places.get(named);
        if (known == null) {
            known = placesInOrder.size();
            places.put(named, known);
            placesInOrder.add(named);
        }
        return known;
    }

    private Site site(Instruction instruction) {
        Site site = sites.get(instruction);
        if (site == null) {
            site = new Site(instruction);
            sites.put(instruction, site);
        }
        return site;
    }

    /// Goes over one instruction.
    public void step(Instruction i, Facts facts) {
        Site site = site(i);
        if (Writes.concerns(i)) {
            facts.forgetLoads(
                    place ->
                            placesInOrder.get(place) instanceof Writes.Place named
                                    && writes.mayWrite(i, named));
        }
        switch (site.opcode) {
            case FIELD_STORE -> {
                Integer object = site.operand(0, facts);
                Integer stored = site.operand(1, facts);
                if (object != null && stored != null) {
                    facts.setLoad(object, site.place, stored);
                }
            }
            case GLOBAL_STORE -> {
                Integer stored = site.operand(0, facts);
                if (stored != null) {
                    facts.setLoad(-1, site.place, stored);
                }
            }
            case CHECK_BOUNDS -> {
                Integer index = site.operand(0, facts);
                Integer length = site.operand(1, facts);
                if (index != null && length != null) {
                    facts.narrow(index, 0, Long.MAX_VALUE);
                    facts.less(index, length, true);
                }
            }
            case CHECK_NONZERO -> {
                Integer number = site.operand(0, facts);
                if (number != null) {
                    facts.differ(number, 0);
                }
            }
            case CHECK_TRUE -> {
                Integer test = site.operand(0, facts);
                if (test != null) {
                    facts.assume(test, true);
                }
            }
            case CHECK_SOME -> {
                Integer optional = site.operand(0, facts);
                if (optional != null) {
                    facts.setPresent(optional);
                }
            }
            default -> {}
        }
        if (site.set >= 0) {
            facts.setValue(site.set, define(site, facts));
        }
    }

    private @Nullable Integer define(Site site, Facts facts) {
        switch (site.opcode) {
            case COPY, REF_CAST -> {
                return site.operand(0, facts);
            }
            case FIELD_LOAD, EXTRACT -> {
                Integer object = site.operand(0, facts);
                return object == null ? again(site, facts) : load(site, object, facts);
            }
            case GLOBAL_LOAD -> {
                return load(site, -1, facts);
            }
            default -> {
                return computed(site, facts);
            }
        }
    }

    /// The number of what an instruction makes, with nothing known of it.
    private Integer again(Site site, Facts facts) {
        Integer known = site.made;
        if (known == null) {
            known = fresh(widest(site));
            site.made = known;
        } else {
            facts.forget(known);
        }
        return known;
    }

    private Interval widest(Site site) {
        boolean length =
                site.instruction.detail() instanceof Detail.FieldOf field
                        && field.field().storage() == ClassType.Storage.WORD;
        return length ? new Interval(0, longest(wordBits)) : site.natural;
    }

    /// The most elements a block of memory can have: a quarter of what addresses reach. No 32-bit target has a larger
    /// region, and the code generator refuses to ask for more.
    public static long longest(int wordBits) {
        return 1L << Math.min(wordBits - 2, 62);
    }

    private Integer load(Site site, int of, Facts facts) {
        Integer known = facts.load(of, site.place);
        if (known != null) {
            return known;
        }
        Integer value = again(site, facts);
        facts.setLoad(of, site.place, value);
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

    private Integer computed(Site site, Facts facts) {
        Integer before = site.made;
        boolean known = !site.wide;
        var operands = new int[site.from.length];
        for (int at = 0; at < operands.length; at++) {
            Integer value = site.operand(at, facts);
            operands[at] = value == null ? -1 : value;
            known &= value != null && !value.equals(before);
        }
        Opcode opcode = site.opcode;
        if (opcode == Opcode.WRAP_INDEX
                && operands[0] >= 0
                && facts.interval(operands[0]).low() >= 0) {
            return site.operand(0, facts);
        }
        boolean again = site.place >= 0 && operands[0] >= 0;
        Integer same = again ? facts.load(operands[0], site.place) : null;
        if (same != null) {
            return same;
        }
        Interval interval =
                known ? Arithmetic.interval(site.instruction, operands, facts, site.natural) : null;
        Integer value = again(site, facts);
        if (!known) {
            return value;
        }
        if (interval != null) {
            facts.narrow(value, interval.low(), interval.high());
        }
        if (again) {
            facts.setLoad(operands[0], site.place, value);
        }
        switch (opcode) {
            case EQ, NE, LT_S, LE_S, GT_S, GE_S -> {
                IrType type = site.instruction.operand(0).type();
                if (type instanceof IrType.Int || type == IrType.WORD) {
                    facts.setTest(value, new Facts.Test(opcode, operands[0], operands[1]));
                }
            }
            case OPT_HAS -> facts.setTest(value, new Facts.Test(opcode, operands[0], operands[0]));
            case NOT -> {
                if (site.instruction.destination().type() == IrType.BOOL) {
                    facts.setTest(value, new Facts.Test(opcode, operands[0], operands[0]));
                }
            }
            case AND, OR -> {
                if (site.instruction.destination().type() == IrType.BOOL) {
                    facts.setTest(value, new Facts.Test(opcode, operands[0], operands[1]));
                }
            }
            case OPT_SOME -> facts.setPresent(value);
            case MAKE -> {
                for (int at = 0; at < operands.length; at++) {
                    facts.setLoad(value, place(new Detail.Index(at)), operands[at]);
                }
            }
            case ADD, SUB, MUL, MOD_FLOOR, WRAP_INDEX, EXT_S -> {
                Arithmetic.order(site.instruction, value, operands, facts);
                if (site.instruction.destination().type().equals(IrType.I64)
                        && opcode != Opcode.MOD_FLOOR) {
                    facts.setTest(
                            value,
                            new Facts.Test(opcode, operands[0], operands[operands.length - 1]));
                }
            }
            default -> {}
        }
        return value;
    }
}
