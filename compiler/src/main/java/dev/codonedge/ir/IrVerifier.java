package dev.codonedge.ir;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Says what is wrong with a module. Each pass must leave a module of which this says nothing.
public final class IrVerifier {
    /// What a module may contain.
    public enum Form {
        /// Everything.
        FULL,
        /// No generators: SplitGenerators has run.
        SPLIT
    }

    private static final int MOST = 20;
    private final Form form;
    private final List<String> problems = new ArrayList<>();
    private final Set<Function> functions = new HashSet<>();

    private IrVerifier(Form form) {
        this.form = form;
    }

    /// The problems of a module, at most twenty; empty for a good one.
    public static List<String> problems(Module module, Form form) {
        var verifier = new IrVerifier(form);
        verifier.module(module);
        return verifier.problems;
    }

    /// @param stage what ran last, for the message
    /// @throws IllegalStateException with the problems, when there are any
    public static void verify(Module module, Form form, String stage) {
        List<String> problems = problems(module, form);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    "bad IR after " + stage + ":\n" + String.join("\n", problems));
        }
    }

    private void problem(String text) {
        if (problems.size() < MOST) {
            problems.add(text);
        }
    }

    // ---- the module

    private void module(Module module) {
        functions.addAll(module.functions());
        unique("class", module.classes().stream().map(ClassType::name).toList());
        unique("global", module.globals().stream().map(GlobalVariable::name).toList());
        unique("object", module.objects().stream().map(GlobalObject::name).toList());
        unique("function", module.functions().stream().map(Function::name).toList());
        unique("slot", module.slots().stream().map(Slot::name).toList());
        for (GlobalVariable global : module.globals()) {
            constant(global.initial(), global.type(), "global " + global.name());
        }
        for (GlobalObject object : module.objects()) {
            if (object.fields().size() != object.type().fields().size()) {
                problem(
                        "object "
                                + object.name()
                                + ": number of fields differs from class "
                                + object.type());
                continue;
            }
            for (int i = 0; i < object.fields().size(); i++) {
                constant(
                        object.fields().get(i),
                        object.type().field(i).type(),
                        "object " + object.name());
            }
        }
        module.slots().forEach(this::slot);
        if (form == Form.SPLIT) {
            noGenerators(module);
        }
        module.findEntry().ifPresent(this::entry);
        for (Function function : module.functions()) {
            if (problems.size() < MOST) {
                new Body(function).check();
            }
        }
    }

    private void noGenerators(Module module) {
        for (ClassType type : module.classes()) {
            if (type.fields().stream().anyMatch(f -> f.type().mentionsGenerator())) {
                problem("class " + type + " has a field of a generator's type");
            }
        }
        for (GlobalVariable global : module.globals()) {
            if (global.type().mentionsGenerator()) {
                problem("global " + global.name() + " has a generator's type");
            }
        }
    }

    private void unique(String kind, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                problem("two of kind " + kind + " are called " + name);
            }
        }
    }

    private void constant(Constant constant, IrType type, String where) {
        if (!IrTypeRules.agrees(type, constant.type())) {
            problem(where + ": has type " + type + ", its value " + constant.type());
        }
        checkConstant(constant, where);
    }

    private void checkConstant(Constant constant, String where) {
        String wrong = IrTypeRules.wrongConstant(constant);
        if (wrong != null) {
            problem(where + ": " + wrong);
        }
        if (constant instanceof Constant.Code(var function) && !functions.contains(function)) {
            problem(where + ": function " + function + " is not in the module");
        }
    }

    private void entry(Function entry) {
        if (!functions.contains(entry)) {
            problem("the entry is not in the module");
        }
        if (!entry.parameters().isEmpty() || !entry.result().equals(IrType.I32)) {
            problem("the entry takes parameters or does not give i32");
        }
    }

    private void slot(Slot slot) {
        String where = "slot " + slot.name() + ": ";
        var parameters = slot.signature().parameters();
        if (parameters.isEmpty() || !parameters.getFirst().equals(new IrType.Ref(slot.root()))) {
            problem(where + "its first parameter is not a reference to " + slot.root());
            return;
        }
        slot.implementations()
                .forEach(
                        (type, function) -> {
                            var own = function.signature();
                            boolean same =
                                    own.parameters().size() == parameters.size()
                                            && own.result().equals(slot.signature().result());
                            for (int i = 1; same && i < parameters.size(); i++) {
                                same =
                                        IrTypeRules.agrees(
                                                parameters.get(i), own.parameters().get(i));
                            }
                            if (!same || own.raises() != slot.signature().raises()) {
                                problem(where + function + " has another signature");
                            } else if (!(own.parameters().getFirst()
                                            instanceof IrType.Ref(var receiver))
                                    || !type.derivesFrom(receiver)) {
                                problem(where + function + " does not take a " + type);
                            }
                            if (!type.derivesFrom(slot.root()) || !type.tagged()) {
                                problem(
                                        where
                                                + type
                                                + " does not derive from "
                                                + slot.root()
                                                + " or is not tagged");
                            }
                            if (!functions.contains(function)) {
                                problem(where + "function " + function + " is not in the module");
                            }
                        });
    }

    // ---- one function

    private final class Body {
        private final Function function;
        private final IrPrinter.Names names;
        private final Set<Block> blocks;
        private final Set<Local> locals;

        Body(Function function) {
            this.function = function;
            names = new IrPrinter.Names(function);
            blocks = new HashSet<>(function.blocks());
            locals = new HashSet<>(function.locals());
        }

        private void wrong(@Nullable Block block, String what) {
            problem(
                    "function "
                            + function
                            + (block == null ? "" : ", " + names.of(block))
                            + ": "
                            + what);
        }

        private void wrong(Block block, Instruction instruction, String what) {
            wrong(block, what + ": " + names.of(instruction));
        }

        void check() {
            if (function.blocks().isEmpty()) {
                if (function.llvmBody() == null) {
                    wrong(null, "has no blocks");
                }
                return;
            }
            if (form == Form.SPLIT) {
                locals.stream()
                        .filter(l -> l.type().mentionsGenerator())
                        .forEach(l -> wrong(null, names.of(l) + " has a generator's type"));
                if (function.generator() != null) {
                    wrong(null, "is a generator function");
                }
            }
            if (!structure()) {
                return;
            }
            for (Block block : function.blocks()) {
                block(block);
            }
            temporaries();
            new Edges().check();
            if (problems.isEmpty()) {
                assignments();
            }
        }

        /// What all else relies on.
        private boolean structure() {
            boolean good = true;
            for (Block block : function.blocks()) {
                if (!block.isTerminated()) {
                    wrong(block, "has no terminator");
                    good = false;
                    continue;
                }
                if (!blocks.containsAll(block.terminator().successors())) {
                    wrong(block, "leads to a block of another function");
                    good = false;
                }
                if (block.handler() != null && !blocks.contains(block.handler())) {
                    wrong(block, "its handler is not in the function");
                    good = false;
                }
            }
            return good;
        }

        private void block(Block block) {
            boolean uncovered = block.handler() == null && !function.raises();
            for (Instruction instruction : block.instructions()) {
                instruction(block, instruction);
                if (uncovered && instruction.mayRaise()) {
                    wrong(block, instruction, "may raise in a function that does not");
                }
            }
            Terminator terminator = block.terminator();
            for (Operand operand : terminator.operands()) {
                operand(block, operand);
            }
            String what = IrTypeRules.wrong(terminator, function);
            if (what != null) {
                wrong(block, what + ": " + names.of(terminator));
            }
            if (uncovered && terminator instanceof Terminator.Raise) {
                wrong(block, "raises in a function that does not");
            }
            if (form == Form.SPLIT && terminator instanceof Terminator.Yield) {
                wrong(block, "a yield after generators were split");
            }
        }

        private void instruction(Block block, Instruction instruction) {
            for (Operand operand : instruction.operands()) {
                operand(block, operand);
            }
            if (instruction.destination() != null && !locals.contains(instruction.destination())) {
                wrong(block, instruction, "sets a local of another function");
            }
            String what = IrTypeRules.wrong(instruction);
            if (what != null) {
                wrong(block, instruction, what);
            } else if (instruction.detail() instanceof Detail.Callee(var callee)
                    && !functions.contains(callee)) {
                wrong(block, instruction, "calls what is not in the module");
            }
            if (form == Form.SPLIT && IrTypeRules.isGeneratorOperation(instruction.opcode())) {
                wrong(block, instruction, "a generator operation after generators were split");
            }
        }

        private void operand(Block block, Operand operand) {
            switch (operand) {
                case Local local -> {
                    if (!locals.contains(local)) {
                        wrong(block, "reads a local of another function, " + local);
                    }
                }
                case Constant constant ->
                        checkConstant(constant, "function " + function + ", " + names.of(block));
            }
        }

        /// A TEMP has one definition and is used only after it in its own block.
        private void temporaries() {
            Set<Local> defined = new HashSet<>();
            for (Block block : function.blocks()) {
                Set<Local> here = new HashSet<>();
                for (Instruction instruction : block.instructions()) {
                    for (Operand operand : instruction.operands()) {
                        use(block, operand, here);
                    }
                    Local set = instruction.destination();
                    if (set != null && set.kind() == Local.Kind.TEMP) {
                        if (!defined.add(set)) {
                            wrong(block, instruction, "sets a temporary again");
                        }
                        here.add(set);
                    }
                }
                for (Operand operand : block.terminator().operands()) {
                    use(block, operand, here);
                }
            }
        }

        private void use(Block block, Operand operand, Set<Local> here) {
            if (operand instanceof Local local
                    && local.kind() == Local.Kind.TEMP
                    && !here.contains(local)) {
                wrong(block, "uses temporary " + names.of(local) + " where it is not set");
            }
        }

        /// Where CAUGHT and RECEIVED stand, and which edges lead to such blocks.
        private final class Edges {
            private final Set<Block> handlers = new HashSet<>();
            private final Set<Block> resumed = new HashSet<>();
            private final Set<Block> closed = new HashSet<>();
            private final Set<Block> plain = new HashSet<>();

            void check() {
                plain.add(function.entry());
                for (Block block : function.blocks()) {
                    if (block.handler() != null) {
                        handlers.add(block.handler());
                    }
                    if (block.terminator() instanceof Terminator.Yield(_, var next, var end, _)) {
                        resumed.add(next);
                        closed.add(end);
                    } else {
                        plain.addAll(block.terminator().successors());
                    }
                }
                for (Block block : function.blocks()) {
                    boolean first = true;
                    for (Instruction instruction : block.instructions()) {
                        instruction(block, instruction, first);
                        first = false;
                    }
                    boolean catches = handlers.contains(block) || closed.contains(block);
                    boolean caught =
                            !block.instructions().isEmpty()
                                    && block.instructions().getFirst().opcode() == Opcode.CAUGHT;
                    if (catches && !caught) {
                        wrong(block, "is a handler and does not begin with caught");
                    }
                    if (catches && (plain.contains(block) || resumed.contains(block))) {
                        wrong(block, "is a handler and reached by an ordinary edge");
                    }
                }
            }

            private void instruction(Block block, Instruction instruction, boolean first) {
                switch (instruction.opcode()) {
                    case CAUGHT -> {
                        if (!first) {
                            wrong(block, instruction, "does not stand first in its block");
                        } else if (!handlers.contains(block) && !closed.contains(block)) {
                            wrong(block, instruction, "the block is not a handler");
                        }
                    }
                    case RECEIVED -> {
                        if (!first) {
                            wrong(block, instruction, "does not stand first in its block");
                        } else if (!resumed.contains(block)
                                || plain.contains(block)
                                || closed.contains(block)) {
                            wrong(block, instruction, "is reached by something else than a yield");
                        } else if (function.generator() == null
                                || instruction.destination() == null
                                || !instruction
                                        .destination()
                                        .type()
                                        .equals(new IrType.Optional(function.generator().sent()))) {
                            wrong(block, instruction, "is not of the type sent");
                        }
                    }
                    default -> {}
                }
            }
        }

        // ---- definite assignment

        private void assignments() {
            Map<Local, Integer> index = new HashMap<>();
            for (Local local : function.locals()) {
                if (local.kind() == Local.Kind.VAR) {
                    index.put(local, index.size());
                }
            }
            var flow = new Dataflow(function);
            Map<Block, BitSet> before = new HashMap<>();
            before.put(function.entry(), new BitSet());
            boolean changed = true;
            while (changed) {
                changed = false;
                for (Block block : flow.order()) {
                    BitSet known = before.get(block);
                    if (known != null) {
                        changed |= spread(block, (BitSet) known.clone(), index, before);
                    }
                }
            }
            for (Block block : flow.order()) {
                reads(block, (BitSet) before.get(block).clone(), index);
            }
        }

        private boolean spread(
                Block block, BitSet known, Map<Local, Integer> index, Map<Block, BitSet> before) {
            boolean changed = false;
            boolean raised = false;
            for (Instruction instruction : block.instructions()) {
                if (!raised && block.handler() != null && instruction.mayRaise()) {
                    raised = true;
                    changed |= meet(block.handler(), known, before);
                }
                set(instruction, known, index);
            }
            if (!raised
                    && block.handler() != null
                    && block.terminator() instanceof Terminator.Raise) {
                changed |= meet(block.handler(), known, before);
            }
            for (Block next : block.terminator().successors()) {
                changed |= meet(next, known, before);
            }
            return changed;
        }

        private static void set(Instruction instruction, BitSet known, Map<Local, Integer> index) {
            Integer set =
                    instruction.destination() == null ? null : index.get(instruction.destination());
            if (set != null) {
                known.set(set);
            }
            if (instruction.opcode() == Opcode.ADDRESS_OF) {
                Integer shared = index.get((Local) instruction.operand(0));
                if (shared != null) {
                    known.set(shared);
                }
            }
        }

        private static boolean meet(Block block, BitSet known, Map<Block, BitSet> before) {
            BitSet old = before.get(block);
            if (old == null) {
                before.put(block, (BitSet) known.clone());
                return true;
            }
            int size = old.cardinality();
            old.and(known);
            return old.cardinality() != size;
        }

        private void reads(Block block, BitSet known, Map<Local, Integer> index) {
            for (Instruction instruction : block.instructions()) {
                if (instruction.opcode() != Opcode.ADDRESS_OF) {
                    instruction.operands().forEach(o -> read(block, o, known, index));
                }
                set(instruction, known, index);
            }
            block.terminator().operands().forEach(o -> read(block, o, known, index));
        }

        private void read(Block block, Operand operand, BitSet known, Map<Local, Integer> index) {
            if (operand instanceof Local local) {
                Integer at = index.get(local);
                if (at != null && !known.get(at)) {
                    wrong(block, "reads " + names.of(local) + ", which is not set on every path");
                }
            }
        }
    }
}
