package dev.codonedge.types;

import java.util.List;

/// A function with concrete types for everything: what is compiled. Compared by identity; one for each key.
///
/// A realization's parameters are, in this order: the function's own parameters that exist at run time (one for each
/// declared parameter, `*args` as one tuple, `**kwargs` as one named tuple; type and static parameters do not exist), then
/// its captures.
public final class Realization {
    private final FunctionDecl decl;
    private final List<Type> parameters;
    private final List<Type> captures;
    private final List<Type> typeArguments;
    private final String name;
    private Type result;

    /// @param name readable and unique in the program, `main.Stack.push[int]`
    /// @param result an unbound variable until it is known
    public Realization(
            FunctionDecl decl,
            List<Type> parameters,
            List<Type> captures,
            List<Type> typeArguments,
            String name,
            Type result) {
        this.decl = decl;
        this.parameters = List.copyOf(parameters);
        this.captures = List.copyOf(captures);
        this.typeArguments = List.copyOf(typeArguments);
        this.name = name;
        this.result = result;
    }

    public FunctionDecl decl() {
        return decl;
    }

    /// Run-time types of the declared parameters. Types and static values (Token, Literal) stand here too and take no
    /// room.
    public List<Type> parameters() {
        return parameters;
    }

    public List<Type> captures() {
        return captures;
    }

    public List<Type> typeArguments() {
        return typeArguments;
    }

    public String name() {
        return name;
    }

    /// For a generator function the type `Generator[T, S, R]`.
    public Type result() {
        return result;
    }

    public void setResult(Type type) {
        result = type;
    }

    public boolean isGenerator() {
        return decl.scope().isGenerator();
    }

    @Override
    public String toString() {
        return name;
    }
}
