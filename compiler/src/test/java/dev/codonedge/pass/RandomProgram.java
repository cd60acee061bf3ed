package dev.codonedge.pass;

import dev.codonedge.ir.Block;
import dev.codonedge.ir.ClassType;
import dev.codonedge.ir.Constant;
import dev.codonedge.ir.Detail;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.FunctionBuilder;
import dev.codonedge.ir.GlobalObject;
import dev.codonedge.ir.GlobalVariable;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Location;
import dev.codonedge.ir.Module;
import dev.codonedge.ir.Opcode;
import dev.codonedge.ir.Operand;
import dev.codonedge.ir.Slot;
import dev.codonedge.source.SourceFile;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A program made of what passes have to get right: loops over generators that are left in every way, generators over
/// generators, exceptions, `finally`, virtual calls, structs, optionals. The same seed makes the same program.
final class RandomProgram {
    private static final SourceFile FILE = new SourceFile("random.py", "random", "");
    private static final IrType.Generator NUMBERS =
            new IrType.Generator(IrType.I64, IrType.NONE, IrType.I64);
    private static final IrType.Struct PAIR =
            new IrType.Struct("", List.of(IrType.I64, IrType.I64));

    private final Random random;
    private final Module module = new Module();
    private final ClassType exception = classType("Exception", null);
    private final ClassType shape = classType("Shape", null);
    private final List<ClassType> shapes = new ArrayList<>();
    private final Slot area;
    private final List<GlobalObject> errors = new ArrayList<>();
    private final GlobalVariable global =
            new GlobalVariable("total", IrType.I64, Constant.Int.of(7), null);
    private final Function print;
    private final Function fail;
    private final List<Function> functions = new ArrayList<>();
    private final List<Function> generators = new ArrayList<>();
    private final List<Function> adapters = new ArrayList<>();
    private int statements;

    RandomProgram(long seed) {
        random = new Random(seed);
        module.globals().add(global);
        ClassType exit = classType("GeneratorExit", exception);
        for (String name : List.of("exit", "errorA", "errorB", "stopped")) {
            ClassType type = name.equals("exit") ? exit : classType("Class_" + name, exception);
            var object = new GlobalObject(name, type, List.of(), false);
            module.objects().add(object);
            errors.add(object);
        }
        module.wellKnown().setException(exception);
        module.wellKnown().setGeneratorExit(errors.getFirst());
        shape.addField(new ClassType.Field("v", IrType.I64, ClassType.Storage.NATURAL));
        area =
                new Slot(
                        "Shape.area",
                        shape,
                        new IrType.Signature(
                                List.of(new IrType.Ref(shape), IrType.I64), IrType.I64, true));
        module.slots().add(area);
        print = printer();
        fail = raiser("fail", errors.get(1));
        module.wellKnown().setRaiseStopped(raiser("stopped", errors.get(3)));
        makeShapes();
        int count = 2 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            generators.add(new Body(generator("gen" + i)).generator());
            functions.add(new Body(function("fun" + i)).function());
            if (random.nextBoolean()) {
                adapters.add(new Body(adapter("adapt" + i)).adapter());
            }
        }
        main();
    }

    Module module() {
        return module;
    }

    private static Location at(String function, int line) {
        return new Location(FILE, line, 1, function, null);
    }

    private ClassType classType(String name, @Nullable ClassType base) {
        var type = new ClassType(name);
        type.setTagged();
        type.setInstantiated();
        if (base != null) {
            type.addBase(base);
            base.fields().forEach(type::addField);
        }
        module.classes().add(type);
        return type;
    }

    private Function declare(String name, IrType result) {
        var function = new Function(name, result, at(name, 1));
        module.functions().add(function);
        return function;
    }

    // ---- the fixed parts

    private Function printer() {
        Function made = declare("print", IrType.NONE);
        made.setRaises(false);
        Local n = made.newParameter(IrType.I64, "n");
        var b = new FunctionBuilder(made);
        Local text = b.variable(IrType.I8, "text");
        Local letter = b.emit(Opcode.MOD_FLOOR, IrType.I64, n, Constant.Int.of(57));
        b.emitTo(text, Opcode.TRUNC, b.emit(Opcode.ADD, IrType.I64, letter, Constant.Int.of(65)));
        Local address = b.emit(Opcode.ADDRESS_OF, IrType.PTR, text);
        var signature = new IrType.Signature(List.of(IrType.PTR, IrType.WORD), IrType.NONE, false);
        b.emitVoid(
                Opcode.CALL_C,
                new Detail.CFunction("ce_console_write", signature, Detail.CFunction.Effects.ANY),
                address,
                Constant.Int.of(IrType.WORD, 1));
        b.ret(new Constant.None());
        return b.finish();
    }

    private Function raiser(String name, GlobalObject error) {
        Function made = declare(name, IrType.NONE);
        made.setNeverReturns();
        made.setCold();
        var b = new FunctionBuilder(made);
        b.raise(new Constant.StaticObject(error));
        return b.finish();
    }

    private void makeShapes() {
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            ClassType type = classType("Shape" + i, i > 2 ? shapes.get(i - 2) : shape);
            shapes.add(type);
            Function made = declare(type.name() + ".area", IrType.I64);
            Local self = made.newParameter(new IrType.Ref(type), "self");
            Local x = made.newParameter(IrType.I64, "x");
            var b = new FunctionBuilder(made);
            Local v = b.load(self, type, 0);
            if (random.nextInt(3) == 0) {
                b.emitVoid(Opcode.CHECK_NONZERO, new Detail.Callee(fail), x);
            }
            b.ret(
                    b.emit(
                            Opcode.ADD,
                            IrType.I64,
                            b.emit(Opcode.MUL, IrType.I64, v, x),
                            Constant.Int.of(i)));
            b.finish();
            area.implementations().put(type, made);
        }
    }

    private Function function(String name) {
        Function made = declare(name, IrType.I64);
        made.newParameter(IrType.I64, "a");
        made.newParameter(IrType.I64, "b");
        if (random.nextInt(4) == 0) {
            made.setInlining(Function.Inlining.ALWAYS);
        }
        return made;
    }

    private Function generator(String name) {
        Function made = function(name);
        made.setGenerator(NUMBERS);
        return made;
    }

    private Function adapter(String name) {
        Function made = declare(name, IrType.I64);
        made.setGenerator(NUMBERS);
        made.newParameter(NUMBERS, "source");
        made.newParameter(IrType.I64, "k");
        return made;
    }

    private void main() {
        Function made = declare("main", IrType.I32);
        made.setRaises(false);
        module.setEntry(made);
        var b = new FunctionBuilder(made);
        for (int i = 0; i < functions.size(); i++) {
            Block failed = b.newBlock();
            Block next = b.newBlock();
            b.setHandler(failed);
            Operand value =
                    b.call(
                            functions.get(i),
                            Constant.Int.of(random.nextInt(6)),
                            Constant.Int.of(random.nextInt(9)));
            b.setHandler(null);
            b.call(print, value);
            b.jump(next);
            b.setBlock(failed);
            b.emit(Opcode.CAUGHT, new IrType.Ref(exception));
            b.call(print, Constant.Int.of(30 + i));
            b.jump(next);
            b.setBlock(next);
        }
        b.call(print, b.emit(Opcode.GLOBAL_LOAD, IrType.I64, new Detail.GlobalOf(global)));
        b.ret(Constant.Int.of(IrType.I32, 0));
        b.finish();
    }

    // ---- random bodies

    private record Loop(
            Block end, @Nullable Block again, @Nullable Local generator, @Nullable Block handler) {}

    private final class Body {
        private final Function function;
        private final FunctionBuilder b;
        private final List<Local> variables = new ArrayList<>();
        private final List<Loop> loops = new ArrayList<>();
        private int line = 1;

        Body(Function function) {
            this.function = function;
            b = new FunctionBuilder(function);
            for (Local parameter : function.parameters()) {
                if (parameter.type().equals(IrType.I64)) {
                    variables.add(parameter);
                }
            }
            for (int i = 0; i < 3; i++) {
                Local variable = b.variable(IrType.I64, "v" + i);
                b.assign(variable, Constant.Int.of(random.nextInt(4)));
                variables.add(variable);
            }
        }

        Function function() {
            block(3);
            b.ret(any());
            return b.finish();
        }

        Function generator() {
            int parts = 1 + random.nextInt(3);
            for (int i = 0; i < parts && b.isOpen(); i++) {
                block(2);
                if (b.isOpen()) {
                    yieldValue(any());
                }
            }
            b.ret(any());
            return b.finish();
        }

        Function adapter() {
            each(function.parameters().getFirst(), 2, true);
            b.ret(any());
            return b.finish();
        }

        private Operand any() {
            return random.nextInt(4) == 0
                    ? Constant.Int.of(random.nextInt(7) - 1)
                    : variables.get(random.nextInt(variables.size()));
        }

        private Local target() {
            return variables.get(random.nextInt(variables.size()));
        }

        private Operand expression() {
            return switch (random.nextInt(13)) {
                case 0 -> any();
                case 12 ->
                        b.emit(
                                Opcode.WRAP_INDEX,
                                IrType.I64,
                                any(),
                                Constant.Int.of(random.nextInt(9)));
                case 1 -> b.emit(Opcode.SUB, IrType.I64, any(), any());
                case 2 -> b.emit(Opcode.MUL, IrType.I64, any(), Constant.Int.of(random.nextInt(3)));
                case 3 -> b.emit(Opcode.AND, IrType.I64, any(), Constant.Int.of(15));
                case 4 -> pair();
                case 5 -> optional();
                case 6 -> divide();
                case 7 -> virtual();
                case 8 -> b.emit(Opcode.SELECT, IrType.I64, condition(), any(), any());
                default -> b.emit(Opcode.ADD, IrType.I64, any(), any());
            };
        }

        private Operand pair() {
            Local pair = random.nextBoolean() ? b.temp(PAIR) : b.variable(PAIR, "pair");
            b.emitTo(pair, Opcode.MAKE, any(), any());
            Operand changed = pair;
            if (random.nextBoolean()) {
                changed =
                        b.emit(
                                Opcode.INSERT,
                                PAIR,
                                new Detail.Index(random.nextInt(2)),
                                pair,
                                any());
            }
            return b.extract(changed, random.nextInt(2));
        }

        private Operand optional() {
            var type = new IrType.Optional(IrType.I64);
            Local some = b.variable(type, "maybe");
            b.assign(some, new Constant.Zero(type));
            Block yes = b.newBlock();
            Block after = b.newBlock();
            b.branch(condition(), yes, after);
            b.setBlock(yes);
            b.emitTo(some, Opcode.OPT_SOME, any());
            b.jump(after);
            b.setBlock(after);
            Local has = b.emit(Opcode.OPT_HAS, IrType.BOOL, some);
            Block full = b.newBlock();
            Block end = b.newBlock();
            Local result = b.variable(IrType.I64, null);
            b.assign(result, Constant.Int.of(2));
            b.branch(has, full, end);
            b.setBlock(full);
            b.emitTo(result, Opcode.OPT_GET, some);
            b.jump(end);
            b.setBlock(end);
            return result;
        }

        private Operand divide() {
            Operand divisor = any();
            if (random.nextBoolean()) {
                Local length = b.emit(Opcode.AND, IrType.I64, any(), Constant.Int.of(7));
                b.emitVoid(Opcode.CHECK_BOUNDS, new Detail.Callee(fail), divisor, length);
            }
            b.emitVoid(Opcode.CHECK_NONZERO, new Detail.Callee(fail), divisor);
            return b.emit(Opcode.DIV_FLOOR, IrType.I64, any(), divisor);
        }

        private Operand virtual() {
            ClassType type = shapes.get(random.nextInt(shapes.size()));
            Local made =
                    b.emit(
                            Opcode.ALLOC,
                            new IrType.Ref(type),
                            new Detail.Site("shape", Detail.Place.HEAP));
            b.initialise(made, type, 0, any());
            Local receiver = b.emit(Opcode.REF_CAST, new IrType.Ref(shape), made);
            return b.emit(Opcode.CALL_SLOT, IrType.I64, new Detail.SlotOf(area), receiver, any());
        }

        private Operand condition() {
            List<Opcode> tests =
                    List.of(Opcode.EQ, Opcode.LT_S, Opcode.GT_S, Opcode.NE, Opcode.LE_S);
            Local test = b.emit(tests.get(random.nextInt(tests.size())), IrType.BOOL, any(), any());
            return random.nextInt(4) == 0 ? b.emit(Opcode.NOT, IrType.BOOL, test) : test;
        }

        private void block(int depth) {
            int count = 1 + random.nextInt(3);
            for (int i = 0; i < count && b.isOpen(); i++) {
                b.setLocation(at(function.name(), ++line));
                statement(depth);
            }
        }

        private void statement(int depth) {
            if (statements++ > 120 || depth == 0) {
                simple();
                return;
            }
            switch (random.nextInt(13)) {
                case 0, 1 -> choice(depth);
                case 2 -> count(depth);
                case 3, 4, 5 -> loop(depth);
                case 6 -> attempt(depth);
                case 7 -> guarded(depth);
                case 8 -> byHand();
                case 9 -> leave();
                case 10 -> {
                    if (function.generator() != null) {
                        yieldValue(expression());
                    } else {
                        simple();
                    }
                }
                default -> simple();
            }
        }

        private void simple() {
            switch (random.nextInt(6)) {
                case 0 -> b.call(print, any());
                case 1 -> {
                    if (!functions.isEmpty()) {
                        b.assign(
                                target(),
                                b.call(
                                        functions.get(random.nextInt(functions.size())),
                                        any(),
                                        any()));
                    }
                }
                case 2 -> {
                    Local old = b.emit(Opcode.GLOBAL_LOAD, IrType.I64, new Detail.GlobalOf(global));
                    Local sum = b.emit(Opcode.ADD, IrType.I64, old, any());
                    b.emitVoid(Opcode.GLOBAL_STORE, new Detail.GlobalOf(global), sum);
                }
                default -> {
                    Operand value = expression();
                    b.assign(target(), value);
                }
            }
        }

        private void choice(int depth) {
            Block yes = b.newBlock();
            Block no = b.newBlock();
            Block end = b.newBlock();
            b.branch(condition(), yes, no);
            b.setBlock(yes);
            block(depth - 1);
            b.jump(end);
            b.setBlock(no);
            if (random.nextBoolean()) {
                block(depth - 1);
            }
            b.jump(end);
            b.setBlock(end);
        }

        private void count(int depth) {
            Local at = b.variable(IrType.I64, "at");
            b.assign(at, Constant.Int.of(0));
            Block head = b.newBlock();
            Block body = b.newBlock();
            Block step = b.newBlock();
            Block end = b.newBlock();
            b.jump(head);
            b.setBlock(head);
            b.branch(
                    b.emit(Opcode.LT_S, IrType.BOOL, at, Constant.Int.of(1 + random.nextInt(3))),
                    body,
                    end);
            b.setBlock(body);
            loops.add(new Loop(end, step, null, b.handler()));
            b.assign(target(), at);
            block(depth - 1);
            loops.removeLast();
            b.jump(step);
            b.setBlock(step);
            b.emitTo(at, Opcode.ADD, at, Constant.Int.of(1));
            b.jump(head);
            b.setBlock(end);
        }

        private @Nullable Operand generatorValue() {
            if (generators.isEmpty()) {
                return null;
            }
            Operand made = b.call(generators.get(random.nextInt(generators.size())), any(), any());
            while (!adapters.isEmpty() && random.nextInt(3) == 0) {
                made = b.call(adapters.get(random.nextInt(adapters.size())), made, any());
            }
            return made;
        }

        private void loop(int depth) {
            Operand generator = generatorValue();
            if (generator == null) {
                simple();
                return;
            }
            each(generator, depth, false);
        }

        private void each(Operand iterated, int depth, boolean handsOn) {
            Local generator = b.variable(NUMBERS, null);
            b.assign(generator, iterated);
            Block head = b.newBlock();
            Block failed = b.newBlock();
            Block exhausted = b.newBlock();
            Block handler = b.handler();
            b.jump(head);
            b.setBlock(head);
            Local next = b.emit(Opcode.GEN_NEXT, IrType.next(IrType.I64), generator);
            Local has = b.extract(next, 0);
            Block body = b.newBlock();
            body.setHandler(failed);
            b.branch(has, body, exhausted);
            b.setHandler(failed);
            b.setBlock(body);
            b.assign(target(), b.extract(next, 1));
            loops.add(new Loop(exhausted, head, generator, handler));
            block(depth - 1);
            if (handsOn && b.isOpen()) {
                yieldValue(any());
            }
            loops.removeLast();
            b.jump(head);
            b.setHandler(handler);
            b.setBlock(failed);
            Local e = b.emit(Opcode.CAUGHT, new IrType.Ref(exception));
            b.emitVoid(Opcode.GEN_CLOSE, generator);
            b.raise(e);
            b.setBlock(exhausted);
            if (random.nextInt(3) == 0) {
                b.assign(target(), Constant.Int.of(5));
            }
        }

        private void yieldValue(Operand value) {
            Block resumed = b.newBlock();
            Block closed = b.newBlock();
            b.yieldValue(value, resumed, closed);
            b.setBlock(closed);
            b.raise(b.emit(Opcode.CAUGHT, new IrType.Ref(exception)));
            b.setBlock(resumed);
        }

        /// Two places that drive one generator, so that it cannot be spliced.
        private void byHand() {
            Operand generator = generatorValue();
            if (generator == null) {
                simple();
                return;
            }
            for (int i = 0; i < 2; i++) {
                Local next = b.emit(Opcode.GEN_NEXT, IrType.next(IrType.I64), generator);
                Block yes = b.newBlock();
                Block after = b.newBlock();
                b.branch(b.extract(next, 0), yes, after);
                b.setBlock(yes);
                b.call(print, b.extract(next, 1));
                b.jump(after);
                b.setBlock(after);
            }
            b.emitVoid(Opcode.GEN_CLOSE, generator);
        }

        private void leave() {
            Block yes = b.newBlock();
            Block after = b.newBlock();
            b.branch(condition(), yes, after);
            b.setBlock(yes);
            switch (random.nextInt(4)) {
                case 0 -> b.raise(new Constant.StaticObject(errors.get(1 + random.nextInt(2))));
                case 1 -> {
                    if (loops.isEmpty() || loops.getLast().handler() != null) {
                        b.call(fail);
                        b.unreachable();
                    } else {
                        closeLast(loops.getLast());
                        b.jump(loops.getLast().end());
                    }
                }
                case 2 -> {
                    // returns only where no `finally` is skipped
                    if (loops.stream().allMatch(l -> l.handler() == null)
                            && (b.handler() == null
                                    || !loops.isEmpty() && loops.getLast().generator() != null)) {
                        Operand result = any();
                        for (Loop loop : loops.reversed()) {
                            closeLast(loop);
                        }
                        b.ret(result);
                    } else {
                        b.raise(new Constant.StaticObject(errors.get(2)));
                    }
                }
                default -> {
                    if (loops.isEmpty() || loops.getLast().again() == null) {
                        b.raise(new Constant.StaticObject(errors.get(2)));
                    } else {
                        b.jump(loops.getLast().again());
                    }
                }
            }
            b.setBlock(after);
        }

        private void closeLast(Loop loop) {
            if (loop.generator() != null) {
                Block closes = function.newBlock();
                closes.setHandler(loop.handler());
                b.jump(closes);
                b.setBlock(closes);
                b.emitVoid(Opcode.GEN_CLOSE, loop.generator());
            }
        }

        private void attempt(int depth) {
            Block handler = b.handler();
            Block failed = b.newBlock();
            Block end = b.newBlock();
            List<Loop> outer = new ArrayList<>(loops);
            loops.clear();
            b.setHandler(failed);
            block(depth - 1);
            b.setHandler(handler);
            loops.addAll(outer);
            b.jump(end);
            b.setBlock(failed);
            Local e = b.emit(Opcode.CAUGHT, new IrType.Ref(exception));
            if (random.nextBoolean()) {
                Block mine = b.newBlock();
                Block other = b.newBlock();
                Local is =
                        b.emit(
                                Opcode.ISA,
                                IrType.BOOL,
                                new Detail.ClassOf(errors.get(2).type()),
                                e);
                b.branch(is, mine, other);
                b.setBlock(other);
                b.raise(e);
                b.setBlock(mine);
            }
            b.call(print, Constant.Int.of(40));
            block(depth - 1);
            b.jump(end);
            b.setBlock(end);
        }

        private void guarded(int depth) {
            Block handler = b.handler();
            Block failed = b.newBlock();
            Block last = b.newBlock();
            Local code = b.variable(IrType.I64, null);
            Local caught = b.variable(new IrType.Ref(exception), null);
            b.assign(caught, new Constant.Undefined(new IrType.Ref(exception)));
            List<Loop> outer = new ArrayList<>(loops);
            loops.clear();
            b.setHandler(failed);
            block(depth - 1);
            b.setHandler(handler);
            loops.addAll(outer);
            b.assign(code, Constant.Int.of(0));
            b.jump(last);
            b.setBlock(failed);
            b.assign(caught, b.emit(Opcode.CAUGHT, new IrType.Ref(exception)));
            b.assign(code, Constant.Int.of(1));
            b.jump(last);
            b.setBlock(last);
            b.call(print, Constant.Int.of(50));
            if (random.nextBoolean()) {
                simple();
            }
            Block raises = b.newBlock();
            Block end = b.newBlock();
            b.branch(b.emit(Opcode.EQ, IrType.BOOL, code, Constant.Int.of(0)), end, raises);
            b.setBlock(raises);
            b.raise(caught);
            b.setBlock(end);
        }
    }
}
