package dev.codonedge.lower;

import dev.codonedge.ir.ClassType;
import dev.codonedge.ir.IrType;
import dev.codonedge.typed.ClassShapes;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.ClassDecl.Primitive;
import dev.codonedge.types.FieldDecl;
import dev.codonedge.types.Type;
import dev.codonedge.types.TypeNames;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How values of each type are represented. Equal types have one representation; a reference class with its arguments is
/// one [ClassType].
///
/// A type without content (`None`, a plain function, a type token, a tuple of such) is NONE, and NONE never stands inside
/// another type: items and fields of it are left out, and where something must stand (elements, optionals, union members,
/// items of generators) a BOOL does, whose value means nothing ([#room(Type)]).
final class Layouts {
    /// Of cells: index of the value (when it has content) and of the flag that says whether it was assigned.
    private static final String CELL_VALUE = "value";

    private static final String CELL_ASSIGNED = "assigned";

    private final ClosedTypes closed = new ClosedTypes();
    private final ClassShapes shapes;
    private final List<Type> mixed;
    private final @Nullable ClassDecl exception;
    private final List<ClassType> classes;
    private final Names names = new Names();
    private final Map<Type, IrType> types = new HashMap<>();
    private final Map<Type.Instance, ClassLayout> layouts = new LinkedHashMap<>();
    private final Map<IrType, ClassType> cells = new HashMap<>();
    private final Deque<ClassLayout> unfilled = new ArrayDeque<>();
    private @Nullable ClassType closure;

    /// @param mixed what a `Mixed` value may be
    /// @param exception the root of all exceptions, whose objects tell their class; null when nothing raises
    /// @param classes the module's, to which new ones are added
    Layouts(
            ClassShapes shapes,
            List<Type> mixed,
            @Nullable ClassDecl exception,
            List<ClassType> classes) {
        this.shapes = shapes;
        this.mixed = closed.closeAll(mixed);
        this.exception = exception;
        this.classes = classes;
    }

    Type close(Type type) {
        return closed.close(type);
    }

    IrType of(Type type) {
        Type key = closed.close(type);
        IrType known = types.get(key);
        if (known == null) {
            known = represent(key);
            types.put(key, known);
        }
        return known;
    }

    /// As [#of(Type)], with a BOOL for what has no content.
    IrType room(Type type) {
        IrType own = of(type);
        return own == IrType.NONE ? IrType.BOOL : own;
    }

    /// What a `Mixed` value may be.
    List<Type> mixed() {
        return mixed;
    }

    boolean isEmpty(Type type) {
        return of(type) == IrType.NONE;
    }

    private IrType represent(Type type) {
        return switch (type) {
            case Type.Instance instance -> ofInstance(instance);
            case Type.Function _, Type.Overloads _ -> struct("", parts(type));
            case Type.Union(var members) ->
                    new IrType.Union(members.stream().map(this::room).toList());
            case Type.Literal _, Type.Token _, Type.Module _, Type.Special _, Type.Variable _ ->
                    IrType.NONE;
        };
    }

    private IrType ofInstance(Type.Instance instance) {
        return switch (instance.decl().kind()) {
            case REFERENCE -> new IrType.Ref(layout(instance).type());
            case VALUE -> struct(qualified(instance), parts(instance));
            case PRIMITIVE -> ofPrimitive(instance, instance.decl().primitive());
        };
    }

    private IrType ofPrimitive(Type.Instance instance, @Nullable Primitive primitive) {
        if (primitive == null) {
            throw new IllegalStateException("primitive class without representation: " + instance);
        }
        return switch (primitive) {
            case INT -> IrType.I64;
            case FLOAT -> IrType.F64;
            case FLOAT32 -> IrType.F32;
            case BOOL -> IrType.BOOL;
            case BYTE -> IrType.I8;
            case SIGNED, UNSIGNED -> new IrType.Int(width(instance));
            case WORD -> IrType.WORD;
            case POINTER, ANY -> IrType.PTR;
            case BUFFER -> new IrType.Buffer(room(instance.argument(0)));
            case TUPLE -> struct("", instance.arguments());
            case OPTIONAL -> new IrType.Optional(room(instance.argument(0)));
            case UNION -> of(new Type.Union(instance.arguments()));
            case MIXED -> new IrType.Union(mixed.stream().map(this::room).toList());
            case CALLABLE ->
                    new IrType.Struct(
                            "callable",
                            List.of(new IrType.Code(callableSignature(instance)), environment()));
            case FUNCTION_POINTER -> new IrType.Code(pointerSignature(instance));
            case GENERATOR ->
                    new IrType.Generator(
                            room(instance.argument(0)),
                            of(instance.argument(1)),
                            of(instance.argument(2)));
            case CELL -> new IrType.Ref(cell(instance.argument(0)));
            case NONE, TYPE -> IrType.NONE;
        };
    }

    private int width(Type.Instance instance) {
        if (close(instance.argument(0)) instanceof Type.Literal(Number bits)) {
            return bits.intValue();
        }
        throw new IllegalStateException("no width: " + instance);
    }

    private IrType struct(String name, List<Type> items) {
        List<IrType> kept = kept(items);
        return kept.isEmpty() ? IrType.NONE : new IrType.Struct(name, kept);
    }

    /// Representations of those types that have content.
    List<IrType> kept(List<Type> all) {
        return all.stream().map(this::of).filter(type -> type != IrType.NONE).toList();
    }

    // ---- values of several parts

    /// Types of the items of a tuple, the fields of a value class, the stored parts of a function value.
    List<Type> parts(Type type) {
        return switch (close(type)) {
            case Type.Function(_, var stored) -> stored.stream().map(Type.Stored::type).toList();
            case Type.Overloads(_, var receiver) -> receiver;
            case Type.Instance instance when instance.decl().kind() == ClassDecl.Kind.VALUE -> {
                var result = new ArrayList<Type>();
                valueFields(instance).forEach((_, fieldType) -> result.add(fieldType));
                yield result;
            }
            case Type.Instance(_, var arguments) -> arguments;
            case Type other ->
                    throw new IllegalStateException("not a value of several parts: " + other);
        };
    }

    /// Position of a part among those with content, or -1 when it has none itself.
    int position(List<Type> parts, int index) {
        if (isEmpty(parts.get(index))) {
            return -1;
        }
        int position = 0;
        for (int i = 0; i < index; i++) {
            position += isEmpty(parts.get(i)) ? 0 : 1;
        }
        return position;
    }

    /// Index of a field among the parts of its value class.
    int valueField(Type.Instance type, FieldDecl field) {
        return new ArrayList<>(valueFields(type).keySet()).indexOf(field);
    }

    private Map<FieldDecl, Type> valueFields(Type.Instance type) {
        var fields = new LinkedHashMap<FieldDecl, Type>();
        for (Type.Instance base : shapes.bases(type)) {
            valueFields((Type.Instance) close(base)).forEach(fields::putIfAbsent);
        }
        for (FieldDecl field : type.decl().fields().values()) {
            fields.put(field, shapes.fieldType(type, field));
        }
        return fields;
    }

    // ---- functions as values

    /// Parameters and result of a `Callable[[…], R]` or `Function[[…], R]`.
    List<Type> parameters(Type.Instance callable) {
        return close(callable.argument(0)) instanceof Type.Instance(_, var items)
                ? items
                : List.of();
    }

    IrType.Signature callableSignature(Type.Instance callable) {
        var all = new ArrayList<IrType>();
        all.add(environment());
        all.addAll(kept(parameters(callable)));
        return new IrType.Signature(all, of(callable.argument(1)), true);
    }

    private IrType.Signature pointerSignature(Type.Instance pointer) {
        return new IrType.Signature(kept(parameters(pointer)), of(pointer.argument(1)), true);
    }

    /// The first argument of every callable's code: its environment, if it has one.
    IrType.Optional environment() {
        return new IrType.Optional(new IrType.Ref(closure()));
    }

    /// The base of all environments.
    ClassType closure() {
        if (closure == null) {
            closure = add(new ClassType(names.unique("closure")));
        }
        return closure;
    }

    /// A class for the stored parts of an erased function.
    ClassType newEnvironment(String name, List<IrType> stored) {
        ClassType made = add(new ClassType(names.unique(name)));
        made.addBase(closure());
        for (int i = 0; i < stored.size(); i++) {
            made.addField(
                    new ClassType.Field("stored" + i, stored.get(i), ClassType.Storage.NATURAL));
        }
        made.setInstantiated();
        return made;
    }

    private ClassType add(ClassType type) {
        classes.add(type);
        return type;
    }

    // ---- cells

    /// What a variable shared with closures lives in.
    ClassType cell(Type value) {
        IrType content = of(value);
        return cells.computeIfAbsent(
                content,
                _ -> {
                    var made =
                            add(
                                    new ClassType(
                                            names.unique(
                                                    "Cell[" + TypeNames.of(close(value)) + "]")));
                    if (content != IrType.NONE) {
                        made.addField(
                                new ClassType.Field(
                                        CELL_VALUE, content, ClassType.Storage.NATURAL));
                    }
                    made.addField(
                            new ClassType.Field(
                                    CELL_ASSIGNED, IrType.BOOL, ClassType.Storage.NATURAL));
                    return made;
                });
    }

    static int assignedFlag(ClassType cell) {
        return cell.fields().size() - 1;
    }

    // ---- classes

    ClassType classType(Type type) {
        return layout((Type.Instance) close(type)).type();
    }

    /// The class as it is known so far; its fields may still be missing.
    private ClassLayout layout(Type.Instance instance) {
        ClassLayout known = layouts.get(instance);
        if (known == null) {
            var type = add(new ClassType(names.unique(qualified(instance))));
            known = new ClassLayout(instance, type);
            layouts.put(instance, known);
            if (isTagged(instance.decl())) {
                type.setTagged();
            }
            for (Type.Instance base : shapes.bases(instance)) {
                if (base.decl().kind() == ClassDecl.Kind.REFERENCE) {
                    type.addBase(layout((Type.Instance) close(base)).type());
                }
            }
            unfilled.add(known);
        }
        return known;
    }

    private boolean isTagged(ClassDecl decl) {
        return decl.dynamic() || exception != null && decl.derivesFrom(exception);
    }

    private static String qualified(Type.Instance instance) {
        var module = instance.decl().module();
        String name = TypeNames.of(instance);
        return module.library() ? name : module.name() + "." + name;
    }

    /// The classes mentioned so far, in that order.
    List<ClassLayout> all() {
        return List.copyOf(layouts.values());
    }

    /// Where a field lies in objects of a class.
    ClassLayout.Place place(Type type, FieldDecl field) {
        ClassLayout layout = layout((Type.Instance) close(type));
        fill(layout);
        ClassLayout.Place place = layout.find(field);
        if (place == null) {
            throw new IllegalStateException(
                    "class " + layout.instance() + " has no field " + field);
        }
        return place;
    }

    private void fill(ClassLayout layout) {
        if (layout.filled()) {
            return;
        }
        layout.setFilled();
        List<Type.Instance> bases =
                shapes.bases(layout.instance()).stream()
                        .filter(base -> base.decl().kind() == ClassDecl.Kind.REFERENCE)
                        .map(base -> (Type.Instance) close(base))
                        .toList();
        if (!bases.isEmpty()) {
            ClassLayout first = layout(bases.getFirst());
            fill(first);
            first.type().fields().forEach(layout.type()::addField);
            layout.places().putAll(first.places());
        }
        layout.instance().decl().fields().values().forEach(field -> addField(layout, field));
        for (Type.Instance base : bases) {
            ClassLayout other = layout(base);
            fill(other);
            other.places().keySet().forEach(field -> addField(layout, field));
        }
    }

    private void addField(ClassLayout layout, FieldDecl field) {
        if (layout.find(field) != null) {
            return;
        }
        ClassType type = layout.type();
        IrType content = of(shapes.fieldType(layout.instance(), field));
        int index = -1;
        if (content != IrType.NONE) {
            boolean word = field.word() && content.equals(IrType.I64);
            index =
                    type.addField(
                            new ClassType.Field(
                                    field.name(),
                                    content,
                                    word ? ClassType.Storage.WORD : ClassType.Storage.NATURAL));
        }
        int flag =
                field.mayBeUnset()
                        ? type.addField(
                                new ClassType.Field(
                                        field.name() + ".set",
                                        IrType.BOOL,
                                        ClassType.Storage.NATURAL))
                        : -1;
        layout.places().put(field, new ClassLayout.Place(type, index, flag));
    }

    /// Works out the fields of every class that was mentioned.
    void finish() {
        for (ClassLayout next = unfilled.poll(); next != null; next = unfilled.poll()) {
            fill(next);
        }
    }
}
