package dev.codonedge.ir;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes IR as text, which [IrParser] reads back. Blocks and locals are numbered in the order of the text, whatever
/// their ids are, so that equal programs print alike.
public final class IrPrinter {
    private final StringBuilder out = new StringBuilder();

    private IrPrinter() {}

    public static String print(Module module) {
        var printer = new IrPrinter();
        printer.module(module);
        return printer.out.toString();
    }

    public static String print(Function function) {
        var printer = new IrPrinter();
        printer.function(function);
        return printer.out.toString();
    }

    // ---- the module

    private void module(Module module) {
        module.classes().forEach(this::classType);
        for (GlobalVariable global : module.globals()) {
            out.append("global ")
                    .append(IrText.name(global.name()))
                    .append(": ")
                    .append(IrText.type(global.type()));
            out.append(" = ").append(IrText.constant(global.initial()));
            if (global.cName() != null) {
                out.append(" c ").append(IrText.quote(global.cName()));
            }
            out.append('\n');
        }
        for (GlobalObject object : module.objects()) {
            out.append("object ").append(IrText.name(object.name())).append(": ");
            out.append(IrText.name(object.type().name()))
                    .append(object.writable() ? " writable" : "");
            out.append(
                    object.fields().stream()
                            .map(IrText::constant)
                            .collect(Collectors.joining(", ", " [", "]\n")));
        }
        module.slots().forEach(this::slot);
        var known = module.wellKnown();
        known.exception().ifPresent(c -> known("exception", c.name()));
        known.generatorExit().ifPresent(o -> known("generator.exit", o.name()));
        known.raiseStopped().ifPresent(f -> known("raise.stopped", f.name()));
        known.noteRaise()
                .ifPresent(
                        f -> {
                            known("note.raise", f.name());
                            known.libraryFiles().forEach(file -> known("library", file));
                        });
        module.findEntry()
                .ifPresent(f -> out.append("entry ").append(IrText.name(f.name())).append('\n'));
        for (Function function : module.functions()) {
            if (!out.isEmpty()) {
                out.append('\n');
            }
            function(function);
        }
    }

    private void known(String what, String name) {
        out.append("known ").append(what).append(' ').append(IrText.name(name)).append('\n');
    }

    private void classType(ClassType type) {
        out.append("class ").append(IrText.name(type.name()));
        if (!type.bases().isEmpty()) {
            out.append(
                    type.bases().stream()
                            .map(b -> IrText.name(b.name()))
                            .collect(Collectors.joining(", ", "(", ")")));
        }
        out.append(type.tagged() ? " tagged" : "")
                .append(type.instantiated() ? " instantiated" : "")
                .append(" {");
        for (ClassType.Field field : type.fields()) {
            out.append("\n  ")
                    .append(IrText.name(field.name()))
                    .append(": ")
                    .append(IrText.type(field.type()));
            out.append(field.storage() == ClassType.Storage.WORD ? " as word" : "");
        }
        out.append(type.fields().isEmpty() ? "}\n" : "\n}\n");
    }

    private void slot(Slot slot) {
        out.append("slot ")
                .append(IrText.name(slot.name()))
                .append(" of ")
                .append(IrText.name(slot.root().name()));
        out.append(' ').append(IrText.signature(slot.signature())).append(" {");
        slot.implementations()
                .forEach(
                        (type, function) ->
                                out.append("\n  ")
                                        .append(IrText.name(type.name()))
                                        .append(" = ")
                                        .append(IrText.name(function.name())));
        out.append(slot.implementations().isEmpty() ? "}\n" : "\n}\n");
    }

    // ---- functions

    private void function(Function function) {
        var names = new Names(function);
        out.append("fn ").append(IrText.name(function.name()));
        out.append(
                function.parameters().stream()
                        .map(p -> names.of(p) + ": " + IrText.type(p.type()))
                        .collect(Collectors.joining(", ", "(", ")")));
        out.append(" -> ").append(IrText.type(function.result()));
        out.append(function.raises() ? " raises" : "");
        out.append(function.cold() ? " cold" : "");
        out.append(function.neverReturns() ? " never.returns" : "");
        switch (function.inlining()) {
            case ALWAYS -> out.append(" inline.always");
            case NEVER -> out.append(" inline.never");
            case AUTO -> {}
        }
        if (function.generator() != null) {
            out.append(" yields ").append(IrText.type(function.generator()));
        }
        if (function.tag() != null) {
            out.append(" tag ").append(IrText.quote(function.tag()));
        }
        if (function.exportedName() != null) {
            out.append(" export ").append(IrText.quote(function.exportedName()));
        }
        if (function.llvmBody() != null) {
            out.append(" llvm ").append(IrText.quote(function.llvmBody()));
        }
        if (!function.location().file().name().isEmpty()) {
            out.append(' ').append(names.fullLocation(function.location()));
        }
        out.append(" {\n");
        for (Local local : function.locals()) {
            if (local.kind() == Local.Kind.VAR) {
                out.append("  var ")
                        .append(names.of(local))
                        .append(": ")
                        .append(IrText.type(local.type()))
                        .append('\n');
            }
        }
        for (Block block : function.blocks()) {
            block(block, names);
        }
        out.append("}\n");
    }

    private void block(Block block, Names names) {
        out.append(names.of(block));
        if (block.handler() != null) {
            out.append(" handler ").append(names.of(block.handler()));
        }
        out.append(":\n");
        for (Instruction instruction : block.instructions()) {
            out.append("  ")
                    .append(names.of(instruction))
                    .append(names.location(instruction.location()))
                    .append('\n');
        }
        if (block.isTerminated()) {
            Terminator terminator = block.terminator();
            out.append("  ")
                    .append(names.of(terminator))
                    .append(names.location(terminator.location()))
                    .append('\n');
        }
    }

    /// What the locals and blocks of one function are called in its text. Also for messages about it.
    static final class Names {
        private final Function function;
        private final Map<Local, String> locals = new HashMap<>();
        private final Map<Block, String> blocks = new HashMap<>();

        Names(Function function) {
            this.function = function;
            for (Local parameter : function.parameters()) {
                name(parameter);
            }
            for (Local local : function.locals()) {
                if (local.kind() == Local.Kind.VAR) {
                    name(local);
                }
            }
            for (Block block : function.blocks()) {
                blocks.put(block, "b" + blocks.size());
                for (Instruction instruction : block.instructions()) {
                    if (instruction.destination() != null) {
                        name(instruction.destination());
                    }
                }
            }
        }

        private void name(Local local) {
            if (!locals.containsKey(local)) {
                String source = local.sourceName();
                locals.put(local, "%" + (source == null ? "" : source + ".") + locals.size());
            }
        }

        String of(Local local) {
            return locals.getOrDefault(local, "%?" + local.id());
        }

        String of(@Nullable Block block) {
            return block == null ? "none" : blocks.getOrDefault(block, "b?" + block.id());
        }

        String of(Operand operand) {
            return switch (operand) {
                case Local local -> of(local);
                case Constant constant -> IrText.constant(constant);
            };
        }

        private String list(List<Operand> operands) {
            return operands.stream().map(this::of).collect(Collectors.joining(", "));
        }

        String of(Instruction instruction) {
            Local destination = instruction.destination();
            String target = "";
            if (destination != null) {
                target =
                        of(destination)
                                + (destination.kind() == Local.Kind.TEMP
                                        ? ": " + IrText.type(destination.type())
                                        : "")
                                + " = ";
            }
            String operation = instruction.opcode().text();
            String operands = list(instruction.operands());
            String spaced = operands.isEmpty() ? "" : " " + operands;
            return target
                    + switch (instruction.detail()) {
                        case Detail.None _ -> operation + spaced;
                        case Detail.Index(int index) -> operation + spaced + " #" + index;
                        case Detail.FieldOf field -> operation + spaced + fieldOf(field);
                        case Detail.Callee(var callee) -> {
                            String name = IrText.name(callee.name());
                            yield isCheck(instruction.opcode())
                                    ? operation + spaced + " else " + name
                                    : operation + " " + name + "(" + operands + ")";
                        }
                        case Detail.SlotOf(var slot) ->
                                operation + " " + IrText.name(slot.name()) + "(" + operands + ")";
                        case Detail.CFunction(var symbol, var signature, var effects) ->
                                operation
                                        + " "
                                        + IrText.name(symbol)
                                        + "("
                                        + operands
                                        + ") as "
                                        + IrText.signature(signature)
                                        + (effects == Detail.CFunction.Effects.ANY
                                                ? ""
                                                : " "
                                                        + effects.name()
                                                                .toLowerCase(java.util.Locale.ROOT)
                                                                .replace('_', '.'));
                        case Detail.ClassOf(var type) ->
                                operation + spaced + " of " + IrText.name(type.name());
                        case Detail.TypeOf(var type) ->
                                operation + spaced + " as " + IrText.type(type);
                        case Detail.GlobalOf(var global) ->
                                operation + " " + IrText.name(global.name()) + "(" + operands + ")";
                        case Detail.Site(var description, var place) ->
                                operation
                                        + spaced
                                        + " site "
                                        + IrText.quote(description)
                                        + (place == Detail.Place.HEAP
                                                ? ""
                                                : " "
                                                        + place.name()
                                                                .toLowerCase(
                                                                        java.util.Locale.ROOT));
                    };
        }

        private static String fieldOf(Detail.FieldOf field) {
            Set<String> seen = new HashSet<>();
            boolean unique = true;
            for (ClassType.Field f : field.type().fields()) {
                if (!seen.add(f.name()) && f.name().equals(field.field().name())) {
                    unique = false;
                }
            }
            return " ."
                    + (unique ? IrText.name(field.field().name()) : "#" + field.index())
                    + " of "
                    + IrText.name(field.type().name())
                    + (field.init() ? " init" : "");
        }

        static boolean isCheck(Opcode opcode) {
            return switch (opcode) {
                case CHECK_BOUNDS, CHECK_NONZERO, CHECK_SOME, CHECK_TRUE -> true;
                default -> false;
            };
        }

        String of(Terminator terminator) {
            return switch (terminator) {
                case Terminator.Jump(var target, _) -> "jump " + of(target);
                case Terminator.Branch(var condition, var then, var otherwise, var likelihood, _) ->
                        "branch "
                                + of(condition)
                                + ", "
                                + of(then)
                                + ", "
                                + of(otherwise)
                                + switch (likelihood) {
                                    case NEUTRAL -> "";
                                    case THEN -> " likely";
                                    case OTHERWISE -> " unlikely";
                                };
                case Terminator.Switch s -> {
                    var cases = new StringBuilder();
                    for (int i = 0; i < s.cases().size(); i++) {
                        cases.append(i == 0 ? "" : ", ").append(s.cases().get(i)).append(": ");
                        cases.append(of(s.targets().get(i)));
                    }
                    yield "switch " + of(s.value()) + " [" + cases + "] else " + of(s.otherwise());
                }
                case Terminator.Return(var value, _) -> "return " + of(value);
                case Terminator.Raise(var exception, _) -> "raise " + of(exception);
                case Terminator.Yield(var value, var resumed, var closed, _) ->
                        "yield " + of(value) + ", " + of(resumed) + ", " + of(closed);
                case Terminator.Unreachable _ -> "unreachable";
            };
        }

        /// Empty where it is the function's own; file and function only where they differ from the function's.
        String location(Location location) {
            boolean nowhere = location.file().name().isEmpty();
            return nowhere || location.equals(function.location())
                    ? ""
                    : " " + relative(location, function.location());
        }

        String fullLocation(Location location) {
            return "@" + location + origin(location) + inlined(location, location);
        }

        private static String relative(Location location, Location context) {
            boolean same =
                    sameFile(location, context) && location.function().equals(context.function());
            return "@" + location + (same ? "" : origin(location)) + inlined(location, context);
        }

        private static String inlined(Location location, Location context) {
            return location.inlinedAt() == null
                    ? ""
                    : " < " + relative(location.inlinedAt(), context);
        }

        private static String origin(Location location) {
            return " "
                    + IrText.quote(location.file().name())
                    + " "
                    + IrText.quote(location.file().module())
                    + " "
                    + IrText.quote(location.function());
        }

        private static boolean sameFile(Location a, Location b) {
            return a.file() == b.file()
                    || a.file().name().equals(b.file().name())
                            && a.file().module().equals(b.file().module());
        }
    }
}
