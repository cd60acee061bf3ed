package dev.codonedge.ir;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Runs a module in any form, for tests of passes and as the third opinion of the fuzzers. What the program must not do
/// (reading what was never written, elements outside their buffer) ends it with a [Trap].
public final class IrInterpreter {
    /// The program did something that has no meaning, or ran too long.
    public static final class Trap extends RuntimeException {
        Trap(String message) {
            super(message);
        }
    }

    /// An exception of the program on its way to a handler.
    static final class Raised extends RuntimeException {
        private final transient Instance exception;

        Raised(Instance exception) {
            super(null, null, false, false);
            this.exception = exception;
        }

        Instance exception() {
            return exception;
        }
    }

    private static final class Exit extends RuntimeException {
        private final int status;

        Exit(int status) {
            super(null, null, false, false);
            this.status = status;
        }
    }

    /// @param status what the entry returned, or was passed to `ce_exit`; 1 after an exception nobody caught
    /// @param output what went to the console
    /// @param errors what went to the error console
    /// @param raised the class of the exception nobody caught
    public record Outcome(int status, String output, String errors, Optional<String> raised) {}

    /// A C function as the interpreter plays it. Arguments and result are as [IrInterpreter] keeps values.
    public interface CFunction {
        @Nullable Object call(List<@Nullable Object> arguments);
    }

    /// The value of NONE.
    static final Object NONE = new Object();

    /// Nothing, of an optional type.
    static final Object NOTHING = new Object();

    /// Any value; it may be moved about, not looked at.
    static final Object UNDEFINED = new Object();

    record Some(@Nullable Object value) {}

    record Member(int tag, @Nullable Object value) {}

    record Pointer(@Nullable Memory memory, long offset) {}

    static final class Instance {
        final ClassType type;
        final @Nullable Object[] fields;

        Instance(ClassType type, @Nullable Object[] fields) {
            this.type = type;
            this.fields = fields;
        }
    }

    private static final int DEPTH = 1500;
    private final Memory.Layout layout;
    private final Module module;
    private final Map<GlobalVariable, @Nullable Object> globals = new HashMap<>();
    private final Map<GlobalObject, Instance> objects = new HashMap<>();
    private final Map<Constant, Memory> constants = new HashMap<>();
    private final Map<String, CFunction> cFunctions = new HashMap<>();
    private final TreeMap<Long, Memory> addresses = new TreeMap<>();
    private final Map<Object, Long> identities = new java.util.IdentityHashMap<>();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final InstructionRunner runner;
    private long steps = 50_000_000;
    private int depth;

    public IrInterpreter(Module module, int wordBits) {
        this.module = module;
        layout = new Memory.Layout(wordBits);
        runner = new InstructionRunner(this);
        for (GlobalVariable global : module.globals()) {
            globals.put(global, constant(global.initial()));
        }
        define("ce_console_write", arguments -> write(output, arguments));
        define("ce_error_write", arguments -> write(errors, arguments));
        CMath.define(this);
        define(
                "ce_exit",
                arguments -> {
                    throw new Exit(((Long) IrInterpreter.some(arguments.getFirst())).intValue());
                });
        define(
                "ce_panic",
                arguments -> {
                    write(errors, arguments);
                    throw new Exit(1);
                });
    }

    /// What a C function does when the program calls it; replaces an earlier meaning.
    public void define(String symbol, CFunction meaning) {
        cFunctions.put(symbol, meaning);
    }

    /// How many instructions may run before the program counts as endless.
    public void setBudget(long instructions) {
        steps = instructions;
    }

    /// How many instructions of the budget are left.
    public long budget() {
        return steps;
    }

    /// Runs the module's entry.
    public Outcome run() {
        int status;
        Optional<String> raised = Optional.empty();
        try {
            status = ((Long) some(call(module.entry(), List.of()))).intValue();
        } catch (Exit exit) {
            status = exit.status;
        } catch (Raised exception) {
            status = 1;
            raised = Optional.of(exception.exception().type.name());
        } catch (ClassCastException e) {
            throw new Trap("a value of the wrong kind: " + e.getMessage());
        }
        return new Outcome(status, text(output), text(errors), raised);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private Object write(ByteArrayOutputStream to, List<@Nullable Object> arguments) {
        Pointer start = pointer(arguments.get(0));
        long count = IntegerMath.unsigned((Long) some(arguments.get(1)), layout.wordBits());
        for (long i = 0; i < count; i++) {
            Memory memory = start.memory();
            if (memory == null) {
                throw new Trap("writes bytes from nowhere");
            }
            to.write(memory.getByte(start.offset() + i));
        }
        return NONE;
    }

    // ---- calls

    @Nullable Object call(Function function, List<@Nullable Object> arguments) {
        if (function.llvmBody() != null) {
            throw new Trap("calls " + function + ", which is LLVM");
        }
        if (function.generator() != null) {
            return new Generator(new Frame(function, arguments));
        }
        if (++depth > DEPTH) {
            throw new Trap("calls more than " + DEPTH + " deep");
        }
        try {
            return new Frame(function, arguments).run(function.entry());
        } finally {
            depth--;
        }
    }

    @Nullable Object callC(Detail.CFunction function, List<@Nullable Object> arguments) {
        CFunction meaning = cFunctions.get(function.symbol());
        if (meaning == null) {
            throw new Trap("calls " + function.symbol() + ", which the interpreter does not know");
        }
        return meaning.call(arguments);
    }

    // ---- one activation

    final class Frame {
        private final Function function;
        private final @Nullable Object[] locals;
        private @Nullable Object incoming;
        private Terminator.@Nullable Yield suspended;

        Frame(Function function, List<@Nullable Object> arguments) {
            this.function = function;
            int size = 0;
            for (Local local : function.locals()) {
                size = Math.max(size, local.id() + 1);
            }
            locals = new Object[size];
            java.util.Arrays.fill(locals, UNDEFINED);
            for (int i = 0; i < arguments.size(); i++) {
                set(function.parameters().get(i), arguments.get(i));
            }
        }

        @Nullable Object get(Operand operand) {
            if (operand instanceof Constant constant) {
                return constant(constant);
            }
            Local local = (Local) operand;
            Object value = locals[local.id()];
            return value instanceof Shared(var memory) ? memory.get(0) : value;
        }

        void set(Local local, @Nullable Object value) {
            if (locals[local.id()] instanceof Shared(var memory)) {
                memory.set(0, value);
            } else {
                locals[local.id()] = value;
            }
        }

        /// The variable's place in memory, from now on.
        Memory share(Local local) {
            if (locals[local.id()] instanceof Shared(var memory)) {
                return memory;
            }
            var memory = new Memory(layout, local.type(), 1, locals[local.id()]);
            locals[local.id()] = new Shared(memory);
            return memory;
        }

        /// What the next CAUGHT or RECEIVED gives.
        @Nullable Object incoming() {
            return incoming;
        }

        /// Runs until the function returns or yields; the value of either.
        @Nullable Object run(Block start) {
            Block block = start;
            while (true) {
                Block next;
                try {
                    for (Instruction instruction : block.instructions()) {
                        tick();
                        Object result = runner.run(instruction, this);
                        if (instruction.destination() != null) {
                            set(instruction.destination(), result);
                        }
                    }
                    tick();
                    Terminator terminator = block.terminator();
                    next = next(terminator);
                    if (next == null) {
                        suspended = terminator instanceof Terminator.Yield y ? y : null;
                        return get(terminator.operands().getFirst());
                    }
                } catch (Raised raised) {
                    next = block.handler();
                    if (next == null) {
                        throw raised;
                    }
                    incoming = raised.exception();
                } catch (ClassCastException | NullPointerException e) {
                    throw new Trap(
                            "in "
                                    + function
                                    + ", "
                                    + block
                                    + ": a value of the wrong kind: "
                                    + e.getMessage());
                }
                block = next;
            }
        }

        private @Nullable Block next(Terminator terminator) {
            return switch (terminator) {
                case Terminator.Jump jump -> jump.target();
                case Terminator.Branch b ->
                        (Long) some(get(b.condition())) != 0 ? b.then() : b.otherwise();
                case Terminator.Switch s -> {
                    int at = s.cases().indexOf((Long) some(get(s.value())));
                    yield at < 0 ? s.otherwise() : s.targets().get(at);
                }
                case Terminator.Raise raise ->
                        throw new Raised((Instance) some(get(raise.exception())));
                case Terminator.Return _, Terminator.Yield _ -> null;
                case Terminator.Unreachable _ ->
                        throw new Trap("reached the unreachable in " + function);
            };
        }
    }

    private record Shared(Memory memory) {}

    private void tick() {
        if (--steps < 0) {
            throw new Trap("runs too long");
        }
    }

    // ---- generators

    final class Generator {
        private final Frame frame;
        private boolean started;
        private boolean ended;
        private boolean running;
        private @Nullable Object result = UNDEFINED;

        Generator(Frame frame) {
            this.frame = frame;
        }

        @Nullable Object result() {
            return result;
        }

        boolean started() {
            return started || ended;
        }

        /// `gen.next` and `gen.send`; gives the struct they give.
        Object next(@Nullable Object sent) {
            if (ended) {
                return new @Nullable Object[] {0L, UNDEFINED};
            }
            Terminator.Yield at = frame.suspended;
            frame.incoming = sent;
            return resume(at == null ? frame.function.entry() : at.resumed());
        }

        /// Raises inside.
        Object raise(Instance exception) {
            Terminator.Yield at = frame.suspended;
            if (ended || !started || at == null) {
                ended = true;
                throw new Raised(exception);
            }
            frame.incoming = exception;
            return resume(at.closed());
        }

        private Object resume(Block block) {
            if (running) {
                throw new Trap("the generator runs already");
            }
            started = true;
            running = true;
            boolean yielded = false;
            try {
                Object value = frame.run(block);
                yielded = frame.suspended != null;
                if (!yielded) {
                    result = value;
                }
                return new @Nullable Object[] {yielded ? 1L : 0L, yielded ? value : UNDEFINED};
            } finally {
                running = false;
                ended = !yielded;
            }
        }

        void close() {
            if (ended || !started) {
                ended = true;
                return;
            }
            GlobalObject exit =
                    module.wellKnown()
                            .generatorExit()
                            .orElseThrow(() -> new Trap("the module has no GeneratorExit"));
            Object[] end;
            try {
                end = (Object[]) raise(object(exit));
            } catch (Raised raised) {
                if (raised.exception().type.derivesFrom(exit.type())) {
                    return;
                }
                throw raised;
            }
            if (end[0].equals(1L)) {
                Function stopped =
                        module.wellKnown()
                                .raiseStopped()
                                .orElseThrow(
                                        () ->
                                                new Trap(
                                                        "the generator went on after it was closed"));
                call(stopped, List.of());
            }
        }
    }

    // ---- values

    static Object some(@Nullable Object value) {
        if (value == null) {
            throw new Trap("a null value is looked at");
        }
        if (value == UNDEFINED) {
            throw new Trap("an undefined value is looked at");
        }
        return value;
    }

    Memory.Layout layout() {
        return layout;
    }

    @Nullable Object global(GlobalVariable global) {
        return globals.get(global);
    }

    void setGlobal(GlobalVariable global, @Nullable Object value) {
        globals.put(global, value);
    }

    /// A pointer given as such or as a buffer.
    static Pointer pointer(@Nullable Object value) {
        return switch (value) {
            case Pointer pointer -> pointer;
            case Memory memory -> new Pointer(memory, 0);
            case null -> new Pointer(null, 0);
            default -> throw new Trap("not a pointer");
        };
    }

    /// A number for an address: the same for the same place.
    long address(@Nullable Object value) {
        return switch (value) {
            case null -> 0;
            case Pointer(var memory, var offset) ->
                    memory == null ? offset : address(memory) + offset;
            case Memory memory -> {
                if (memory.address() == 0) {
                    Map.Entry<Long, Memory> last = addresses.lastEntry();
                    long start =
                            last == null
                                    ? 0x1000
                                    : last.getKey() + last.getValue().byteSize() + 64 & -64L;
                    memory.setAddress(start);
                    addresses.put(start, memory);
                }
                yield memory.address();
            }
            case Some(var inner) -> address(inner);
            case Object nothing when nothing == NOTHING -> 0;
            default ->
                    identities.computeIfAbsent(value, _ -> 0x4000_0000L + 16L * identities.size());
        };
    }

    Pointer pointerAt(long address) {
        Map.Entry<Long, Memory> below = addresses.floorEntry(address);
        boolean inside = below != null && address <= below.getKey() + below.getValue().byteSize();
        return inside
                ? new Pointer(below.getValue(), address - below.getKey())
                : new Pointer(null, address);
    }

    Instance object(GlobalObject object) {
        Instance known = objects.get(object);
        if (known == null) {
            known = new Instance(object.type(), new Object[object.fields().size()]);
            objects.put(object, known);
            for (int i = 0; i < known.fields.length; i++) {
                known.fields[i] = constant(object.fields().get(i));
            }
        }
        return known;
    }

    @Nullable Object constant(Constant constant) {
        return switch (constant) {
            case Constant.Int(var type, var value) ->
                    type instanceof IrType.Int(int bits) && bits > 64
                            ? value
                            : (Object) value.longValue();
            case Constant.Float(_, var value) -> value;
            case Constant.None _ -> NONE;
            case Constant.Zero(var type) -> zero(type);
            case Constant.Undefined _ -> UNDEFINED;
            case Constant.Text(_, var bytes) ->
                    new @Nullable Object[] {bytes(constant, bytes), textWord(bytes)};
            case Constant.Bytes(var bytes) -> bytes(constant, bytes);
            case Constant.Elements(var type, var items) -> {
                Memory memory = constants.get(constant);
                if (memory == null) {
                    memory = new Memory(layout, type.element(), items.size(), UNDEFINED);
                    constants.put(constant, memory);
                    for (int i = 0; i < items.size(); i++) {
                        memory.set(i, constant(items.get(i)));
                    }
                }
                yield memory;
            }
            case Constant.Struct(_, var items) -> {
                var values = new ArrayList<@Nullable Object>();
                items.forEach(item -> values.add(constant(item)));
                yield values.toArray();
            }
            case Constant.Some(_, var value) -> new Some(constant(value));
            case Constant.Code(var function) -> function;
            case Constant.StaticObject(var object) -> object(object);
        };
    }

    private Memory bytes(Constant key, String bytes) {
        return constants.computeIfAbsent(
                key,
                _ -> {
                    var memory = new Memory(layout, IrType.I8, bytes.length(), 0L);
                    for (int i = 0; i < bytes.length(); i++) {
                        memory.set(i, (long) (byte) bytes.charAt(i));
                    }
                    return memory;
                });
    }

    /// The length, and the highest bit when a byte is not ASCII.
    private long textWord(String bytes) {
        boolean ascii = bytes.chars().allMatch(c -> c < 128);
        long flag = ascii ? 0 : 1L << (layout.wordBits() - 1);
        return IntegerMath.wrap(bytes.length() | flag, layout.wordBits());
    }

    /// All bits zero.
    @Nullable Object zero(IrType type) {
        return switch (type) {
            case IrType.Int(int bits) -> bits > 64 ? BigInteger.ZERO : (Object) 0L;
            case IrType.Float _ -> 0.0;
            case IrType.Scalar s -> s == IrType.NONE ? NONE : s == IrType.PTR ? null : (Object) 0L;
            case IrType.Struct(_, var items) -> {
                var values = new ArrayList<@Nullable Object>();
                items.forEach(item -> values.add(zero(item)));
                yield values.toArray();
            }
            case IrType.Optional _ -> NOTHING;
            case IrType.Union(var members) -> new Member(0, zero(members.getFirst()));
            case IrType.Ref _, IrType.Buffer _, IrType.Code _, IrType.Generator _ -> null;
        };
    }
}
