package dev.codonedge.ir;

import dev.codonedge.source.SourceFile;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the text form of a module, as [IrPrinter] writes it. Locations may be left out; `;` begins a comment.
public final class IrParser implements IrTypeParser.Symbols {
    /// The text is not IR.
    public static final class SyntaxError extends RuntimeException {
        SyntaxError(int line, String message) {
            super("line " + line + ": " + message);
        }
    }

    private final IrLexer lexer;
    private final IrTypeParser types;
    private final Module module = new Module();
    private final Map<String, ClassType> classes = new HashMap<>();
    private final Map<String, Function> functions = new HashMap<>();
    private final Map<String, GlobalVariable> globals = new HashMap<>();
    private final Map<String, GlobalObject> objects = new HashMap<>();
    private final Map<String, Slot> slots = new HashMap<>();
    private final Map<String, SourceFile> files = new HashMap<>();
    /// Where each declaration starts, by its keyword.
    private final Map<String, List<Integer>> starts = new HashMap<>();

    private final Map<String, Integer> objectStarts = new LinkedHashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Map<Function, IrFunctionParser> bodies = new LinkedHashMap<>();

    private IrParser(String text) {
        lexer = new IrLexer(text);
        types = new IrTypeParser(lexer, this);
    }

    /// @throws SyntaxError when the text is not IR or names something that is not there
    public static Module parse(String text) {
        return new IrParser(text).module();
    }

    private Module module() {
        findDeclarations();
        each("class", this::className);
        each("class", this::classType);
        each("fn", this::functionHeader);
        each("object", () -> objectStarts.put(lexer.name(), lexer.position()));
        each("global", this::global);
        each("slot", this::slot);
        each("known", this::known);
        each("entry", () -> module.setEntry(function(lexer.name())));
        objectStarts.keySet().forEach(name -> module.objects().add(object(name)));
        bodies.values().forEach(IrFunctionParser::body);
        return module;
    }

    private void findDeclarations() {
        while (lexer.peek().kind() != IrLexer.Kind.END) {
            String keyword = lexer.take().text();
            starts.computeIfAbsent(keyword, _ -> new ArrayList<>()).add(lexer.position());
            switch (keyword) {
                case "class", "fn", "slot" -> {
                    goToBody();
                    lexer.skipBraces();
                }
                case "global", "object", "known", "entry" -> {
                    while (!startsDeclaration()) {
                        lexer.take();
                    }
                }
                default -> {
                    lexer.setPosition(lexer.position() - 1);
                    throw lexer.error("expected a declaration");
                }
            }
        }
    }

    /// Goes behind the `{` that opens a declaration's body: the first one at the end of its line, or of `{}` there.
    private void goToBody() {
        while (!lexer.at("{") || !isLast(lexer.peek(1).text().equals("}") ? 1 : 0)) {
            if (lexer.take().kind() == IrLexer.Kind.END) {
                throw lexer.error("expected '{'");
            }
        }
        lexer.take();
    }

    private boolean isLast(int ahead) {
        IrLexer.Token after = lexer.peek(ahead + 1);
        return after.kind() == IrLexer.Kind.END || after.line() > lexer.peek(ahead).line();
    }

    private boolean startsDeclaration() {
        IrLexer.Token token = lexer.peek();
        if (token.kind() == IrLexer.Kind.END) {
            return true;
        }
        boolean first = lexer.position() == 0 || token.line() > lexer.peek(-1).line();
        return first
                && token.kind() == IrLexer.Kind.NAME
                && switch (token.text()) {
                    case "class", "fn", "slot", "global", "object", "known", "entry" -> true;
                    default -> false;
                };
    }

    private void each(String keyword, Runnable parse) {
        for (int start : starts.getOrDefault(keyword, List.of())) {
            lexer.setPosition(start);
            parse.run();
        }
    }

    // ---- declarations

    private void className() {
        var type = new ClassType(lexer.name());
        if (classes.put(type.name(), type) != null) {
            throw lexer.error("class '" + type.name() + "' stands here twice");
        }
        module.classes().add(type);
    }

    private void classType() {
        ClassType type = classType(lexer.name());
        if (lexer.takeIf("(")) {
            do {
                type.addBase(classType(lexer.name()));
            } while (lexer.takeIf(","));
            lexer.expect(")");
        }
        if (lexer.takeIf("tagged")) {
            type.setTagged();
        }
        if (lexer.takeIf("instantiated")) {
            type.setInstantiated();
        }
        lexer.expect("{");
        while (!lexer.takeIf("}")) {
            String name = lexer.name();
            lexer.expect(":");
            IrType fieldType = types.type();
            var storage = ClassType.Storage.NATURAL;
            if (lexer.takeIf("as")) {
                lexer.expect("word");
                storage = ClassType.Storage.WORD;
            }
            type.addField(new ClassType.Field(name, fieldType, storage));
        }
    }

    private void functionHeader() {
        var body = new IrFunctionParser(lexer, types, this);
        Function function = body.header();
        if (functions.put(function.name(), function) != null) {
            throw lexer.error("function '" + function.name() + "' stands here twice");
        }
        bodies.put(function, body);
        module.functions().add(function);
    }

    private void global() {
        String name = lexer.name();
        lexer.expect(":");
        IrType type = types.type();
        lexer.expect("=");
        Constant initial = types.constant();
        String cName = lexer.takeIf("c") ? lexer.string() : null;
        var global = new GlobalVariable(name, type, initial, cName);
        globals.put(name, global);
        module.globals().add(global);
    }

    private void slot() {
        String name = lexer.name();
        lexer.expect("of");
        ClassType root = classType(lexer.name());
        var slot = new Slot(name, root, types.signature());
        lexer.expect("{");
        while (!lexer.takeIf("}")) {
            ClassType type = classType(lexer.name());
            lexer.expect("=");
            slot.implementations().put(type, function(lexer.name()));
        }
        slots.put(name, slot);
        module.slots().add(slot);
    }

    private void known() {
        var known = module.wellKnown();
        String what = lexer.name();
        switch (what) {
            case "exception" -> known.setException(classType(lexer.name()));
            case "generator.exit" -> known.setGeneratorExit(object(lexer.name()));
            case "note.raise" -> known.setNoteRaise(function(lexer.name()));
            case "library" -> known.libraryFiles().add(lexer.name());
            case "raise.stopped" -> known.setRaiseStopped(function(lexer.name()));
            default -> throw lexer.error("nothing is known as '" + what + "'");
        }
    }

    // ---- names

    @Override
    public ClassType classType(String name) {
        return found(classes.get(name), "class", name);
    }

    @Override
    public Function function(String name) {
        return found(functions.get(name), "function", name);
    }

    GlobalVariable global(String name) {
        return found(globals.get(name), "global", name);
    }

    Slot slot(String name) {
        return found(slots.get(name), "slot", name);
    }

    /// Objects refer to each other, so each is read when it is first needed.
    @Override
    public GlobalObject object(String name) {
        GlobalObject known = objects.get(name);
        if (known != null) {
            return known;
        }
        int start = found(objectStarts.get(name), "object", name);
        if (!open.add(name)) {
            throw lexer.error("object '" + name + "' contains itself");
        }
        int back = lexer.position();
        lexer.setPosition(start);
        lexer.expect(":");
        ClassType type = classType(lexer.name());
        boolean writable = lexer.takeIf("writable");
        var object = new GlobalObject(name, type, types.constants(), writable);
        objects.put(name, object);
        lexer.setPosition(back);
        return object;
    }

    private <T> T found(@Nullable T thing, String kind, String name) {
        if (thing == null) {
            throw lexer.error("there is no " + kind + " '" + name + "'");
        }
        return thing;
    }

    SourceFile file(String name, String moduleName) {
        return files.computeIfAbsent(
                name + "\n" + moduleName, _ -> new SourceFile(name, moduleName, ""));
    }
}
