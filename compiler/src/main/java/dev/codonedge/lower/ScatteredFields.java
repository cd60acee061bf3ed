package dev.codonedge.lower;

import dev.codonedge.ir.Block;
import dev.codonedge.ir.ClassType;
import dev.codonedge.ir.Constant;
import dev.codonedge.ir.Detail;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.FunctionBuilder;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Location;
import dev.codonedge.ir.Opcode;
import dev.codonedge.ir.Operand;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.FieldDecl;
import dev.codonedge.types.Type;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Fields of a class that some other class has as its second base, or third: there they do not lie where the class itself
/// has them. Seen through such a class, a field is read and set by a function that asks which class the object is of. The
/// functions are written last, when all classes are known.
final class ScatteredFields {
    private final Layouts layouts;
    private final Functions functions;
    private final Map<ClassDecl, Boolean> scattered = new HashMap<>();
    private final Map<Access, Function> accessors = new HashMap<>();

    private enum Part {
        VALUE,
        FLAG
    }

    private record Access(Type.Instance type, FieldDecl field, Part part, boolean store) {}

    ScatteredFields(Layouts layouts, Functions functions) {
        this.layouts = layouts;
        this.functions = functions;
    }

    Operand load(FunctionBuilder builder, Operand object, Type type, FieldDecl field) {
        return load(builder, object, (Type.Instance) layouts.close(type), field, Part.VALUE);
    }

    Operand loadFlag(FunctionBuilder builder, Operand object, Type type, FieldDecl field) {
        return load(builder, object, (Type.Instance) layouts.close(type), field, Part.FLAG);
    }

    /// Stores the value, and notes that the field is set when it has a flag.
    void store(FunctionBuilder builder, Operand object, Type type, FieldDecl field, Operand value) {
        var instance = (Type.Instance) layouts.close(type);
        ClassLayout.Place place = layouts.place(instance, field);
        if (place.index() >= 0) {
            store(builder, object, new Access(instance, field, Part.VALUE, true), value);
        }
        if (place.flag() >= 0) {
            Operand isSet = Constant.Int.bool(true);
            store(builder, object, new Access(instance, field, Part.FLAG, true), isSet);
        }
    }

    private Operand load(
            FunctionBuilder builder,
            Operand object,
            Type.Instance type,
            FieldDecl field,
            Part part) {
        ClassLayout.Place place = layouts.place(type, field);
        return isScattered(type.decl())
                ? builder.call(accessor(new Access(type, field, part, false)), object)
                : builder.load(object, place.owner(), index(place, part));
    }

    private void store(FunctionBuilder builder, Operand object, Access access, Operand value) {
        ClassLayout.Place place = layouts.place(access.type(), access.field());
        if (isScattered(access.type().decl())) {
            builder.call(accessor(access), object, value);
        } else {
            builder.store(object, place.owner(), index(place, access.part()), value);
        }
    }

    private static int index(ClassLayout.Place place, Part part) {
        return part == Part.VALUE ? place.index() : place.flag();
    }

    // ---- which

    private boolean isScattered(ClassDecl decl) {
        return scattered.computeIfAbsent(decl, _ -> isScattered(decl, decl));
    }

    private static boolean isScattered(ClassDecl decl, ClassDecl base) {
        for (ClassDecl derived : base.derived()) {
            if (!isOnFirstPath(decl, derived) || isScattered(decl, derived)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOnFirstPath(ClassDecl decl, ClassDecl derived) {
        ClassDecl next = derived;
        while (next != decl) {
            var bases =
                    next.bases().stream()
                            .map(Type.Instance::decl)
                            .filter(base -> base.kind() == ClassDecl.Kind.REFERENCE)
                            .toList();
            if (bases.isEmpty()) {
                // a class that nothing used: its bases were never looked at, and it has no objects
                return next.linearization().size() > 1;
            }
            next = bases.getFirst();
        }
        return true;
    }

    // ---- accessors

    private Function accessor(Access access) {
        return accessors.computeIfAbsent(access, this::declare);
    }

    private Function declare(Access access) {
        ClassLayout.Place place = layouts.place(access.type(), access.field());
        ClassType type = layouts.classType(access.type());
        IrType content = type.field(index(place, access.part())).type();
        var span = access.field().span();
        var where = new Location(span.file(), span.line(), span.column(), type.name(), null);
        String name =
                type.name()
                        + "."
                        + access.field().name()
                        + (access.part() == Part.FLAG ? ".set" : "")
                        + (access.store() ? " store" : " load");
        Function made =
                functions.makeLate(
                        name,
                        access.store() ? IrType.NONE : content,
                        where,
                        function -> write(function, access));
        made.newParameter(new IrType.Ref(type), "self");
        if (access.store()) {
            made.newParameter(content, "value");
        }
        made.setRaises(false);
        return made;
    }

    /// ```
    /// isa self of Derived → as Derived has it; …; else as the class itself has it
    /// ```
    private void write(Function function, Access access) {
        var builder = new FunctionBuilder(function);
        Local self = function.parameters().getFirst();
        ClassType type = layouts.classType(access.type());
        ClassLayout.Place own = layouts.place(access.type(), access.field());
        for (ClassLayout other : displaced(type, own, access.field()).reversed()) {
            ClassLayout.Place place = layouts.place(other.instance(), access.field());
            Block here = builder.newBlock();
            Block next = builder.newBlock();
            var of = new Detail.ClassOf(other.type());
            builder.branch(builder.emit(Opcode.ISA, IrType.BOOL, of, self), here, next);
            builder.setBlock(here);
            Local seen = builder.emit(Opcode.REF_CAST, new IrType.Ref(other.type()), self);
            access(builder, seen, place, access);
            builder.setBlock(next);
        }
        access(builder, self, own, access);
        builder.finish();
    }

    /// Classes with objects that have the field elsewhere, or derive from one that has; the most special last.
    private List<ClassLayout> displaced(ClassType type, ClassLayout.Place own, FieldDecl field) {
        var displaced = new ArrayList<ClassLayout>();
        for (ClassLayout layout : derived(type)) {
            boolean derives =
                    displaced.stream().anyMatch(other -> layout.type().derivesFrom(other.type()));
            if (derives || !layouts.place(layout.instance(), field).equals(own)) {
                displaced.add(layout);
            }
        }
        return displaced;
    }

    /// Classes with objects that derive from one, the most special last.
    private List<ClassLayout> derived(ClassType type) {
        var found = new ArrayList<ClassLayout>();
        for (ClassLayout layout : layouts.all()) {
            ClassType candidate = layout.type();
            if (candidate != type && candidate.instantiated() && candidate.derivesFrom(type)) {
                found.add(layout);
            }
        }
        Comparator<ClassLayout> depth =
                Comparator.comparing(layout -> layout.instance().decl().linearization().size());
        found.sort(depth);
        return found;
    }

    private static void access(
            FunctionBuilder builder, Operand object, ClassLayout.Place place, Access access) {
        int index = index(place, access.part());
        if (access.store()) {
            builder.store(object, place.owner(), index, builder.function().parameters().get(1));
            builder.ret(Constants.NONE);
        } else {
            builder.ret(builder.load(object, place.owner(), index));
        }
    }
}
