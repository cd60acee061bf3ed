package dev.codonedge.ir;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// Reads one function of the text form: first the header, and the body when all names of the module are known.
final class IrFunctionParser {
    private final IrLexer lexer;
    private final IrTypeParser types;
    private final IrParser module;
    private final Map<String, Local> locals = new HashMap<>();
    private final Map<String, Block> blocks = new HashMap<>();
    private @Nullable Function function;
    private int bodyStart;

    IrFunctionParser(IrLexer lexer, IrTypeParser types, IrParser module) {
        this.lexer = lexer;
        this.types = types;
        this.module = module;
    }

    private record Parameter(String name, IrType type) {}

    Function header() {
        String name = lexer.name();
        List<Parameter> parameters = parameters();
        lexer.expect("->");
        IrType result = types.type();
        List<Consumer<Function>> flags = new ArrayList<>();
        while (!lexer.at("@") && !lexer.at("{")) {
            flags.add(flag());
        }
        Location none = new Location(module.file("", ""), 0, 0, name, null);
        Location location = lexer.at("@") ? location(none) : none;
        lexer.expect("{");
        bodyStart = lexer.position();
        var made = new Function(name, result, location);
        function = made;
        made.setRaises(false);
        for (Parameter parameter : parameters) {
            locals.put(
                    parameter.name(),
                    made.newParameter(parameter.type(), sourceName(parameter.name())));
        }
        flags.forEach(f -> f.accept(made));
        return made;
    }

    private List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        lexer.expect("(");
        while (!lexer.takeIf(")")) {
            if (!parameters.isEmpty()) {
                lexer.expect(",");
            }
            String name = localName();
            lexer.expect(":");
            parameters.add(new Parameter(name, types.type()));
        }
        return parameters;
    }

    private Consumer<Function> flag() {
        String flag = lexer.name();
        return switch (flag) {
            case "raises" -> f -> f.setRaises(true);
            case "cold" -> Function::setCold;
            case "never.returns" -> Function::setNeverReturns;
            case "inline.always" -> f -> f.setInlining(Function.Inlining.ALWAYS);
            case "inline.never" -> f -> f.setInlining(Function.Inlining.NEVER);
            case "yields" -> {
                if (!(types.type() instanceof IrType.Generator generator)) {
                    throw lexer.error("expected a generator type before this");
                }
                yield f -> f.setGenerator(generator);
            }
            case "tag" -> {
                String tag = lexer.string();
                yield f -> f.setTag(tag);
            }
            case "export" -> {
                String symbol = lexer.string();
                yield f -> f.setExportedName(symbol);
            }
            case "llvm" -> {
                String text = lexer.string();
                yield f -> f.setLlvmBody(text);
            }
            default -> throw lexer.error("'" + flag + "' says nothing about a function");
        };
    }

    private static @Nullable String sourceName(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? null : name.substring(1, dot);
    }

    private String localName() {
        if (lexer.peek().kind() != IrLexer.Kind.LOCAL) {
            throw lexer.error("expected a local");
        }
        return lexer.take().text();
    }

    private Function function() {
        if (function == null) {
            throw new IllegalStateException("no header yet");
        }
        return function;
    }

    // ---- the body

    void body() {
        lexer.setPosition(bodyStart);
        findBlocks();
        lexer.setPosition(bodyStart);
        while (lexer.takeIf("var")) {
            String name = localName();
            lexer.expect(":");
            locals.put(name, function().newVariable(types.type(), sourceName(name)));
        }
        while (!lexer.takeIf("}")) {
            Block block = block();
            if (lexer.takeIf("handler")) {
                block.setHandler(block());
            }
            lexer.expect(":");
            while (!block.isTerminated()) {
                step(block);
            }
        }
    }

    /// Blocks in the order of the text: a name at the start of a line that ends with `:`.
    private void findBlocks() {
        int depth = 1;
        while (depth > 0) {
            IrLexer.Token token = lexer.take();
            depth += token.text().equals("{") ? 1 : token.text().equals("}") ? -1 : 0;
            boolean starts = lexer.position() < 2 || lexer.peek(-2).line() < token.line();
            if (starts
                    && token.kind() == IrLexer.Kind.NAME
                    && (lexer.at(":") || lexer.at("handler"))) {
                if (blocks.put(token.text(), function().newBlock()) != null) {
                    throw lexer.error("block '" + token.text() + "' stands here twice");
                }
            }
        }
    }

    private Block block() {
        String name = lexer.name();
        Block block = blocks.get(name);
        if (block == null) {
            throw lexer.error("there is no block '" + name + "' before this");
        }
        return block;
    }

    private Operand operand() {
        if (lexer.peek().kind() != IrLexer.Kind.LOCAL) {
            return types.constant();
        }
        String name = localName();
        Local local = locals.get(name);
        if (local == null) {
            throw lexer.error("'" + name + "' is not set before this");
        }
        return local;
    }

    private List<Operand> operands(String end) {
        List<Operand> operands = new ArrayList<>();
        while (!lexer.takeIf(end)) {
            if (!operands.isEmpty()) {
                lexer.expect(",");
            }
            operands.add(operand());
        }
        return operands;
    }

    private void step(Block block) {
        if (lexer.peek().kind() == IrLexer.Kind.LOCAL) {
            String name = localName();
            IrType type = lexer.takeIf(":") ? types.type() : null;
            lexer.expect("=");
            Opcode opcode = opcode();
            // operands first: the local is set only afterwards
            Instruction plain = instruction(opcode, null);
            Local destination = destination(name, type);
            block.instructions()
                    .add(
                            new Instruction(
                                    opcode,
                                    destination,
                                    plain.operands(),
                                    plain.detail(),
                                    plain.location()));
            return;
        }
        Terminator terminator = terminator();
        if (terminator != null) {
            block.setTerminator(terminator);
        } else {
            block.instructions().add(instruction(opcode(), null));
        }
    }

    private Local destination(String name, @Nullable IrType type) {
        if (type != null) {
            Local made = function().newTemporary(type);
            if (locals.put(name, made) != null) {
                throw lexer.error("'" + name + "' is declared twice before this");
            }
            return made;
        }
        Local known = locals.get(name);
        if (known == null) {
            throw lexer.error("'" + name + "' has no type before this");
        }
        return known;
    }

    private Opcode opcode() {
        String word = lexer.name();
        try {
            return Opcode.valueOf(word.toUpperCase(Locale.ROOT).replace('.', '_'));
        } catch (IllegalArgumentException e) {
            throw lexer.error("'" + word + "' is not an instruction, before this");
        }
    }

    private Instruction instruction(Opcode opcode, @Nullable Local destination) {
        List<Operand> operands = new ArrayList<>();
        Detail detail =
                switch (opcode) {
                    case CALL, GEN_MAKE -> {
                        var callee = new Detail.Callee(module.function(lexer.name()));
                        operands.addAll(called());
                        yield callee;
                    }
                    case CALL_SLOT -> {
                        var slot = new Detail.SlotOf(module.slot(lexer.name()));
                        operands.addAll(called());
                        yield slot;
                    }
                    case GLOBAL_LOAD, GLOBAL_STORE -> {
                        var global = new Detail.GlobalOf(module.global(lexer.name()));
                        operands.addAll(called());
                        yield global;
                    }
                    case CALL_C -> {
                        String symbol = lexer.name();
                        operands.addAll(called());
                        yield cFunction(symbol);
                    }
                    default -> {
                        if (startsOperand()) {
                            do {
                                operands.add(operand());
                            } while (lexer.takeIf(","));
                        }
                        yield detail();
                    }
                };
        return new Instruction(opcode, destination, operands, detail, locationOrDefault());
    }

    private boolean startsOperand() {
        IrLexer.Token token = lexer.peek();
        if (token.line() != lexer.peek(-1).line()) {
            return false;
        }
        return switch (token.kind()) {
            case LOCAL, NUMBER -> true;
            case NAME ->
                    switch (token.text()) {
                        case "else", "of", "as", "site" -> false;
                        default -> true;
                    };
            case STRING, MARK, END -> false;
        };
    }

    private List<Operand> called() {
        lexer.expect("(");
        return operands(")");
    }

    private Detail cFunction(String symbol) {
        lexer.expect("as");
        IrType.Signature signature = types.signature();
        var effects = Detail.CFunction.Effects.ANY;
        for (var possible : Detail.CFunction.Effects.values()) {
            String text = possible.name().toLowerCase(Locale.ROOT).replace('_', '.');
            if (lexer.peek(-1).line() == lexer.peek().line() && lexer.takeIf(text)) {
                effects = possible;
            }
        }
        return new Detail.CFunction(symbol, signature, effects);
    }

    private Detail detail() {
        if (lexer.peek(-1).line() != lexer.peek().line()) {
            return Detail.NONE;
        }
        if (lexer.takeIf("#")) {
            return new Detail.Index(lexer.integer());
        }
        if (lexer.takeIf(".")) {
            return field();
        }
        if (lexer.takeIf("else")) {
            return new Detail.Callee(module.function(lexer.name()));
        }
        if (lexer.takeIf("of")) {
            return new Detail.ClassOf(module.classType(lexer.name()));
        }
        if (lexer.takeIf("as")) {
            return new Detail.TypeOf(types.type());
        }
        if (lexer.takeIf("site")) {
            String description = lexer.string();
            var place =
                    lexer.takeIf("frame")
                            ? Detail.Place.FRAME
                            : lexer.takeIf("static") ? Detail.Place.STATIC : Detail.Place.HEAP;
            return new Detail.Site(description, place);
        }
        return Detail.NONE;
    }

    private Detail field() {
        boolean byIndex = lexer.takeIf("#");
        String name = byIndex ? lexer.number() : lexer.name();
        lexer.expect("of");
        ClassType type = module.classType(lexer.name());
        int index = byIndex ? Integer.parseInt(name) : -1;
        for (int i = 0; i < type.fields().size() && !byIndex; i++) {
            index = type.field(i).name().equals(name) ? i : index;
        }
        if (index < 0 || index >= type.fields().size()) {
            throw lexer.error(
                    "class '" + type.name() + "' has no field '" + name + "', before this");
        }
        boolean init = lexer.peek(-1).line() == lexer.peek().line() && lexer.takeIf("init");
        return new Detail.FieldOf(type, index, init);
    }

    private @Nullable Terminator terminator() {
        switch (lexer.peek().text()) {
            case "jump" -> {
                lexer.take();
                Block target = block();
                return new Terminator.Jump(target, locationOrDefault());
            }
            case "branch" -> {
                lexer.take();
                return branch();
            }
            case "switch" -> {
                lexer.take();
                return switchOn();
            }
            case "return" -> {
                lexer.take();
                Operand value = operand();
                return new Terminator.Return(value, locationOrDefault());
            }
            case "raise" -> {
                lexer.take();
                Operand exception = operand();
                return new Terminator.Raise(exception, locationOrDefault());
            }
            case "yield" -> {
                lexer.take();
                Operand value = operand();
                lexer.expect(",");
                Block resumed = block();
                lexer.expect(",");
                Block closed = block();
                return new Terminator.Yield(value, resumed, closed, locationOrDefault());
            }
            case "unreachable" -> {
                lexer.take();
                return new Terminator.Unreachable(locationOrDefault());
            }
            default -> {
                return null;
            }
        }
    }

    private Terminator branch() {
        Operand condition = operand();
        lexer.expect(",");
        Block then = block();
        lexer.expect(",");
        Block otherwise = block();
        var likelihood =
                lexer.takeIf("likely")
                        ? Terminator.Likelihood.THEN
                        : lexer.takeIf("unlikely")
                                ? Terminator.Likelihood.OTHERWISE
                                : Terminator.Likelihood.NEUTRAL;
        return new Terminator.Branch(condition, then, otherwise, likelihood, locationOrDefault());
    }

    private Terminator switchOn() {
        Operand value = operand();
        List<Long> cases = new ArrayList<>();
        List<Block> targets = new ArrayList<>();
        lexer.expect("[");
        while (!lexer.takeIf("]")) {
            if (!cases.isEmpty()) {
                lexer.expect(",");
            }
            cases.add(Long.parseLong(lexer.number()));
            lexer.expect(":");
            targets.add(block());
        }
        lexer.expect("else");
        return new Terminator.Switch(value, cases, targets, block(), locationOrDefault());
    }

    // ---- locations

    private Location locationOrDefault() {
        return lexer.at("@") ? location(function().location()) : function().location();
    }

    private Location location(Location context) {
        lexer.expect("@");
        int line = lexer.integer();
        lexer.expect(":");
        int column = lexer.integer();
        var file = context.file();
        String name = context.function();
        if (lexer.peek().kind() == IrLexer.Kind.STRING) {
            String fileName = lexer.string();
            file = module.file(fileName, lexer.string());
            name = lexer.string();
        }
        Location inlinedAt = lexer.takeIf("<") ? location(context) : null;
        return new Location(file, line, column, name, inlinedAt);
    }
}
