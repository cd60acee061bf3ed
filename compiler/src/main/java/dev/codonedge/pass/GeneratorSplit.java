package dev.codonedge.pass;

import dev.codonedge.analysis.Definitions;
import dev.codonedge.analysis.Liveness;
import dev.codonedge.ir.Block;
import dev.codonedge.ir.ClassType;
import dev.codonedge.ir.Constant;
import dev.codonedge.ir.Detail;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.FunctionBuilder;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Module;
import dev.codonedge.ir.Opcode;
import dev.codonedge.ir.Operand;
import dev.codonedge.ir.Terminator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Splits one generator function: it keeps its name and parameters and makes a frame; a new function resumes the frame.
final class GeneratorSplit {
    private static final int ENDED = -1;

    private final Module module;
    private final GeneratorFrames frames;
    private final Function generator;
    private final IrType.Generator type;
    private final GeneratorFrames.Base base;
    private final ClassType frame;
    private final Map<Local, Integer> fields = new LinkedHashMap<>();
    private final Map<Block, List<Local>> kept = new LinkedHashMap<>();
    private final List<Local> atStart;
    private final Definitions definitions;
    private final Function resume;
    private final FunctionBuilder builder;
    private final Local self;
    private final Local thrown;

    GeneratorSplit(Module module, GeneratorFrames frames, Function generator) {
        this.module = module;
        this.frames = frames;
        this.generator = generator;
        type = java.util.Objects.requireNonNull(generator.generator());
        base = frames.base(type);
        frame = new ClassType("frame[" + generator.name() + "]");
        frame.addBase(base.type());
        base.type().fields().forEach(frame::addField);
        frame.setInstantiated();
        module.classes().add(frame);
        definitions = new Definitions(generator);
        atStart = findFields();
        resume = new Function(generator.name() + ".resume", IrType.BOOL, generator.location());
        Local given = resume.newParameter(base.reference(), null);
        thrown = resume.newParameter(frames.thrown(base), null);
        builder = new FunctionBuilder(resume);
        self = resume.newVariable(new IrType.Ref(frame), null);
        builder.emitTo(self, Opcode.REF_CAST, given);
    }

    /// Gives every local that lives across a yield a field; returns the parameters that are read at all.
    private List<Local> findFields() {
        var liveness = new Liveness(generator);
        List<Local> start =
                liveness.liveInto(generator.entry()).stream()
                        .filter(l -> l.kind() == Local.Kind.PARAM)
                        .toList();
        start.forEach(this::addField);
        for (Block block : generator.blocks()) {
            if (block.terminator() instanceof Terminator.Yield y
                    && liveness.flow().isReached(block)) {
                Set<Local> across = new LinkedHashSet<>(liveness.liveInto(y.resumed()));
                across.addAll(liveness.liveInto(y.closed()));
                across.forEach(this::addField);
                kept.put(block, List.copyOf(across));
            }
        }
        return start;
    }

    private void addField(Local local) {
        if (!fields.containsKey(local)) {
            String name =
                    (local.sourceName() == null ? "" : local.sourceName()) + "$" + fields.size();
            fields.put(
                    local,
                    frame.addField(GeneratorFrames.field(name, frames.types().type(local.type()))));
        }
    }

    private Detail.FieldOf field(Local local) {
        return new Detail.FieldOf(frame, fields.get(local), false);
    }

    private Detail.FieldOf baseField(int index, boolean init) {
        return new Detail.FieldOf(base.type(), index, init);
    }

    void run() {
        writeResume();
        writeMaker();
        module.functions().add(module.functions().indexOf(generator) + 1, resume);
    }

    // ---- the function that resumes

    private void writeResume() {
        Local state =
                builder.emit(Opcode.FIELD_LOAD, IrType.I32, baseField(base.state(), false), self);
        setState(ENDED);
        Block start = builder.newBlock();
        Block ended = builder.newBlock();
        Block raises = builder.newBlock();
        Block nothing = builder.newBlock();
        List<Long> cases = new ArrayList<>(List.of(0L));
        List<Block> targets = new ArrayList<>(List.of(start));
        Map<Block, Block> points = new HashMap<>();
        Map<Block, Integer> numbers = new HashMap<>();
        for (Block yielding : kept.keySet()) {
            Block point = builder.newBlock();
            points.put(yielding, point);
            numbers.put(yielding, cases.size());
            cases.add((long) cases.size());
            targets.add(point);
        }
        builder.switchOn(state, cases, targets, ended);

        builder.setBlock(ended);
        builder.branch(isThrown(), raises, nothing, Terminator.Likelihood.OTHERWISE);
        builder.setBlock(nothing);
        builder.ret(Constant.Int.bool(false));
        builder.setBlock(raises);
        builder.raise(builder.emit(Opcode.OPT_GET, frames.thrown(base).value(), thrown));

        var copier = new BodyCopier(resume, null, new HashMap<>());
        copier.copy(generator.blocks(), null);
        for (Local local : fields.keySet()) {
            if (definitions.isShared(local)) {
                // counts as live everywhere, also where it is not set yet
                Local copy = (Local) copier.operand(local);
                resume.entry()
                        .instructions()
                        .addFirst(
                                new Instruction(
                                        Opcode.COPY,
                                        copy,
                                        List.of(new Constant.Undefined(copy.type())),
                                        resume.location()));
            }
        }
        builder.setBlock(start);
        Block begin = builder.newBlock();
        builder.branch(isThrown(), raises, begin, Terminator.Likelihood.OTHERWISE);
        builder.setBlock(begin);
        reload(atStart, copier);
        builder.jump(copier.block(generator.entry()));

        for (Block original : generator.blocks()) {
            end(original, copier, numbers.getOrDefault(original, 0));
        }
        kept.forEach(
                (yielding, locals) -> {
                    Terminator.Yield yield = (Terminator.Yield) yielding.terminator();
                    builder.setBlock(points.get(yielding));
                    reload(locals, copier);
                    Block closed = closed(yield.closed(), copier);
                    builder.branch(
                            isThrown(),
                            closed,
                            received(yield.resumed(), copier),
                            Terminator.Likelihood.OTHERWISE);
                });
        builder.finish();
    }

    private Operand isThrown() {
        return builder.emit(Opcode.OPT_HAS, IrType.BOOL, thrown);
    }

    private void setState(int value) {
        builder.emitVoid(
                Opcode.FIELD_STORE,
                baseField(base.state(), false),
                self,
                Constant.Int.of(IrType.I32, value));
    }

    private void reload(List<Local> locals, BodyCopier copier) {
        for (Local local : locals) {
            builder.emitTo((Local) copier.operand(local), Opcode.FIELD_LOAD, field(local), self);
        }
    }

    private void end(Block original, BodyCopier copier, int number) {
        builder.setBlock(copier.block(original));
        switch (original.terminator()) {
            case Terminator.Return(var value, var where) -> {
                builder.setLocation(where);
                if (base.result() >= 0) {
                    builder.emitVoid(
                            Opcode.FIELD_STORE,
                            baseField(base.result(), false),
                            self,
                            copier.operand(value));
                }
                builder.ret(Constant.Int.bool(false));
            }
            case Terminator.Yield(var value, _, _, var where) -> {
                builder.setLocation(where);
                for (Local local : kept.getOrDefault(original, List.of())) {
                    // a parameter that never changes is in its field already
                    if (local.kind() != Local.Kind.PARAM || !definitions.isStable(local)) {
                        builder.emitVoid(
                                Opcode.FIELD_STORE, field(local), self, copier.operand(local));
                    }
                }
                if (base.item() >= 0) {
                    builder.emitVoid(
                            Opcode.FIELD_STORE,
                            baseField(base.item(), false),
                            self,
                            copier.operand(value));
                }
                setState(number);
                builder.ret(Constant.Int.bool(true));
            }
            case Terminator other -> builder.terminate(copier.copy(other));
        }
    }

    /// A copy of the closed block that takes what is thrown as caught.
    private Block closed(Block original, BodyCopier copier) {
        Block copy = copier.block(original);
        Block entry = resume.newBlock();
        entry.setHandler(copy.handler());
        Local caught = (Local) copier.operand(original.instructions().getFirst().destination());
        Local given = resume.newTemporary(frames.thrown(base).value());
        entry.instructions()
                .add(new Instruction(Opcode.OPT_GET, given, List.of(thrown), resume.location()));
        entry.instructions()
                .add(new Instruction(Opcode.REF_CAST, caught, List.of(given), resume.location()));
        entry.instructions().addAll(copy.instructions().subList(1, copy.instructions().size()));
        entry.setTerminator(copy.terminator());
        return entry;
    }

    private Block received(Block original, BodyCopier copier) {
        Block copy = copier.block(original);
        if (!copy.instructions().isEmpty()
                && copy.instructions().getFirst().opcode() == Opcode.RECEIVED) {
            Instruction old = copy.instructions().getFirst();
            copy.instructions()
                    .set(
                            0,
                            base.sent() < 0
                                    ? new Instruction(
                                            Opcode.COPY,
                                            old.destination(),
                                            List.of(new Constant.Zero(old.destination().type())),
                                            old.location())
                                    : new Instruction(
                                            Opcode.FIELD_LOAD,
                                            old.destination(),
                                            List.of(self),
                                            baseField(base.sent(), false),
                                            old.location()));
        }
        return copy;
    }

    // ---- the function that makes the frame

    private void writeMaker() {
        generator.blocks().clear();
        generator.locals().retainAll(generator.parameters());
        generator.setGenerator(null);
        generator.setResult(base.reference());
        generator.setRaises(false);
        var maker = new FunctionBuilder(generator);
        Local made =
                maker.emit(
                        Opcode.ALLOC,
                        new IrType.Ref(frame),
                        new Detail.Site("generator " + generator.name(), Detail.Place.HEAP));
        maker.emitVoid(
                Opcode.FIELD_STORE,
                baseField(base.resume(), true),
                made,
                new Constant.Code(resume));
        for (Local parameter : atStart) {
            maker.emitVoid(
                    Opcode.FIELD_STORE,
                    new Detail.FieldOf(frame, fields.get(parameter), true),
                    made,
                    parameter);
        }
        maker.ret(maker.emit(Opcode.REF_CAST, base.reference(), made));
        maker.finish();
    }
}
