package dev.codonedge.lower;

import dev.codonedge.ir.Block;
import dev.codonedge.ir.ClassType;
import dev.codonedge.ir.Constant;
import dev.codonedge.ir.Detail;
import dev.codonedge.ir.FunctionBuilder;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Location;
import dev.codonedge.ir.Opcode;
import dev.codonedge.ir.Operand;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.FieldDecl;
import dev.codonedge.types.Type;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Expressions: operands strictly from left to right, each to an [Operand].
final class ExpressionLowering {
    private final FunctionLowering function;
    private final FunctionBuilder builder;
    private final CallLowering calls;
    private final Variants variants;
    private final Identity identity;

    ExpressionLowering(FunctionLowering function) {
        this.function = function;
        this.builder = function.builder();
        this.calls = new CallLowering(function);
        this.variants = new Variants(function);
        this.identity = new Identity(function);
    }

    Variants variants() {
        return variants;
    }

    /// The value of an expression, NONE's only one when it has no content. Where control cannot get to, any value.
    Operand value(TypedExpr expr) {
        if (!builder.isOpen()) {
            return new Constant.Undefined(function.layout(expr.type()));
        }
        Location before = function.at(expr.span());
        Operand result = lower(expr);
        builder.setLocation(before);
        return builder.isOpen() ? result : new Constant.Undefined(function.layout(expr.type()));
    }

    /// Values of expressions that are all needed afterwards.
    List<Operand> values(List<TypedExpr> all) {
        var result = new ArrayList<Operand>(all.size());
        for (int i = 0; i < all.size(); i++) {
            Operand value = value(all.get(i));
            if (value instanceof Local local
                    && local.kind() != Local.Kind.TEMP
                    && laterAssigns(all, i + 1)) {
                value = builder.emit(Opcode.COPY, local.type(), local);
            }
            result.add(value);
        }
        return result;
    }

    private static boolean laterAssigns(List<TypedExpr> all, int from) {
        for (TypedExpr expr : all.subList(from, all.size())) {
            if (Assignments.within(expr)) {
                return true;
            }
        }
        return false;
    }

    /// Those values that have content.
    Operand[] contents(List<TypedExpr> all) {
        return contents(values(all), 0);
    }

    static Operand[] contents(List<Operand> values, int from) {
        return values.subList(from, values.size()).stream()
                .filter(value -> value.type() != IrType.NONE)
                .toArray(Operand[]::new);
    }

    private Operand lower(TypedExpr expr) {
        return switch (expr) {
            case TypedExpr.Constant(var value, var type, _) ->
                    constant(value, function.layout(type));
            case TypedExpr.Nothing(var type, _) when type == Type.Special.POISON ->
                    throw new IllegalStateException("a mistake without a message");
            case TypedExpr.Nothing _ -> Constants.NONE;
            case TypedExpr.EmptyOptional(var type, _) -> new Constant.Zero(function.layout(type));
            case TypedExpr.ReadLocal(var variable, var unassigned, _) ->
                    function.read(variable, unassigned);
            case TypedExpr.CellOf(var variable, _, _) -> function.cell(variable);
            case TypedExpr.ReadCell read -> readCell(read);
            case TypedExpr.CellIsSet(var cell, _, _) -> {
                Operand object = value(cell);
                yield object.type() instanceof IrType.Ref(var type)
                        ? builder.load(object, type, Layouts.assignedFlag(type))
                        : Constant.Int.bool(true);
            }
            case TypedExpr.ModuleIsSet(var variable, _, _) -> {
                var assigned = function.program().globals().of(variable).assigned();
                yield assigned == null
                        ? Constant.Int.bool(true)
                        : builder.emit(
                                Opcode.GLOBAL_LOAD, IrType.BOOL, new Detail.GlobalOf(assigned));
            }
            case TypedExpr.ReadModule read -> readModule(read);
            case TypedExpr.Call call -> calls.call(call);
            case TypedExpr.CallVirtual call -> calls.callVirtual(call);
            case TypedExpr.CallValue call -> calls.callValue(call);
            case TypedExpr.Erase erase -> calls.erase(erase);
            case TypedExpr.FunctionName name ->
                    new Constant.Code(function.program().functions().of(name.target()));
            case TypedExpr.FrameArray array -> frameArray(array);
            case TypedExpr.GetField get -> getField(get);
            case TypedExpr.IsSet(var object, var field, _, _) -> isSet(object, field);
            case TypedExpr.GetItem(var tuple, int index, _, _) ->
                    part(value(tuple), function.layouts().parts(tuple.type()), index);
            case TypedExpr.MakeTuple(var items, var type, _) ->
                    make(function.layout(type), contents(items));
            case TypedExpr.New(var type, _) -> allocate(type);
            case TypedExpr.ListDisplay display -> list(display);
            case TypedExpr.Conditional conditional -> conditional(conditional);
            case TypedExpr.ShortCircuit _ -> truth(expr);
            case TypedExpr.Not(var operand, _, _) -> not(value(operand));
            case TypedExpr.Sequence(var statements, var value) -> {
                function.statements().all(statements);
                yield value(value);
            }
            case TypedExpr.WrapOptional wrap -> variants.wrapOptional(wrap);
            case TypedExpr.UnwrapOptional unwrap -> variants.unwrapOptional(unwrap);
            case TypedExpr.IsPresent(var value, _, _) -> variants.isPresent(value(value));
            case TypedExpr.WrapUnion wrap -> variants.wrapUnion(wrap);
            case TypedExpr.UnwrapUnion unwrap -> variants.unwrapUnion(unwrap);
            case TypedExpr.UnionHolds holds -> variants.holds(holds);
            case TypedExpr.Cast(var value, var type, _) ->
                    cast(value(value), function.layout(type));
            case TypedExpr.IsInstance test ->
                    identity.isInstance(
                            value(test.value()), function.layouts().classType(test.of()));
            case TypedExpr.ClassName name -> calls.className(name);
            case TypedExpr.Same(var left, var right, _, _) -> {
                List<Operand> both = values(List.of(left, right));
                yield identity.same(both.get(0), both.get(1));
            }
            case TypedExpr.Concatenate concatenate -> calls.concatenate(concatenate);
            case TypedExpr.Yield yield -> yieldValue(yield);
            case TypedExpr.Deferred deferred -> value(deferred.value());
        };
    }

    private static Operand constant(Object value, IrType type) {
        return type == IrType.NONE ? Constants.NONE : Constants.of(value, type);
    }

    // ---- variables, fields, parts

    private Operand readModule(TypedExpr.ReadModule read) {
        var place = function.program().globals().of(read.variable());
        if (read.unassigned() != null && place.assigned() != null) {
            Local assigned =
                    builder.emit(
                            Opcode.GLOBAL_LOAD, IrType.BOOL, new Detail.GlobalOf(place.assigned()));
            function.raiseUnless(assigned, read.unassigned(), simpleName(read.variable().name()));
        }
        return place.value() == null
                ? Constants.NONE
                : builder.emit(
                        Opcode.GLOBAL_LOAD,
                        place.value().type(),
                        new Detail.GlobalOf(place.value()));
    }

    private Operand readCell(TypedExpr.ReadCell read) {
        Operand object = value(read.cell());
        if (!(object.type() instanceof IrType.Ref(var cell))) {
            return new Constant.Undefined(function.layout(read.type()));
        }
        Local assigned = builder.load(object, cell, Layouts.assignedFlag(cell));
        function.raiseUnless(assigned, read.unassigned(), "");
        return function.layouts().isEmpty(read.type())
                ? Constants.NONE
                : builder.load(object, cell, 0);
    }

    private static String simpleName(String qualified) {
        return qualified.substring(qualified.lastIndexOf('.') + 1);
    }

    private Operand getField(TypedExpr.GetField get) {
        Operand object = value(get.object());
        Type type = function.layouts().close(get.object().type());
        if (type instanceof Type.Instance instance
                && instance.decl().kind() == ClassDecl.Kind.VALUE) {
            return part(
                    object,
                    function.layouts().parts(instance),
                    function.layouts().valueField(instance, get.field()));
        }
        if (!(object.type() instanceof IrType.Ref)) {
            return new Constant.Undefined(function.layout(get.type()));
        }
        ClassLayout.Place place = function.layouts().place(type, get.field());
        ScatteredFields fields = function.program().fields();
        if (get.unset() != null && place.flag() >= 0) {
            Operand isSet = fields.loadFlag(builder, object, type, get.field());
            function.raiseUnless(isSet, get.unset(), get.field().name());
        }
        return place.index() < 0 ? Constants.NONE : fields.load(builder, object, type, get.field());
    }

    private Operand isSet(TypedExpr of, FieldDecl field) {
        Operand object = value(of);
        Type type = function.layouts().close(of.type());
        return object.type() instanceof IrType.Ref
                ? function.program().fields().loadFlag(builder, object, type, field)
                : Constant.Int.bool(true);
    }

    private Operand part(Operand whole, List<Type> parts, int index) {
        int position = function.layouts().position(parts, index);
        return position < 0 ? Constants.NONE : extract(whole, position);
    }

    Operand extract(Operand whole, int position) {
        if (whole instanceof Constant.Struct(_, var items)) {
            return items.get(position);
        }
        return builder.isOpen()
                ? builder.extract(whole, position)
                : new Constant.Undefined(((IrType.Struct) whole.type()).items().get(position));
    }

    /// A struct of these items; a constant when they all are.
    Operand make(IrType type, Operand... items) {
        if (!(type instanceof IrType.Struct struct)) {
            return Constants.NONE;
        }
        var constants = new ArrayList<Constant>();
        for (Operand item : items) {
            if (item instanceof Constant constant && !(constant instanceof Constant.Undefined)) {
                constants.add(constant);
            }
        }
        return constants.size() == items.length
                ? new Constant.Struct(struct, constants)
                : builder.emit(Opcode.MAKE, struct, items);
    }

    // ---- objects

    private Operand allocate(Type type) {
        IrType reference = function.layout(type);
        ((IrType.Ref) reference).target().setInstantiated();
        String description = function.layouts().close(type) + "(…)";
        return builder.emit(
                Opcode.ALLOC, reference, new Detail.Site(description, Detail.Place.HEAP));
    }

    /// Integers of up to so many bits stand for room in the frame.
    private static final int WIDEST = 8192;

    private Operand frameArray(TypedExpr.FrameArray array) {
        IrType element = function.layouts().room(array.element());
        int bits =
                switch (element) {
                    case IrType.Int(int width) when width % 8 == 0 -> width;
                    case IrType.Float(int width) -> width;
                    default -> 0;
                };
        int count = Math.max(array.count(), 1);
        IrType room =
                bits > 0 && bits * count <= WIDEST
                        ? new IrType.Int(bits * count)
                        : new IrType.Struct("", Collections.nCopies(count, element));
        return builder.emit(Opcode.ADDRESS_OF, IrType.PTR, builder.variable(room, null));
    }

    private static final int COPIED_ITEMS = 4;

    private Operand list(TypedExpr.ListDisplay display) {
        List<Operand> items = values(display.items());
        var reference = (IrType.Ref) function.layout(display.type());
        ClassType header = reference.target();
        header.setInstantiated();
        Type.Instance type = (Type.Instance) function.layouts().close(display.type());
        var fields = List.copyOf(type.decl().fields().values());
        var site = new Detail.Site("list display", Detail.Place.HEAP);
        if (!builder.isOpen()) {
            return new Constant.Undefined(reference);
        }
        Local list = builder.emit(Opcode.ALLOC, reference, site);
        if (items.isEmpty()) {
            return list;
        }
        var bufferType = new IrType.Buffer(function.layouts().room(type.argument(0)));
        Constant count = Constant.Int.of(items.size());
        Local buffer = builder.emit(Opcode.ALLOC_BUFFER, bufferType, site, count);
        fillBuffer(buffer, bufferType, items);
        Operand[] contents = {buffer, count, count};
        for (int i = 0; i < contents.length; i++) {
            ClassLayout.Place place = function.layouts().place(type, fields.get(i));
            builder.initialise(list, header, place.index(), contents[i]);
        }
        return list;
    }

    private void fillBuffer(Local buffer, IrType.Buffer type, List<Operand> items) {
        var constants = new ArrayList<Constant>();
        for (Operand item : items) {
            if (item instanceof Constant constant && item.type() != IrType.NONE) {
                constants.add(constant);
            }
        }
        Constant first = Constant.Int.of(0);
        if (constants.size() == items.size() && items.size() >= COPIED_ITEMS) {
            builder.emitVoid(
                    Opcode.ELEM_MOVE,
                    buffer,
                    first,
                    new Constant.Elements(type, constants),
                    first,
                    Constant.Int.of(items.size()));
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            builder.emitVoid(
                    Opcode.ELEM_STORE, buffer, Constant.Int.of(i), Variants.room(items.get(i)));
        }
    }

    /// A reference, or an optional of one, seen as another class.
    Operand cast(Operand value, IrType to) {
        if (value.type().equals(to) || !builder.isOpen()) {
            return value;
        }
        if (value instanceof Constant.Zero) {
            return new Constant.Zero(to);
        }
        if (value.type() instanceof IrType.Ref
                && to instanceof IrType.Optional(IrType.Ref target)) {
            return builder.emit(Opcode.OPT_SOME, to, cast(value, target));
        }
        if (value.type() instanceof IrType.Struct && to instanceof IrType.Struct struct) {
            return retype(value, struct);
        }
        return builder.emit(Opcode.REF_CAST, to, value);
    }

    /// The same items under another struct type: a named tuple as a plain one.
    private Operand retype(Operand value, IrType.Struct to) {
        var items = new Operand[to.items().size()];
        for (int i = 0; i < items.length; i++) {
            items[i] = cast(extract(value, i), to.items().get(i));
        }
        return make(to, items);
    }

    // ---- truth and choice

    private Operand not(Operand operand) {
        return operand instanceof Constant.Int(_, var value)
                ? Constant.Int.bool(value.signum() == 0)
                : builder.emit(Opcode.NOT, IrType.BOOL, operand);
    }

    /// Goes to one of two blocks.
    void branch(TypedExpr test, Block then, Block otherwise) {
        if (!builder.isOpen()) {
            return;
        }
        Location before = function.at(test.span());
        switch (test) {
            case TypedExpr.Not(var operand, _, _) -> branch(operand, otherwise, then);
            case TypedExpr.ShortCircuit(boolean and, var left, var right, _, _) -> {
                Block second = builder.newBlock();
                branch(left, and ? second : then, and ? otherwise : second);
                function.enter(second);
                branch(right, then, otherwise);
            }
            case TypedExpr.Sequence(var statements, var value) -> {
                function.statements().all(statements);
                branch(value, then, otherwise);
            }
            case TypedExpr.Deferred deferred -> branch(deferred.value(), then, otherwise);
            default -> function.branch(value(test), then, otherwise);
        }
        builder.setLocation(before);
    }

    private Operand truth(TypedExpr expr) {
        Local result = builder.variable(IrType.BOOL, null);
        Block yes = builder.newBlock();
        Block no = builder.newBlock();
        Block end = builder.newBlock();
        branch(expr, yes, no);
        function.enter(yes);
        settle(result, Constant.Int.bool(true), end);
        function.enter(no);
        settle(result, Constant.Int.bool(false), end);
        function.enter(end);
        return result;
    }

    private void settle(Local result, Operand value, Block end) {
        if (builder.isOpen()) {
            if (value.type() != IrType.NONE) {
                builder.assign(result, value);
            }
            function.jump(end);
        }
    }

    private Operand conditional(TypedExpr.Conditional conditional) {
        IrType type = function.layout(conditional.type());
        Local result = type == IrType.NONE ? null : builder.variable(type, null);
        Block then = builder.newBlock();
        Block otherwise = builder.newBlock();
        Block end = builder.newBlock();
        branch(conditional.test(), then, otherwise);
        arm(then, conditional.then(), result, end);
        arm(otherwise, conditional.otherwise(), result, end);
        function.enter(end);
        return result == null ? Constants.NONE : result;
    }

    private void arm(
            Block block,
            TypedExpr expr,
            @org.jspecify.annotations.Nullable Local result,
            Block end) {
        function.enter(block);
        Operand value = value(expr);
        if (result == null) {
            function.jump(end);
        } else {
            settle(result, value, end);
        }
    }

    // ---- generators

    private Operand yieldValue(TypedExpr.Yield yield) {
        Operand value = Variants.room(value(yield.value()));
        if (!builder.isOpen()) {
            return new Constant.Undefined(function.layout(yield.type()));
        }
        Block resumed = builder.newBlock();
        Block closed = builder.newBlock();
        builder.yieldValue(value, resumed, closed);
        builder.setBlock(closed);
        builder.raise(builder.emit(Opcode.CAUGHT, function.program().exceptionReference()));
        builder.setBlock(resumed);
        IrType type = function.layout(yield.type());
        var generator = function.function().generator();
        if (generator == null || type == IrType.NONE) {
            return Constants.NONE;
        }
        return generator.sent() == IrType.NONE
                ? new Constant.Zero(type)
                : builder.emit(Opcode.RECEIVED, type);
    }
}
