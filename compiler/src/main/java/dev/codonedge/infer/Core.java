package dev.codonedge.infer;

import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.ClassDecl.Primitive;
import dev.codonedge.types.Type;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The types the language itself speaks of, found by name among the builtins.
final class Core {
    private final Engine engine;
    private final Map<String, ClassDecl> found = new HashMap<>();

    Core(Engine engine) {
        this.engine = engine;
    }

    ClassDecl decl(String name) {
        return found.computeIfAbsent(
                name,
                key -> {
                    if (engine.modules.builtins().find(key) instanceof Binding.OfClass(var decl)) {
                        return decl;
                    }
                    throw new IllegalStateException("the library has no class '" + key + "'");
                });
    }

    Type.Instance type(String name, Type... arguments) {
        return new Type.Instance(decl(name), List.of(arguments));
    }

    Type.Instance intType() {
        return type("int");
    }

    Type.Instance floatType() {
        return type("float");
    }

    Type.Instance complexType() {
        return type("complex");
    }

    static boolean isComplex(Type type) {
        return type.head() instanceof Type.Instance(var decl, _)
                && decl.name().equals("complex")
                && decl.module().library();
    }

    Type.Instance boolType() {
        return type("bool");
    }

    Type.Instance strType() {
        return type("str");
    }

    Type.Instance bytesType() {
        return type("bytes");
    }

    Type.Instance noneType() {
        return type("NoneType");
    }

    Type.Instance optional(Type of) {
        return type("Optional", of);
    }

    Type.Instance list(Type of) {
        return type("List", of);
    }

    Type.Instance tuple(List<? extends Type> items) {
        return new Type.Instance(decl("Tuple"), List.copyOf(items));
    }

    Type.Instance generator(Type item, Type sent, Type result) {
        return type("Generator", item, sent, result);
    }

    Type.Instance callable(List<? extends Type> parameters, Type result) {
        return type("Callable", tuple(parameters), result);
    }

    Type.Instance cell(Type of) {
        return type("Cell", of);
    }

    Type.Instance exception() {
        return type("BaseException");
    }

    static boolean is(Type type, Primitive primitive) {
        return type.head() instanceof Type.Instance(var decl, _) && decl.is(primitive);
    }

    /// Whether values of a type are whole numbers or infinities.
    static boolean isIntOrInf(Type type) {
        return type.head() instanceof Type.Instance(var decl, _)
                && decl.name().equals("IntOrInf")
                && decl.module().library();
    }

    /// Whether values of a type are whole numbers and nothing else.
    static boolean isWhole(Type type) {
        return is(type, Primitive.INT) || is(type, Primitive.BOOL);
    }

    static boolean isNone(Type type) {
        return is(type, Primitive.NONE);
    }

    static boolean isOptional(Type type) {
        return is(type, Primitive.OPTIONAL);
    }

    /// What is inside an Optional; the type itself when it is none.
    static Type inside(Type type) {
        return isOptional(type) ? ((Type.Instance) type.head()).argument(0) : type;
    }

    static boolean isTuple(Type type) {
        return is(type, Primitive.TUPLE);
    }

    static List<Type> items(Type tuple) {
        return ((Type.Instance) tuple.head()).arguments();
    }

    static boolean isUnknown(Type type) {
        return type.head() instanceof Type.Variable;
    }

    static boolean isReference(Type type) {
        return type.head() instanceof Type.Instance(var decl, _)
                && decl.kind() == ClassDecl.Kind.REFERENCE;
    }

    static boolean isPoison(Type type) {
        return type.head() == Type.Special.POISON;
    }

    static boolean isNever(Type type) {
        return type.head() == Type.Special.NEVER;
    }

    /// Whether values of this type have no content: `None`, types, literals, modules, plain functions.
    static boolean isEmpty(Type type) {
        return switch (type.head()) {
            case Type.Token _, Type.Literal _, Type.Module _ -> true;
            case Type.Function function -> function.stored().isEmpty();
            case Type.Overloads overloads -> overloads.receiver().isEmpty();
            case Type.Instance instance -> instance.decl().is(Primitive.NONE);
            default -> false;
        };
    }
}
