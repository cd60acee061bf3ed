package dev.codonedge.types;

import dev.codonedge.scope.Scope;
import dev.codonedge.syntax.ClassDef;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A class as declared: a template over its type parameters. Compared by identity.
public final class ClassDecl {
    public enum Kind {
        /// Objects behind a reference.
        REFERENCE,
        /// Immutable values: `@tuple` classes, `str`, `range`.
        VALUE,
        /// Types the compiler represents itself; [#primitive()] says how.
        PRIMITIVE
    }

    /// How values of a primitive class are represented.
    public enum Primitive {
        INT,
        FLOAT,
        FLOAT32,
        BOOL,
        BYTE,
        /// `Int[N]` and `UInt[N]`
        SIGNED,
        UNSIGNED,
        WORD,
        NONE,
        POINTER,
        BUFFER,
        TUPLE,
        OPTIONAL,
        UNION,
        MIXED,
        CALLABLE,
        FUNCTION_POINTER,
        GENERATOR,
        CELL,
        TYPE,
        ANY
    }

    private final String name;
    private final ModuleDecl module;
    private final @Nullable ClassDef tree;
    private final Kind kind;
    private final @Nullable Primitive primitive;
    private final List<String> typeParameters = new ArrayList<>();
    private final Map<String, FieldDecl> fields = new LinkedHashMap<>();
    private final Map<String, List<FunctionDecl>> methods = new LinkedHashMap<>();
    private final Map<String, PropertyDecl> properties = new LinkedHashMap<>();
    private final Map<String, ClassVariable> classVariables = new LinkedHashMap<>();
    private final Map<String, ClassDecl> nested = new LinkedHashMap<>();
    private final List<Type.Instance> bases = new ArrayList<>();
    private final List<ClassDecl> derived = new ArrayList<>();
    private List<ClassDecl> linearization = List.of(this);
    private boolean enumeration;
    private @Nullable Scope scope;
    private boolean dynamic;

    public ClassDecl(
            String name,
            ModuleDecl module,
            @Nullable ClassDef tree,
            Kind kind,
            @Nullable Primitive primitive) {
        this.name = name;
        this.module = module;
        this.tree = tree;
        this.kind = kind;
        this.primitive = primitive;
    }

    /// As messages print it; nested classes are `Outer.Inner`.
    public String name() {
        return name;
    }

    /// As `__name__` gives it.
    public String simpleName() {
        String last = name.substring(name.lastIndexOf('.') + 1);
        return switch (module.library() ? last : "") {
            case "List" -> "list";
            case "Dict" -> "dict";
            case "Set" -> "set";
            case "Tuple", "DynamicTuple", "MixedTuple" -> "tuple";
            case "Slice" -> "slice";
            default -> last;
        };
    }

    /// As it is printed: with its module, unless it is the library's.
    public String printedName() {
        return module.library() ? simpleName() : module.name() + "." + name;
    }

    public ModuleDecl module() {
        return module;
    }

    public @Nullable ClassDef tree() {
        return tree;
    }

    public Kind kind() {
        return kind;
    }

    public @Nullable Primitive primitive() {
        return primitive;
    }

    public boolean is(Primitive which) {
        return primitive == which;
    }

    /// Declared type parameters first, then the hidden ones of split fields. Empty for `Tuple`, which takes any number.
    public List<String> typeParameters() {
        return typeParameters;
    }

    /// Own fields in order of declaration, without inherited ones.
    public Map<String, FieldDecl> fields() {
        return fields;
    }

    /// Own methods by name, oldest first.
    public Map<String, List<FunctionDecl>> methods() {
        return methods;
    }

    public Map<String, PropertyDecl> properties() {
        return properties;
    }

    public Map<String, ClassVariable> classVariables() {
        return classVariables;
    }

    public Map<String, ClassDecl> nested() {
        return nested;
    }

    /// Direct bases, in terms of this class's own type parameters (as [Type.Literal]-free placeholders, see
    /// [Parameter]).
    public List<Type.Instance> bases() {
        return bases;
    }

    /// Classes that name this one as a base.
    public List<ClassDecl> derived() {
        return derived;
    }

    /// Method resolution order, this class first.
    public List<ClassDecl> linearization() {
        return linearization;
    }

    public void setLinearization(List<ClassDecl> order) {
        linearization = List.copyOf(order);
    }

    /// Whether its objects are the members of an enumeration.
    public boolean isEnumeration() {
        return enumeration;
    }

    public void setEnumeration() {
        enumeration = true;
    }

    public @Nullable Scope scope() {
        return scope;
    }

    public void setScope(@Nullable Scope newScope) {
        scope = newScope;
    }

    /// Whether it takes part in dynamic inheritance (has bases or derived classes), so that references convert upwards.
    public boolean dynamic() {
        return dynamic;
    }

    public void setDynamic() {
        dynamic = true;
    }

    public boolean derivesFrom(ClassDecl other) {
        return linearization.contains(other);
    }

    @Override
    public String toString() {
        return name;
    }
}
