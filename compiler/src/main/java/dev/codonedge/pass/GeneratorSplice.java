package dev.codonedge.pass;

import dev.codonedge.analysis.Definitions;
import dev.codonedge.analysis.Liveness;
import dev.codonedge.ir.Block;
import dev.codonedge.ir.Constant;
import dev.codonedge.ir.Dataflow;
import dev.codonedge.ir.Detail;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.GlobalObject;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Location;
import dev.codonedge.ir.Module;
import dev.codonedge.ir.Opcode;
import dev.codonedge.ir.Operand;
import dev.codonedge.ir.Terminator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Puts one generator into the function that drives it. A variable holds where it stands: 0 not started, 1 and up at
/// which yield, -1 running or at its end, so that an exception out of it leaves it ended.
final class GeneratorSplice {
    private static final int ENDED = -1;

    private final Module module;
    private final Function function;
    private final SpliceGenerators.GeneratorUse use;
    private final Function generator;
    private final IrType.Generator type;
    private final Map<Local, Operand> variables = new HashMap<>();
    private final Local state;
    private final Local result;

    /// The yields that `gen.next` may reach, numbered from 1.
    private final Map<Block, Integer> yields = new LinkedHashMap<>();

    private final Set<Block> driven = new LinkedHashSet<>();

    GeneratorSplice(Module module, Function function, SpliceGenerators.GeneratorUse use) {
        this.module = module;
        this.function = function;
        this.use = use;
        generator = use.make.callee();
        type = java.util.Objects.requireNonNull(generator.generator());
        state = function.newVariable(IrType.I32, null);
        result = function.newVariable(type.result(), null);
        findDriven();
    }

    /// @return whether it was possible
    boolean run() {
        boolean finalises = yields.keySet().stream().anyMatch(b -> !isTrivial(closed(b)));
        if (finalises && !use.closes.isEmpty() && module.wellKnown().generatorExit().isEmpty()) {
            return false;
        }
        bind();
        drive();
        for (Instruction close : use.closes) {
            close(close, finalises);
        }
        for (Instruction read : use.results) {
            List<Instruction> instructions = use.homes.get(read).instructions();
            int at = indexOf(instructions, read);
            if (read.destination() == null) {
                instructions.remove(at);
            } else {
                instructions.set(
                        at,
                        new Instruction(
                                Opcode.COPY, read.destination(), List.of(result), read.location()));
            }
        }
        return true;
    }

    private static int indexOf(List<Instruction> instructions, Instruction wanted) {
        for (int i = 0; i < instructions.size(); i++) {
            if (instructions.get(i) == wanted) {
                return i;
            }
        }
        throw new IllegalStateException("the instruction has moved");
    }

    private static Block closed(Block yielding) {
        return ((Terminator.Yield) yielding.terminator()).closed();
    }

    /// A `closed` edge that runs nothing of the program.
    static boolean isTrivial(Block closed) {
        return closed.instructions().size() == 1
                && closed.handler() == null
                && closed.terminator() instanceof Terminator.Raise(var exception, _)
                && exception == closed.instructions().getFirst().destination();
    }

    /// The blocks that run when nobody closes the generator.
    private void findDriven() {
        var open = new ArrayDeque<Block>();
        open.add(generator.entry());
        while (!open.isEmpty()) {
            Block block = open.poll();
            if (!driven.add(block)) {
                continue;
            }
            if (block.terminator() instanceof Terminator.Yield(_, var resumed, _, _)) {
                yields.put(block, yields.size() + 1);
                open.add(resumed);
            } else {
                open.addAll(block.terminator().successors());
            }
            if (block.handler() != null && Dataflow.canRaise(block)) {
                open.add(block.handler());
            }
        }
    }

    // ---- gen.make

    private void bind() {
        Location where = use.make.location();
        List<Instruction> copies = new ArrayList<>();
        var definitions = new Definitions(generator);
        for (int i = 0; i < generator.parameters().size(); i++) {
            Local parameter = generator.parameters().get(i);
            Operand argument = use.make.operand(i);
            if (argument instanceof Constant
                    && argument.type().equals(parameter.type())
                    && definitions.isStable(parameter)) {
                variables.put(parameter, argument);
            } else {
                Local variable = function.newVariable(parameter.type(), parameter.sourceName());
                variables.put(parameter, variable);
                copies.add(copy(variable, argument, where));
            }
        }
        var liveness = new Liveness(generator);
        Set<Local> kept = new LinkedHashSet<>();
        for (Block yielding : yields.keySet()) {
            Terminator.Yield yield = (Terminator.Yield) yielding.terminator();
            kept.addAll(liveness.liveInto(yield.resumed()));
            kept.addAll(liveness.liveInto(yield.closed()));
        }
        for (Local local : kept) {
            if (local.kind() == Local.Kind.VAR) {
                Local variable = function.newVariable(local.type(), local.sourceName());
                variables.put(local, variable);
                copies.add(copy(variable, new Constant.Undefined(local.type()), where));
            }
        }
        if (!use.results.isEmpty()) {
            copies.add(copy(result, new Constant.Undefined(type.result()), where));
        }
        copies.add(setState(0, where));
        List<Instruction> instructions = use.homes.get(use.make).instructions();
        int at = indexOf(instructions, use.make);
        instructions.remove(at);
        instructions.addAll(at, copies);
        copies.forEach(c -> use.homes.put(c, use.homes.get(use.make)));
    }

    private static Instruction copy(Local to, Operand value, Location where) {
        return new Instruction(Opcode.COPY, to, List.of(value), where);
    }

    private Instruction setState(int value, Location where) {
        return copy(state, Constant.Int.of(IrType.I32, value), where);
    }

    // ---- gen.next

    private void drive() {
        Instruction next = use.nexts.getFirst();
        Location where = next.location();
        Block before = use.homes.get(next);
        Block after = split(next);
        Block dispatch = block(before);
        before.setTerminator(new Terminator.Jump(dispatch, where));
        Block done = block(before);
        give(done, next, false, new Constant.Undefined(type.item()), where);
        done.setTerminator(new Terminator.Jump(after, where));

        var copier = new BodyCopier(function, where, variables);
        copier.copy(List.copyOf(driven), before.handler());
        for (Block original : driven) {
            Block copy = copier.block(original);
            if (!copy.instructions().isEmpty()
                    && copy.instructions().getFirst().opcode() == Opcode.RECEIVED) {
                Local sent = copy.instructions().getFirst().destination();
                copy.instructions().set(0, copy(sent, new Constant.Zero(sent.type()), where));
            }
            switch (original.terminator()) {
                case Terminator.Return(var value, _) -> {
                    if (!use.results.isEmpty()) {
                        copy.instructions().add(copy(result, copier.operand(value), where));
                    }
                    copy.setTerminator(new Terminator.Jump(done, where));
                }
                case Terminator.Yield(var value, _, _, _) -> {
                    give(copy, next, true, copier.operand(value), where);
                    copy.instructions().add(setState(yields.get(original), where));
                    copy.setTerminator(new Terminator.Jump(after, where));
                }
                case Terminator other -> copy.setTerminator(copier.copy(other));
            }
        }
        List<Long> cases = new ArrayList<>();
        List<Block> targets = new ArrayList<>();
        cases.add(0L);
        targets.add(resume(copier.block(generator.entry()), before, where));
        yields.forEach(
                (yielding, number) -> {
                    cases.add((long) number);
                    Block resumed = ((Terminator.Yield) yielding.terminator()).resumed();
                    targets.add(resume(copier.block(resumed), before, where));
                });
        dispatch.setTerminator(new Terminator.Switch(state, cases, targets, done, where));
    }

    private Block resume(Block target, Block like, Location where) {
        Block resume = block(like);
        resume.instructions().add(setState(ENDED, where));
        resume.setTerminator(new Terminator.Jump(target, where));
        return resume;
    }

    private void give(Block block, Instruction next, boolean has, Operand item, Location where) {
        if (next.destination() != null) {
            block.instructions()
                    .add(
                            new Instruction(
                                    Opcode.MAKE,
                                    next.destination(),
                                    List.of(Constant.Int.bool(has), item),
                                    where));
        }
    }

    private Block block(Block like) {
        Block made = function.newBlock();
        made.setHandler(like.handler());
        return made;
    }

    /// Cuts the block at an instruction, which goes; what follows it moves to a new block.
    private Block split(Instruction instruction) {
        Block block = use.homes.get(instruction);
        List<Instruction> instructions = block.instructions();
        int at = indexOf(instructions, instruction);
        Block after = block(block);
        List<Instruction> moved = instructions.subList(at + 1, instructions.size());
        after.instructions().addAll(moved);
        moved.forEach(i -> use.homes.put(i, after));
        instructions.subList(at, instructions.size()).clear();
        after.setTerminator(block.terminator());
        block.setTerminator(null);
        return after;
    }

    // ---- gen.close

    private void close(Instruction close, boolean finalises) {
        Location where = close.location();
        Block before = use.homes.get(close);
        if (!finalises) {
            before.instructions()
                    .set(indexOf(before.instructions(), close), setState(ENDED, where));
            return;
        }
        Block after = split(close);
        after.instructions().addFirst(setState(ENDED, where));
        new Closing(close, before, after).run();
    }

    /// The code of one `gen.close`: the closed edge of the yield the generator stands at.
    private final class Closing {
        private final Location where;
        private final Block before;
        private final Block after;
        private final GlobalObject exit;
        private final IrType caught;
        private final Block landing;
        private final BodyCopier copier;
        private final Set<Local> onlyExit = new HashSet<>();

        Closing(Instruction close, Block before, Block after) {
            where = close.location();
            this.before = before;
            this.after = after;
            exit = module.wellKnown().generatorExit().orElseThrow();
            Block any = closed(yields.keySet().iterator().next());
            caught = any.instructions().getFirst().destination().type();
            landing = landing();
            copier = new BodyCopier(function, where, variables);
        }

        /// Where exceptions arrive that leave the generator: GeneratorExit is what was asked for, others go on.
        private Block landing() {
            Block lands = function.newBlock();
            Block goesOn = block(before);
            Local exception = function.newVariable(caught, null);
            Local expected = function.newTemporary(IrType.BOOL);
            lands.instructions().add(new Instruction(Opcode.CAUGHT, exception, List.of(), where));
            lands.instructions()
                    .add(
                            new Instruction(
                                    Opcode.ISA,
                                    expected,
                                    List.of(exception),
                                    new Detail.ClassOf(exit.type()),
                                    where));
            lands.setTerminator(
                    new Terminator.Branch(
                            expected, after, goesOn, Terminator.Likelihood.THEN, where));
            goesOn.setTerminator(new Terminator.Raise(exception, where));
            return lands;
        }

        void run() {
            findOnlyExit();
            Set<Block> region = region();
            copier.copy(List.copyOf(region), landing);
            for (Block original : region) {
                end(original, copier.block(original));
            }
            List<Long> cases = new ArrayList<>();
            List<Block> targets = new ArrayList<>();
            yields.forEach(
                    (yielding, number) -> {
                        if (!isTrivial(closed(yielding))) {
                            cases.add((long) number);
                            targets.add(entry(closed(yielding)));
                        }
                    });
            before.setTerminator(new Terminator.Switch(state, cases, targets, after, where));
        }

        /// Locals that can only hold the GeneratorExit which closing raises.
        private void findOnlyExit() {
            Set<Block> handlers = new HashSet<>();
            generator
                    .blocks()
                    .forEach(b -> Optional.ofNullable(b.handler()).ifPresent(handlers::add));
            var definitions = new Definitions(generator);
            for (Block yielding : yields.keySet()) {
                Local exception = closed(yielding).instructions().getFirst().destination();
                if (!handlers.contains(closed(yielding)) && definitions.isStable(exception)) {
                    onlyExit.add(exception);
                }
            }
        }

        private Set<Block> region() {
            Set<Block> region = new LinkedHashSet<>();
            var open = new ArrayDeque<Block>();
            yields.keySet().forEach(y -> open.add(closed(y)));
            while (!open.isEmpty()) {
                Block block = open.poll();
                if (!region.add(block)) {
                    continue;
                }
                if (!(block.terminator() instanceof Terminator.Yield)) {
                    open.addAll(block.terminator().successors());
                }
                if (block.handler() != null) {
                    open.add(block.handler());
                }
            }
            return region;
        }

        private void end(Block original, Block copy) {
            switch (original.terminator()) {
                case Terminator.Return _ -> copy.setTerminator(new Terminator.Jump(after, where));
                case Terminator.Raise(var exception, _)
                        when original.handler() == null
                                && exception instanceof Local local
                                && onlyExit.contains(local) ->
                        copy.setTerminator(new Terminator.Jump(after, where));
                case Terminator.Yield _ -> {
                    module.wellKnown()
                            .raiseStopped()
                            .ifPresent(
                                    stopped ->
                                            copy.instructions()
                                                    .add(
                                                            new Instruction(
                                                                    Opcode.CALL,
                                                                    null,
                                                                    List.of(),
                                                                    new Detail.Callee(stopped),
                                                                    where)));
                    copy.setTerminator(new Terminator.Unreachable(where));
                }
                case Terminator other -> copy.setTerminator(copier.copy(other));
            }
        }

        /// A copy of a closed block that has GeneratorExit instead of what was caught.
        private Block entry(Block closed) {
            Block copy = copier.block(closed);
            Block entry = function.newBlock();
            entry.setHandler(copy.handler());
            Local exception =
                    (Local) copier.operand(closed.instructions().getFirst().destination());
            entry.instructions()
                    .add(
                            new Instruction(
                                    Opcode.REF_CAST,
                                    exception,
                                    List.of(new Constant.StaticObject(exit)),
                                    where));
            entry.instructions().addAll(copy.instructions().subList(1, copy.instructions().size()));
            entry.setTerminator(copy.terminator());
            return entry;
        }
    }
}
