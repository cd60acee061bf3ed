package dev.codonedge.types;

import java.util.List;
import java.util.stream.Collectors;

/// Types as messages and `print(type(x))` show them: `List[int]`, `Optional[str]`, `Tuple[int, float]`.
public final class TypeNames {
    private TypeNames() {}

    public static String of(Type type) {
        return switch (type.head()) {
            case Type.Instance(var decl, var arguments) -> ofInstance(decl, arguments);
            case Type.Function(var decl, var stored) -> ofFunction(decl, stored);
            case Type.Overloads(var decls, _) -> decls.getFirst().simpleName();
            case Type.Union(var members) -> "Union[" + joined(members, " | ") + "]";
            case Type.Literal(var value) ->
                    value instanceof String text ? "'" + text + "'" : pythonText(value);
            case Type.Token(var of) -> "type[" + of(of) + "]";
            case Type.Module(var decl) -> "module '" + decl.name() + "'";
            case Type.Special special -> special.toString();
            case Type.Variable variable -> "?" + variable.id();
        };
    }

    private static String pythonText(Object value) {
        return value instanceof Boolean flag ? (flag ? "True" : "False") : value.toString();
    }

    private static String ofInstance(ClassDecl decl, List<Type> arguments) {
        if (arguments.size() == 2
                && (decl.is(ClassDecl.Primitive.CALLABLE)
                        || decl.is(ClassDecl.Primitive.FUNCTION_POINTER))) {
            var parameters = arguments.get(0).head();
            String list =
                    parameters instanceof Type.Instance(_, var items)
                            ? joined(items, ", ")
                            : of(parameters);
            return decl.name() + "[[" + list + "], " + of(arguments.get(1)) + "]";
        }
        if (arguments.isEmpty()) {
            return decl.name();
        }
        // a generator that is sent nothing and returns nothing shows its items only
        if (decl.is(ClassDecl.Primitive.GENERATOR)) {
            return decl.name() + "[" + of(arguments.getFirst()) + "]";
        }
        return decl.name() + "[" + joined(arguments, ", ") + "]";
    }

    private static String ofFunction(FunctionDecl decl, List<Type.Stored> stored) {
        String given =
                stored.stream()
                        .filter(part -> part.kind() != Type.Stored.Kind.CAPTURE)
                        .map(part -> of(part.type()))
                        .collect(Collectors.joining(","));
        return given.isEmpty() ? decl.simpleName() : decl.simpleName() + "(" + given + ",...)";
    }

    public static String joined(List<Type> types, String separator) {
        return types.stream().map(TypeNames::of).collect(Collectors.joining(separator));
    }
}
