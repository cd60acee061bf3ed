package dev.codonedge.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codonedge.compiler.CompilerOptions;
import dev.codonedge.diagnostic.Diagnostics;
import dev.codonedge.ir.IrInterpreter;
import dev.codonedge.ir.IrVerifier;
import dev.codonedge.ir.Module;
import dev.codonedge.pass.Pipeline;
import dev.codonedge.scope.Scopes;
import dev.codonedge.source.SourceFile;
import dev.codonedge.source.Span;
import dev.codonedge.syntax.FunctionDef;
import dev.codonedge.syntax.Parser;
import dev.codonedge.syntax.Stmt;
import dev.codonedge.typed.ClassShapes;
import dev.codonedge.typed.LocalVariable;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedFunction;
import dev.codonedge.typed.TypedProgram;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.ClassDecl.Kind;
import dev.codonedge.types.ClassDecl.Primitive;
import dev.codonedge.types.FieldDecl;
import dev.codonedge.types.FunctionDecl;
import dev.codonedge.types.ModuleDecl;
import dev.codonedge.types.Realization;
import dev.codonedge.types.Type;
import dev.codonedge.types.VirtualMethod;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Typed programs made by hand: a few library classes and intrinsics, short names for tree nodes, and running the result.
/// Programs tell what they do by calling `out(int)`.
final class TypedFixture {
    private SourceFile file = new SourceFile("main.py", "__main__", "\n".repeat(100));
    private ModuleDecl writing;

    final ModuleDecl library = module("builtins", true);
    final ModuleDecl main = module("__main__", false);
    final Type.Instance anInt = new Type.Instance(primitive("int", Primitive.INT), List.of());
    final Type.Instance aBool = new Type.Instance(primitive("bool", Primitive.BOOL), List.of());
    final Type.Instance aFloat = new Type.Instance(primitive("float", Primitive.FLOAT), List.of());
    final Type.Instance none = new Type.Instance(primitive("NoneType", Primitive.NONE), List.of());
    final Type.Instance string =
            new Type.Instance(new ClassDecl("str", library, null, Kind.VALUE, null), List.of());
    final Type.Instance exception;
    final Type.Instance generatorExit;
    final ClassDecl listDecl = new ClassDecl("List", library, null, Kind.REFERENCE, null);
    private final ClassDecl bufferDecl = primitive("Buffer", Primitive.BUFFER);
    private final ClassDecl wordDecl = primitive("word", Primitive.WORD);
    private final ClassDecl byteDecl = primitive("byte", Primitive.BYTE);
    private final ClassDecl optionalDecl = primitive("Optional", Primitive.OPTIONAL);
    private final ClassDecl tupleDecl = primitive("Tuple", Primitive.TUPLE);
    private final ClassDecl callableDecl = primitive("Callable", Primitive.CALLABLE);
    private final ClassDecl generatorDecl = primitive("Generator", Primitive.GENERATOR);
    private final ClassDecl cellDecl = primitive("Cell", Primitive.CELL);
    private final Map<FieldDecl, Type> fieldTypes = new HashMap<>();
    private final List<TypedFunction> functions = new ArrayList<>();
    private final Map<TypedProgram.Role, Realization> known =
            new EnumMap<>(TypedProgram.Role.class);
    private final List<VirtualMethod> virtual = new ArrayList<>();
    final List<TypedFunction> exported = new ArrayList<>();
    private final Realization out;
    private int line = 1;

    TypedFixture() {
        writing = main;
        field(string, "_data", buffer(new Type.Instance(byteDecl, List.of())));
        field(string, "_word", new Type.Instance(wordDecl, List.of()));
        exception = reference("BaseException");
        exception.decl().setDynamic();
        field(exception, "code", anInt);
        generatorExit = derived("GeneratorExit", exception);
        out = function("out", none, anInt);
        out.decl().marks().put("C", List.of("out"));
        var uncaught = function("uncaught", anInt, exception);
        var problem = new LocalVariable("e", exception, false);
        body(uncaught, List.of(problem), give(field(read(problem), exception, "code")));
        known.put(TypedProgram.Role.UNCAUGHT, uncaught);
        var exit = function("generator_exit", generatorExit);
        body(exit, List.of(), give(fresh(generatorExit)));
        known.put(TypedProgram.Role.GENERATOR_EXIT, exit);
        var stopped = function("generator_stopped", none);
        body(stopped, List.of(), raise(fresh(exception)));
        known.put(TypedProgram.Role.GENERATOR_STOPPED, stopped);
    }

    // ---- types

    private static ModuleDecl module(String name, boolean isLibrary) {
        var diagnostics = new Diagnostics();
        var tree = Parser.parse(new SourceFile(name + ".py", name, ""), diagnostics);
        return new ModuleDecl(name, tree, Scopes.resolve(tree, diagnostics).module(), isLibrary);
    }

    private ClassDecl primitive(String name, Primitive primitive) {
        return new ClassDecl(name, library, null, Kind.PRIMITIVE, primitive);
    }

    Type.Instance reference(String name) {
        return new Type.Instance(
                new ClassDecl(name, library, null, Kind.REFERENCE, null), List.of());
    }

    Type.Instance derived(String name, Type.Instance base) {
        Type.Instance made = reference(name);
        made.decl().bases().add(base);
        made.decl().setDynamic();
        base.decl().setDynamic();
        base.decl().derived().add(made.decl());
        var order = new ArrayList<ClassDecl>();
        order.add(made.decl());
        order.addAll(base.decl().linearization());
        made.decl().setLinearization(order);
        return made;
    }

    FieldDecl field(Type.Instance owner, String name, Type type) {
        var made = new FieldDecl(owner.decl(), name, null, null, span());
        owner.decl().fields().put(name, made);
        fieldTypes.put(made, type);
        return made;
    }

    Type.Instance buffer(Type item) {
        return new Type.Instance(bufferDecl, List.of(item));
    }

    Type.Instance list(Type item) {
        var made = new Type.Instance(listDecl, List.of(item));
        if (listDecl.fields().isEmpty()) {
            field(made, "_items", buffer(item));
            field(made, "_len", anInt).setWord();
            field(made, "_cap", anInt).setWord();
        }
        return made;
    }

    Type.Instance optional(Type value) {
        return new Type.Instance(optionalDecl, List.of(value));
    }

    Type.Instance tuple(Type... items) {
        return new Type.Instance(tupleDecl, List.of(items));
    }

    Type.Instance callable(Type result, Type... parameters) {
        return new Type.Instance(callableDecl, List.of(tuple(parameters), result));
    }

    Type.Instance generator(Type item, Type sent, Type result) {
        return new Type.Instance(generatorDecl, List.of(item, sent, result));
    }

    Type.Instance cell(Type value) {
        return new Type.Instance(cellDecl, List.of(value));
    }

    private static FieldDecl find(Type.Instance type, String name) {
        for (ClassDecl decl : type.decl().linearization()) {
            if (decl.fields().containsKey(name)) {
                return decl.fields().get(name);
            }
        }
        throw new IllegalArgumentException(type + " has no " + name);
    }

    // ---- functions

    /// Functions and nodes made from now on belong to a module of the library.
    void writeLibrary() {
        file = new SourceFile("library.py", "library", "\n".repeat(100));
        writing = library;
    }

    /// Back to the program's own module.
    void writeMain() {
        file = new SourceFile("main.py", "__main__", "\n".repeat(100));
        writing = main;
    }

    void known(TypedProgram.Role role, Realization realization) {
        known.put(role, realization);
    }

    Realization function(String name, Type result, Type... parameters) {
        return function(name, false, List.of(), result, parameters);
    }

    Realization generatorFunction(String name, Type.Instance result, Type... parameters) {
        return function(name, true, List.of(), result, parameters);
    }

    Realization closure(String name, List<Type> captures, Type result, Type... parameters) {
        return function(name, false, captures, result, parameters);
    }

    private Realization function(
            String name, boolean generator, List<Type> captures, Type result, Type... parameters) {
        var names = new StringBuilder();
        for (int i = 0; i < parameters.length; i++) {
            names.append(i == 0 ? "" : ", ").append((char) ('a' + i));
        }
        String text =
                "def "
                        + name.substring(name.lastIndexOf('.') + 1)
                        + "("
                        + names
                        + "):\n    "
                        + (generator ? "yield" : "return")
                        + "\n";
        var diagnostics = new Diagnostics();
        var tree = Parser.parse(new SourceFile(file.name(), file.module(), text), diagnostics);
        var scopes = Scopes.resolve(tree, diagnostics);
        var definition = (FunctionDef) ((Stmt.Function) tree.body().getFirst()).function();
        var decl = new FunctionDecl(name, writing, definition, scopes.of(definition), null);
        return new Realization(decl, List.of(parameters), captures, List.of(), name, result);
    }

    Realization intrinsic(String opcode, Type result, Type... parameters) {
        Realization made = function(opcode.replace('.', '_'), result, parameters);
        made.decl().marks().put("intrinsic", List.of(opcode));
        return made;
    }

    TypedFunction body(
            Realization realization, List<LocalVariable> parameters, TypedStmt... statements) {
        var made =
                new TypedFunction(realization, parameters, List.of(), List.of(statements), false);
        functions.add(made);
        return made;
    }

    VirtualMethod method(Type.Instance root, String name, Type result, Type... arguments) {
        var made = new VirtualMethod(root, name, List.of(arguments), result);
        virtual.add(made);
        return made;
    }

    // ---- expressions

    Span span() {
        int start = Math.min(line, 99) - 1;
        return new Span(file, start, start);
    }

    /// Nodes made from now on stand in the next line.
    TypedFixture next() {
        line++;
        return this;
    }

    TypedExpr number(long value) {
        return new TypedExpr.Constant(value, anInt, span());
    }

    TypedExpr bool(boolean value) {
        return new TypedExpr.Constant(value, aBool, span());
    }

    TypedExpr text(String value) {
        return new TypedExpr.Constant(value, string, span());
    }

    LocalVariable local(String name, Type type) {
        return new LocalVariable(name, type, false);
    }

    TypedExpr read(LocalVariable variable) {
        return new TypedExpr.ReadLocal(variable, null, span());
    }

    TypedExpr call(Realization target, TypedExpr... arguments) {
        return new TypedExpr.Call(target, List.of(arguments), target.result(), span());
    }

    TypedExpr add(TypedExpr left, TypedExpr right) {
        return call(intrinsic("add", anInt, anInt, anInt), left, right);
    }

    TypedExpr multiply(TypedExpr left, TypedExpr right) {
        return call(intrinsic("mul", anInt, anInt, anInt), left, right);
    }

    TypedExpr less(TypedExpr left, TypedExpr right) {
        return call(intrinsic("lt.s", aBool, anInt, anInt), left, right);
    }

    TypedExpr equal(TypedExpr left, TypedExpr right) {
        return call(intrinsic("eq", aBool, anInt, anInt), left, right);
    }

    TypedExpr fresh(Type type) {
        return new TypedExpr.New(type, span());
    }

    TypedExpr field(TypedExpr object, Type.Instance type, String name) {
        FieldDecl field = find(type, name);
        return new TypedExpr.GetField(object, field, null, fieldTypes.get(field), span());
    }

    TypedExpr some(TypedExpr value) {
        return new TypedExpr.WrapOptional(value, optional(value.type()), span());
    }

    TypedExpr cast(TypedExpr value, Type type) {
        return new TypedExpr.Cast(value, type, span());
    }

    // ---- statements

    TypedStmt out(TypedExpr value) {
        return new TypedStmt.Evaluate(call(out, value), span());
    }

    TypedStmt out(long value) {
        return out(number(value));
    }

    TypedStmt evaluate(TypedExpr value) {
        return new TypedStmt.Evaluate(value, span());
    }

    TypedStmt let(LocalVariable variable, TypedExpr value) {
        return new TypedStmt.Assign(variable, value, span());
    }

    TypedStmt set(TypedExpr object, Type.Instance type, String name, TypedExpr value) {
        return new TypedStmt.SetField(object, find(type, name), value, span());
    }

    TypedStmt when(TypedExpr test, TypedStmt... then) {
        return new TypedStmt.If(test, List.of(then), List.of(), span());
    }

    TypedStmt repeat(TypedExpr test, TypedStmt... body) {
        return new TypedStmt.While(test, List.of(body), List.of(), span());
    }

    TypedStmt each(LocalVariable item, TypedExpr generator, TypedStmt... body) {
        return new TypedStmt.ForEach(item, generator, List.of(body), List.of(), span());
    }

    TypedStmt give(@Nullable TypedExpr value) {
        return new TypedStmt.Return(value, span());
    }

    TypedStmt raise(TypedExpr exception) {
        return new TypedStmt.Raise(exception, span());
    }

    TypedStmt reraise() {
        return new TypedStmt.Reraise(span());
    }

    TypedStmt stop() {
        return new TypedStmt.Break(span());
    }

    TypedStmt proceed() {
        return new TypedStmt.Continue(span());
    }

    static List<TypedStmt> block(TypedStmt... statements) {
        return List.of(statements);
    }

    TypedStmt attempt(
            List<TypedStmt> body,
            List<TypedStmt.Handler> handlers,
            List<TypedStmt> otherwise,
            List<TypedStmt> last) {
        return new TypedStmt.Try(body, handlers, otherwise, last, span());
    }

    TypedStmt.Handler handler(
            Type.@Nullable Instance type, @Nullable LocalVariable variable, TypedStmt... body) {
        return new TypedStmt.Handler(
                type == null ? List.of() : List.of(type), variable, List.of(body), span());
    }

    // ---- running

    Module lower(TypedStmt... mainBody) {
        Realization start = function("main", none);
        var mainFunction = new TypedFunction(start, List.of(), List.of(), List.of(mainBody), false);
        var shapes =
                new ClassShapes() {
                    @Override
                    public List<Type.Instance> bases(Type.Instance type) {
                        return type.decl().bases();
                    }

                    @Override
                    public Type fieldType(Type.Instance type, FieldDecl field) {
                        return fieldTypes.get(field);
                    }
                };
        var program =
                new TypedProgram(
                        mainFunction,
                        functions,
                        virtual,
                        List.of(),
                        exported,
                        shapes,
                        List.of(),
                        known);
        Module module = Lowering.lower(program, options());
        assertThat(IrVerifier.problems(module, IrVerifier.Form.FULL)).isEmpty();
        return module;
    }

    private static CompilerOptions options() {
        var target =
                new CompilerOptions.TargetOptions(
                        "test", "x86_64-unknown-linux-gnu", "", "", 64, false);
        return new CompilerOptions(
                target,
                CompilerOptions.Optimization.O0,
                CompilerOptions.Numerics.PYTHON,
                CompilerOptions.Overflow.WRAP,
                CompilerOptions.Panic.LOCATION,
                false,
                Map.of(),
                Optional.empty(),
                CompilerOptions.Output.IR,
                true);
    }

    /// What the program told `out`, and `exit N` when it did not end with 0; the same before and after the passes.
    List<Object> run(TypedStmt... mainBody) {
        Module module = lower(mainBody);
        List<Object> plain = interpret(module);
        for (var effort : Pipeline.Effort.values()) {
            Module optimised = lower(mainBody);
            Pipeline.standard(effort, 64).run(optimised, true);
            assertThat(interpret(optimised)).as("after the passes of " + effort).isEqualTo(plain);
        }
        return plain;
    }

    private static List<Object> interpret(Module module) {
        var told = new ArrayList<Object>();
        var interpreter = new IrInterpreter(module, 64);
        interpreter.define(
                "out",
                arguments -> {
                    told.add(arguments.getFirst());
                    return null;
                });
        var outcome = interpreter.run();
        if (outcome.status() != 0) {
            told.add("exit " + outcome.status());
        }
        return told;
    }

    static List<Object> told(Object... all) {
        return Arrays.stream(all)
                .map(value -> value instanceof Integer number ? (Object) number.longValue() : value)
                .toList();
    }
}
