package dev.codonedge.codegen;

import dev.codonedge.diagnostic.CompilerMistake;
import dev.codonedge.ir.Block;
import dev.codonedge.ir.Constant;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Location;
import dev.codonedge.ir.Opcode;
import dev.codonedge.ir.Operand;
import dev.codonedge.ir.Terminator;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/// Writes one function. Variables live in stack slots of the entry block (LLVM makes registers of them), temporaries
/// are LLVM values. Where an instruction may raise, the block is split: on an error control goes on at the block's
/// handler or at one place that hands the error to the caller.
final class FunctionWriter {
    /// The place of a failed check: one for each function that raises and handler.
    private record ColdKey(Function raiser, int handler) {}

    private static final class ColdBlock {
        final String label;
        final @Nullable Block handler;
        @Nullable Location location;

        ColdBlock(String label, @Nullable Block handler, Location location) {
            this.label = label;
            this.handler = handler;
            this.location = location;
        }
    }

    final ModuleWriter module;
    final TypeMapper types;
    private final Function function;
    private final ValueOps values;
    private final IntegerOps integers;
    private final FloatOps floats;
    private final MemoryOps memory;
    private final CallOps calls;
    private final StringBuilder entry = new StringBuilder();
    private final StringBuilder body = new StringBuilder();
    /// By number of the local: the value of a temporary or of a parameter that stays as it came, else its slot.
    private final @Nullable String[] places;
    private final Local.@Nullable Kind[] kinds;
    private final boolean[] addressTaken;
    private final Map<ColdKey, ColdBlock> coldBlocks = new LinkedHashMap<>();
    private int nextValue;
    private int nextLabel;
    private int nextSlot;
    private boolean usesCaught;
    private boolean propagates;
    private String debug = "";
    private @Nullable Location location;
    private @Nullable Block block;

    FunctionWriter(ModuleWriter module, Function function) {
        this.module = module;
        this.types = module.types;
        this.function = function;
        values = new ValueOps(this);
        integers = new IntegerOps(this);
        floats = new FloatOps(this);
        memory = new MemoryOps(this);
        calls = new CallOps(this);
        int count = 0;
        for (Local local : function.locals()) {
            count = Math.max(count, local.id() + 1);
        }
        places = new String[count];
        kinds = new Local.Kind[count];
        addressTaken = new boolean[count];
    }

    // ---- the function as a whole

    void write(StringBuilder out) {
        module.debug.startFunction();
        findSlots();
        writeHeader(out);
        for (Local local : function.locals()) {
            if (local.kind() != Local.Kind.TEMP && local.type() != IrType.NONE) {
                enter(local);
            }
        }
        for (Block b : function.blocks()) {
            writeBlock(b);
        }
        writeColdBlocks();
        if (propagates) {
            writePropagation();
        }
        if (usesCaught) {
            entry.append("  %caught = alloca ptr\n");
        }
        out.append("entry:\n").append(entry).append("  br label %b").append(function.entry().id());
        out.append(module.noLine(function)).append('\n').append(body).append("}\n\n");
    }

    /// Which parameters need a slot: those that are assigned or whose address is taken.
    private void findSlots() {
        boolean keepAll = !module.optimized;
        for (Local parameter : function.parameters()) {
            kinds[parameter.id()] = keepAll ? Local.Kind.VAR : Local.Kind.PARAM;
        }
        for (Block b : function.blocks()) {
            for (Instruction instruction : b.instructions()) {
                Local destination = instruction.destination();
                if (destination != null && destination.kind() == Local.Kind.PARAM) {
                    kinds[destination.id()] = Local.Kind.VAR;
                }
                if (instruction.opcode() == Opcode.ADDRESS_OF) {
                    Local taken = (Local) instruction.operand(0);
                    kinds[taken.id()] = Local.Kind.VAR;
                    addressTaken[taken.id()] = true;
                }
            }
        }
    }

    private void writeHeader(StringBuilder out) {
        boolean exported = function.exportedName() != null || function == module.program().entry();
        out.append("define ").append(exported ? "" : "internal ");
        if (exported && function.result() == IrType.BOOL) {
            out.append("zeroext ");
        }
        out.append(types.returned(function.result(), function.raises()));
        out.append(' ').append(module.symbols.of(function)).append('(');
        boolean first = true;
        for (Local parameter : function.parameters()) {
            if (parameter.type() == IrType.NONE) {
                continue;
            }
            out.append(first ? "" : ", ").append(types.register(parameter.type()));
            if (exported) {
                out.append(module.extension(parameter.type()));
            }
            if (parameter.type() instanceof IrType.Ref(var target)) {
                var layout = types.layout(target);
                out.append(" nonnull align ")
                        .append(Math.min(layout.align(), MemoryOps.HEAP_ALIGN));
                if (layout.size() > 0) {
                    out.append(" dereferenceable(").append(layout.size()).append(')');
                }
            }
            out.append(" %p").append(parameter.id());
            first = false;
        }
        out.append(") ").append(module.functionAttributes(function));
        out.append(" !dbg !").append(module.debug.subprogram(function)).append(" {\n");
    }

    /// Gives a parameter or variable its place.
    private void enter(Local local) {
        boolean parameter = local.kind() == Local.Kind.PARAM;
        String came = "%p" + local.id();
        if (parameter && kinds[local.id()] == Local.Kind.PARAM) {
            places[local.id()] = came;
            describe(local, "#dbg_value(" + types.register(local.type()) + " " + came);
            return;
        }
        kinds[local.id()] = Local.Kind.VAR;
        String slot = "%v" + local.id();
        places[local.id()] = slot;
        String type = slotType(local);
        entry.append("  ").append(slot).append(" = alloca ").append(type).append('\n');
        if (parameter) {
            if (type.equals("i8") && local.type() == IrType.BOOL) {
                entry.append("  ")
                        .append(came)
                        .append(".byte = zext i1 ")
                        .append(came)
                        .append(" to i8\n");
                came += ".byte";
            }
            entry.append("  store ")
                    .append(type)
                    .append(' ')
                    .append(came)
                    .append(", ptr ")
                    .append(slot)
                    .append('\n');
        }
        describe(local, "#dbg_declare(ptr " + slot);
    }

    private void describe(Local local, String record) {
        String name = local.sourceName();
        if (name != null) {
            int argument =
                    local.kind() == Local.Kind.PARAM ? function.parameters().indexOf(local) + 1 : 0;
            entry.append("    ").append(record).append(", !");
            entry.append(module.debug.variable(local, name, argument, function))
                    .append(", !DIExpression(), !");
            entry.append(module.debug.noLine(function)).append(")\n");
        }
    }

    private String slotType(Local local) {
        return addressTaken[local.id()] ? types.memory(local.type()) : types.register(local.type());
    }

    // ---- blocks

    private void writeBlock(Block b) {
        block = b;
        label("b" + b.id());
        for (Instruction instruction : b.instructions()) {
            at(instruction.location());
            try {
                write(instruction);
            } catch (RuntimeException e) {
                throw CompilerMistake.at(
                        instruction.location().file().name(), instruction.location().line(), e);
            }
        }
        at(b.terminator().location());
        write(b.terminator());
    }

    private void at(@Nullable Location place) {
        if (place != location || debug.isEmpty()) {
            location = place;
            debug =
                    place == null
                            ? module.noLine(function)
                            : ", !dbg !" + module.debug.location(place, function);
        }
    }

    Location location() {
        return location != null ? location : function.location();
    }

    private void write(Instruction i) {
        switch (i.opcode()) {
            case COPY,
                    SELECT,
                    MAKE,
                    EXTRACT,
                    INSERT,
                    OPT_SOME,
                    OPT_HAS,
                    OPT_GET,
                    UNION_MAKE,
                    UNION_TAG,
                    UNION_GET,
                    BITCAST,
                    ADDRESS_TO_INT,
                    INT_TO_ADDRESS,
                    REF_CAST,
                    BUFFER_PTR,
                    PTR_BUFFER,
                    SIZE_OF ->
                    values.write(i);
            case ADD,
                    SUB,
                    MUL,
                    AND,
                    OR,
                    XOR,
                    SHL,
                    SHR_S,
                    SHR_U,
                    NEG,
                    NOT,
                    DIV_FLOOR,
                    MOD_FLOOR,
                    DIV_TRUNC,
                    MOD_TRUNC,
                    DIV_U,
                    MOD_U,
                    WRAP_INDEX,
                    ADD_OVERFLOWS,
                    SUB_OVERFLOWS,
                    MUL_OVERFLOWS,
                    POPCOUNT,
                    LEADING_ZEROS,
                    TRAILING_ZEROS,
                    BYTE_SWAP,
                    BIT_REVERSE,
                    EQ,
                    NE,
                    LT_S,
                    LE_S,
                    GT_S,
                    GE_S,
                    LT_U,
                    LE_U,
                    GT_U,
                    GE_U,
                    EXT_S,
                    EXT_U,
                    TRUNC ->
                    integers.write(i);
            case FADD,
                    FSUB,
                    FMUL,
                    FDIV,
                    FREM,
                    FNEG,
                    FABS,
                    FSQRT,
                    FFLOOR,
                    FCEIL,
                    FTRUNC,
                    FROUND,
                    FCOPYSIGN,
                    FEQ,
                    FNE,
                    FLT,
                    FLE,
                    FGT,
                    FGE,
                    I2F,
                    U2F,
                    F2I,
                    F2U,
                    FCONV ->
                    floats.write(i);
            case FIELD_LOAD,
                    FIELD_STORE,
                    ELEM_LOAD,
                    ELEM_STORE,
                    ELEM_MOVE,
                    ELEM_CLEAR,
                    LOAD,
                    STORE,
                    VOLATILE_LOAD,
                    VOLATILE_STORE,
                    PTR_ADD,
                    ADDRESS_OF,
                    GLOBAL_LOAD,
                    GLOBAL_STORE,
                    ALLOC,
                    ALLOC_BUFFER,
                    GROW_BUFFER ->
                    memory.write(i);
            case CHECK_BOUNDS,
                    CHECK_NONZERO,
                    CHECK_SOME,
                    CHECK_TRUE,
                    CALL,
                    CALL_SLOT,
                    CALL_VALUE,
                    CALL_C,
                    ISA,
                    CLASS_ID ->
                    calls.write(i);
            case CAUGHT -> {
                usesCaught = true;
                set(i, emit("load ptr, ptr %caught"));
            }
            case GEN_MAKE,
                    GEN_NEXT,
                    GEN_SEND,
                    GEN_THROW,
                    GEN_CLOSE,
                    GEN_RESULT,
                    GEN_STARTED,
                    RECEIVED ->
                    throw new CodegenException(
                            i.opcode().text() + " is left in " + function.name());
        }
    }

    private void write(Terminator terminator) {
        switch (terminator) {
            case Terminator.Jump(var target, _) -> line("br label %b" + target.id());
            case Terminator.Branch branch -> {
                String weights =
                        switch (branch.likelihood()) {
                            case NEUTRAL -> countsFromTheEnd(branch) ? module.unlikely() : "";
                            case THEN -> module.likely();
                            case OTHERWISE -> module.unlikely();
                        };
                line(
                        "br i1 "
                                + value(branch.condition())
                                + ", label %b"
                                + branch.then().id()
                                + ", label %b"
                                + branch.otherwise().id()
                                + weights);
            }
            case Terminator.Switch s -> writeSwitch(s);
            case Terminator.Return(var result, _) -> writeReturn(result);
            case Terminator.Raise(var exception, _) -> {
                caught(value(exception));
                line("br label %" + errorTarget());
            }
            case Terminator.Unreachable _ -> line("unreachable");
            case Terminator.Yield _ ->
                    throw new CodegenException("yield is left in " + function.name());
        }
    }

    /// Whether this is `if index < 0: index += length`, which few indices need. Said to LLVM, it keeps the branch
    /// instead of choosing between both sums each time: five instructions instead of nine around an access.
    private boolean countsFromTheEnd(Terminator.Branch branch) {
        if (block == null || !(branch.condition() instanceof Local condition)) {
            return false;
        }
        boolean belowZero = false;
        for (Instruction instruction : block.instructions()) {
            if (instruction.destination() == condition) {
                belowZero =
                        instruction.opcode() == Opcode.LT_S
                                && instruction.operand(1) instanceof Constant.Int(_, var zero)
                                && zero.signum() == 0;
            }
        }
        Block then = branch.then();
        if (!belowZero
                || then.instructions().isEmpty()
                || then.instructions().size() > 3
                || !(then.terminator() instanceof Terminator.Jump(var next, _))
                || next != branch.otherwise()) {
            return false;
        }
        return then.instructions().getLast().opcode() == Opcode.ADD;
    }

    private void writeSwitch(Terminator.Switch s) {
        String type = types.register(s.value().type());
        var text = new StringBuilder("switch ").append(type).append(' ').append(value(s.value()));
        text.append(", label %b").append(s.otherwise().id()).append(" [");
        for (int i = 0; i < s.cases().size(); i++) {
            text.append(' ').append(type).append(' ');
            text.append(
                    module.constants.memory(Constant.Int.of(s.value().type(), s.cases().get(i))));
            text.append(", label %b").append(s.targets().get(i).id());
        }
        line(text.append(" ]").toString());
    }

    private void writeReturn(Operand result) {
        boolean none = function.result() == IrType.NONE;
        if (!function.raises()) {
            line(none ? "ret void" : "ret " + typed(result));
        } else if (none) {
            line("ret ptr null");
        } else {
            String type = types.returned(function.result(), true);
            String with = emit("insertvalue " + type + " poison, " + typed(result) + ", 0");
            line("ret " + type + " " + emit("insertvalue " + type + " " + with + ", ptr null, 1"));
        }
    }

    private void writePropagation() {
        location = null;
        debug = module.noLine(function);
        label("propagate");
        String error = emit("load ptr, ptr %caught");
        if (function.result() == IrType.NONE) {
            line("ret ptr " + error);
        } else {
            String type = types.returned(function.result(), true);
            line(
                    "ret "
                            + type
                            + " "
                            + emit("insertvalue " + type + " poison, ptr " + error + ", 1"));
        }
    }

    private void writeColdBlocks() {
        for (var cold : coldBlocks.entrySet()) {
            ColdBlock place = cold.getValue();
            Function raiser = cold.getKey().raiser();
            debug = "";
            at(place.location);
            label(place.label);
            if (raiser.raises()) {
                caught(emit("call ptr " + module.symbols.of(raiser) + "()"));
                line("br label %" + errorTarget(place.handler));
            } else {
                line("call void " + module.symbols.of(raiser) + "()");
                line("unreachable");
            }
        }
    }

    // ---- raising

    /// Where control goes when the current block raises.
    private String errorTarget() {
        return errorTarget(block == null ? null : block.handler());
    }

    private String errorTarget(@Nullable Block handler) {
        if (handler != null) {
            return "b" + handler.id();
        }
        if (!function.raises()) {
            throw new CodegenException(
                    function.name() + " must not raise, but does at " + location());
        }
        propagates = true;
        return "propagate";
    }

    private void caught(String error) {
        usesCaught = true;
        line("store ptr " + error + ", ptr %caught");
    }

    /// Goes on in a new block when `error` is null, else to the handler.
    void raiseUnlessNull(String error) {
        caught(error);
        String failed = emit("icmp ne ptr " + error + ", null");
        String next = newLabel("fine");
        line(
                "br i1 "
                        + failed
                        + ", label %"
                        + errorTarget()
                        + ", label %"
                        + next
                        + module.unlikely());
        label(next);
    }

    /// Goes to the handler; what follows in this block is never reached.
    void raiseAlways(String error) {
        caught(error);
        line("br label %" + errorTarget());
        label(newLabel("dead"));
    }

    /// Ends the block; what follows is never reached.
    void unreachable() {
        line("unreachable");
        label(newLabel("dead"));
    }

    /// Goes on in a new block when `condition` holds, else calls `raiser` in a place shared by all such checks.
    void check(String condition, Function raiser) {
        Block handler = block == null ? null : block.handler();
        var key = new ColdKey(raiser, handler == null ? -1 : handler.id());
        ColdBlock cold = coldBlocks.get(key);
        if (cold == null) {
            cold = new ColdBlock("check" + coldBlocks.size(), handler, location());
            coldBlocks.put(key, cold);
        } else if (!location().equals(cold.location)) {
            cold.location = null;
        }
        String next = newLabel("fine");
        line(
                "br i1 "
                        + condition
                        + ", label %"
                        + next
                        + ", label %"
                        + cold.label
                        + module.likely());
        label(next);
    }

    // ---- text

    /// A value computed by `text`.
    String emit(String text) {
        String name = "%" + nextValue++;
        body.append("  ").append(name).append(" = ").append(text).append(debug).append('\n');
        return name;
    }

    void line(String text) {
        body.append("  ").append(text).append(debug).append('\n');
    }

    void label(String name) {
        body.append(name).append(":\n");
    }

    String newLabel(String prefix) {
        return prefix + nextLabel++;
    }

    /// A slot in the entry block.
    String newSlot(String type, int align) {
        String slot = "%s" + nextSlot++;
        entry.append("  ")
                .append(slot)
                .append(" = alloca ")
                .append(type)
                .append(", align ")
                .append(align)
                .append('\n');
        return slot;
    }

    /// An operand as a register holds it.
    String value(Operand operand) {
        return switch (operand) {
            case Constant constant -> module.constants.register(constant);
            case Local local -> {
                if (local.type() == IrType.NONE) {
                    yield "zeroinitializer";
                }
                String place = places[local.id()];
                if (place == null) {
                    throw new CodegenException(local + " has no value yet in " + function.name());
                }
                yield kinds[local.id()] == Local.Kind.VAR ? loadSlot(local, place) : place;
            }
        };
    }

    private String loadSlot(Local local, String slot) {
        String loaded = emit("load " + slotType(local) + ", ptr " + slot);
        return addressTaken[local.id()] ? fromMemory(local.type(), loaded) : loaded;
    }

    /// An operand with its type before it.
    String typed(Operand operand) {
        return types.register(operand.type()) + " " + value(operand);
    }

    /// An operand as aggregates and memory hold it, with its type.
    String typedMemory(Operand operand) {
        if (operand instanceof Constant constant) {
            return module.constants.typedMemory(constant);
        }
        return types.memory(operand.type()) + " " + toMemory(operand.type(), value(operand));
    }

    String toMemory(IrType type, String value) {
        return type == IrType.BOOL ? emit("zext i1 " + value + " to i8") : value;
    }

    String fromMemory(IrType type, String value) {
        return type == IrType.BOOL ? emit("trunc nuw i8 " + value + " to i1") : value;
    }

    /// The address of a variable.
    String slot(Local local) {
        String place = places[local.id()];
        if (place == null) {
            throw new CodegenException(local + " has no address in " + function.name());
        }
        return place;
    }

    /// Gives the instruction's destination its value.
    void set(Instruction instruction, String value) {
        Local destination = instruction.destination();
        if (destination == null || destination.type() == IrType.NONE) {
            return;
        }
        if (destination.kind() == Local.Kind.TEMP) {
            places[destination.id()] = value;
        } else if (addressTaken[destination.id()]) {
            line(
                    "store "
                            + types.memory(destination.type())
                            + " "
                            + toMemory(destination.type(), value)
                            + ", ptr "
                            + slot(destination));
        } else {
            line(
                    "store "
                            + types.register(destination.type())
                            + " "
                            + value
                            + ", ptr "
                            + slot(destination));
        }
    }
}
