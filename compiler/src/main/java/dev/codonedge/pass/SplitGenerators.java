package dev.codonedge.pass;

import dev.codonedge.ir.Block;
import dev.codonedge.ir.Constant;
import dev.codonedge.ir.Detail;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.FunctionBuilder;
import dev.codonedge.ir.GlobalObject;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Module;
import dev.codonedge.ir.Opcode;
import dev.codonedge.ir.Operand;
import dev.codonedge.ir.Terminator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Generators that were not spliced become objects: a frame that holds what lives across yields, and a function that goes
/// on from where the frame stands. After it there are no generators in the module.
///
///     fn count(n) yields gen<i64, …>        fn count(n) -> ref generator[i64, …]: allocates a frame
///     it = gen.make count(3)           →    fn count.resume(frame, thrown) -> bool: switch frame.state …
///     r = gen.next it                       it = call count(3); more = call.value it.resume(it, nothing); …
public final class SplitGenerators implements Pass {
    @Override
    public boolean run(Module module) {
        boolean any =
                module.functions().stream()
                        .anyMatch(
                                f ->
                                        f.generator() != null
                                                || f.locals().stream()
                                                        .anyMatch(
                                                                l -> l.type().mentionsGenerator()));
        if (!any) {
            return false;
        }
        new Splitting(module).run();
        return true;
    }

    private static final class Splitting {
        private final Module module;
        private final GeneratorFrames frames;
        private final Set<IrType.Generator> finalising = new HashSet<>();
        private final Map<IrType.Generator, Function> closers = new HashMap<>();

        Splitting(Module module) {
            this.module = module;
            frames = new GeneratorFrames(module);
        }

        void run() {
            Set<Function> generators = new LinkedHashSet<>();
            for (Function function : module.functions()) {
                if (function.generator() != null) {
                    generators.add(function);
                    for (Block block : function.blocks()) {
                        if (block.terminator() instanceof Terminator.Yield(_, _, var closed, _)
                                && !GeneratorSplice.isTrivial(closed)) {
                            finalising.add(function.generator());
                        }
                    }
                }
            }
            for (Function function : generators) {
                new GeneratorSplit(module, frames, function).run();
            }
            for (Function function : List.copyOf(module.functions())) {
                rewrite(function);
            }
            frames.types().rewrite(module);
        }

        private void rewrite(Function function) {
            for (Block block : function.blocks()) {
                if (block.instructions().stream().noneMatch(Splitting::concerns)) {
                    continue;
                }
                List<Instruction> old = List.copyOf(block.instructions());
                block.instructions().clear();
                for (Instruction instruction : old) {
                    if (concerns(instruction)) {
                        new Rewriting(function, block.instructions(), instruction).run();
                    } else {
                        block.instructions().add(instruction);
                    }
                }
            }
        }

        private static boolean concerns(Instruction instruction) {
            return switch (instruction.opcode()) {
                case GEN_MAKE, GEN_NEXT, GEN_SEND, GEN_THROW, GEN_CLOSE, GEN_RESULT, GEN_STARTED ->
                        true;
                default -> false;
            };
        }

        /// The instructions in the place of one generator operation.
        private final class Rewriting {
            private final Function function;
            private final List<Instruction> out;
            private final Instruction old;

            Rewriting(Function function, List<Instruction> out, Instruction old) {
                this.function = function;
                this.out = out;
                this.old = old;
            }

            void run() {
                if (old.opcode() == Opcode.GEN_MAKE) {
                    add(Opcode.CALL, old.destination(), old.detail(), old.operands());
                    return;
                }
                var type = (IrType.Generator) old.operand(0).type();
                GeneratorFrames.Base base = frames.base(type);
                IrType.Optional thrown = frames.thrown(base);
                switch (old.opcode()) {
                    case GEN_NEXT, GEN_SEND -> {
                        if (base.sent() >= 0) {
                            Operand sent =
                                    old.opcode() == Opcode.GEN_SEND
                                            ? old.operand(1)
                                            : new Constant.Zero(new IrType.Optional(type.sent()));
                            add(
                                    Opcode.FIELD_STORE,
                                    null,
                                    field(base, base.sent()),
                                    List.of(old.operand(0), sent));
                        }
                        resume(type, base, new Constant.Zero(thrown));
                    }
                    case GEN_THROW -> resume(type, base, some(thrown, old.operand(1)));
                    case GEN_CLOSE -> close(type, base);
                    case GEN_RESULT -> {
                        if (old.destination() != null) {
                            if (base.result() >= 0) {
                                add(
                                        Opcode.FIELD_LOAD,
                                        old.destination(),
                                        field(base, base.result()),
                                        old.operands());
                            } else {
                                add(
                                        Opcode.COPY,
                                        old.destination(),
                                        Detail.NONE,
                                        List.of(new Constant.None()));
                            }
                        }
                    }
                    case GEN_STARTED -> {
                        Local state = temporary(IrType.I32);
                        add(Opcode.FIELD_LOAD, state, field(base, base.state()), old.operands());
                        add(
                                Opcode.NE,
                                old.destination(),
                                Detail.NONE,
                                List.of(state, Constant.Int.of(IrType.I32, 0)));
                    }
                    default ->
                            throw new IllegalStateException(
                                    "not a generator operation: " + old.opcode());
                }
            }

            private void resume(IrType.Generator type, GeneratorFrames.Base base, Operand thrown) {
                Local code = temporary(frames.resumeCode(base));
                add(Opcode.FIELD_LOAD, code, field(base, base.resume()), List.of(old.operand(0)));
                Local result = old.destination();
                Local has = result == null ? null : temporary(IrType.BOOL);
                add(Opcode.CALL_VALUE, has, Detail.NONE, List.of(code, old.operand(0), thrown));
                if (result != null) {
                    Operand item = new Constant.None();
                    if (base.item() >= 0) {
                        Local loaded = temporary(type.item());
                        add(
                                Opcode.FIELD_LOAD,
                                loaded,
                                field(base, base.item()),
                                List.of(old.operand(0)));
                        item = loaded;
                    }
                    add(Opcode.MAKE, result, Detail.NONE, List.of(has, item));
                }
            }

            private Operand some(IrType.Optional thrown, Operand exception) {
                Local cast = temporary(thrown.value());
                add(Opcode.REF_CAST, cast, Detail.NONE, List.of(exception));
                Local some = temporary(thrown);
                add(Opcode.OPT_SOME, some, Detail.NONE, List.of(cast));
                return some;
            }

            private void close(IrType.Generator type, GeneratorFrames.Base base) {
                if (finalising.contains(type)) {
                    Function closer = closers.computeIfAbsent(type, Splitting.this::closer);
                    add(Opcode.CALL, null, new Detail.Callee(closer), old.operands());
                } else {
                    add(
                            Opcode.FIELD_STORE,
                            null,
                            field(base, base.state()),
                            List.of(old.operand(0), Constant.Int.of(IrType.I32, -1)));
                }
            }

            private Local temporary(IrType type) {
                return function.newTemporary(type);
            }

            private Detail field(GeneratorFrames.Base base, int index) {
                return new Detail.FieldOf(base.type(), index, false);
            }

            private void add(
                    Opcode opcode,
                    @org.jspecify.annotations.Nullable Local destination,
                    Detail detail,
                    List<Operand> operands) {
                out.add(
                        new Instruction(
                                opcode,
                                destination,
                                new ArrayList<>(operands),
                                detail,
                                old.location()));
            }
        }

        /// Raises GeneratorExit where the generator stands, and swallows it when it comes out again.
        private Function closer(IrType.Generator type) {
            GeneratorFrames.Base base = frames.base(type);
            GlobalObject exit =
                    module.wellKnown()
                            .generatorExit()
                            .orElseThrow(
                                    () ->
                                            new IllegalStateException(
                                                    "generators are closed, and there is no GeneratorExit"));
            var location =
                    new dev.codonedge.ir.Location(
                            module.functions().getFirst().location().file(), 0, 0, "close", null);
            var function = new Function(base.type().name() + ".close", IrType.NONE, location);
            Local generator = function.newParameter(base.reference(), null);
            var builder = new FunctionBuilder(function);
            Block unstarted = builder.newBlock();
            Block done = builder.newBlock();
            Block running = builder.newBlock();
            Block lands = builder.newBlock();
            Local state = builder.load(generator, base.type(), base.state());
            builder.switchOn(state, List.of(0L, -1L), List.of(unstarted, done), running);
            builder.setBlock(unstarted);
            builder.store(generator, base.type(), base.state(), Constant.Int.of(IrType.I32, -1));
            builder.jump(done);
            builder.setBlock(done);
            builder.ret(new Constant.None());
            builder.setBlock(running);
            running.setHandler(lands);
            IrType.Optional thrown = frames.thrown(base);
            Local cast =
                    builder.emit(Opcode.REF_CAST, thrown.value(), new Constant.StaticObject(exit));
            Local some = builder.emit(Opcode.OPT_SOME, thrown, cast);
            Local code = builder.load(generator, base.type(), base.resume());
            Local again = builder.emit(Opcode.CALL_VALUE, IrType.BOOL, code, generator, some);
            Block ignored = builder.newBlock();
            builder.branch(again, ignored, done, Terminator.Likelihood.OTHERWISE);
            builder.setBlock(ignored);
            module.wellKnown().raiseStopped().ifPresent(builder::call);
            builder.unreachable();
            builder.setBlock(lands);
            Local exception = builder.variable(thrown.value(), null);
            builder.emitTo(exception, Opcode.CAUGHT);
            Block other = builder.newBlock();
            Local expected =
                    builder.emit(
                            Opcode.ISA, IrType.BOOL, new Detail.ClassOf(exit.type()), exception);
            builder.branch(expected, done, other, Terminator.Likelihood.THEN);
            builder.setBlock(other);
            builder.raise(exception);
            builder.finish();
            module.functions().add(function);
            return function;
        }
    }
}
