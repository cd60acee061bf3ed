package dev.codonedge.lower;

import dev.codonedge.ir.Block;
import dev.codonedge.ir.Constant;
import dev.codonedge.ir.Detail;
import dev.codonedge.ir.FunctionBuilder;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Opcode;
import dev.codonedge.ir.Operand;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.Realization;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Optionals and unions: making them, asking them, taking values out.
final class Variants {
    private final FunctionLowering function;
    private final FunctionBuilder builder;

    Variants(FunctionLowering function) {
        this.function = function;
        this.builder = function.builder();
    }

    /// What stands for a value where one without content needs a place.
    static Operand room(Operand value) {
        return value.type() == IrType.NONE ? Constant.Int.bool(false) : value;
    }

    private Operand value(TypedExpr expr) {
        return function.expressions().value(expr);
    }

    // ---- optionals

    Operand wrapOptional(TypedExpr.WrapOptional wrap) {
        return some(value(wrap.value()), function.layout(wrap.type()));
    }

    Operand some(Operand value, IrType type) {
        Operand content = room(value);
        return content instanceof Constant constant
                        && type instanceof IrType.Optional optional
                        && !(content instanceof Constant.Undefined)
                ? new Constant.Some(optional, constant)
                : builder.emit(Opcode.OPT_SOME, type, content);
    }

    Operand isPresent(Operand optional) {
        return switch (optional) {
            case Constant.Zero _ -> Constant.Int.bool(false);
            case Constant.Some _ -> Constant.Int.bool(true);
            default -> builder.emit(Opcode.OPT_HAS, IrType.BOOL, optional);
        };
    }

    Operand unwrapOptional(TypedExpr.UnwrapOptional unwrap) {
        Operand optional = value(unwrap.value());
        Realization absent = unwrap.absent();
        if (absent != null && builder.isOpen()) {
            var callee = function.program().functions().of(absent);
            if (callee.parameters().isEmpty()) {
                builder.emitVoid(Opcode.CHECK_SOME, new Detail.Callee(callee), optional);
            } else {
                function.raiseUnless(isPresent(optional), absent, "");
            }
        }
        return content(optional, unwrap.type());
    }

    private Operand content(Operand optional, Type type) {
        if (function.layouts().isEmpty(type)) {
            return Constants.NONE;
        }
        return optional instanceof Constant.Some(_, var value)
                ? value
                : builder.emit(Opcode.OPT_GET, function.layout(type), optional);
    }

    // ---- unions

    private List<Type> members(Type type) {
        return switch (function.layouts().close(type)) {
            case Type.Union(var members) -> members;
            case Type.Instance(var decl, var arguments) when decl.is(ClassDecl.Primitive.UNION) ->
                    members(new Type.Union(arguments));
            case Type.Instance(var decl, _) when decl.is(ClassDecl.Primitive.MIXED) ->
                    function.layouts().mixed();
            case Type other -> List.of(other);
        };
    }

    private boolean isUnion(Type type) {
        return function.layout(type) instanceof IrType.Union;
    }

    private int index(List<Type> members, Type member) {
        int index = members.indexOf(function.layouts().close(member));
        if (index < 0) {
            throw new IllegalStateException(member + " is no member of " + members);
        }
        return index;
    }

    Operand wrapUnion(TypedExpr.WrapUnion wrap) {
        return toUnion(value(wrap.value()), wrap.value().type(), wrap.type());
    }

    /// A member, or a union of fewer members, as a union.
    Operand toUnion(Operand value, Type from, Type to) {
        List<Type> members = members(to);
        IrType type = function.layout(to);
        if (!builder.isOpen()) {
            return new Constant.Undefined(type);
        }
        if (!isUnion(from)) {
            return builder.emit(
                    Opcode.UNION_MAKE, type, new Detail.Index(index(members, from)), room(value));
        }
        return byMember(
                value,
                members(from),
                type,
                null,
                (member, content) -> {
                    var detail = new Detail.Index(index(members, member));
                    return builder.emit(Opcode.UNION_MAKE, type, detail, content);
                });
    }

    Operand unwrapUnion(TypedExpr.UnwrapUnion unwrap) {
        Operand union = value(unwrap.value());
        List<Type> members = members(unwrap.value().type());
        if (!builder.isOpen()) {
            return new Constant.Undefined(function.layout(unwrap.type()));
        }
        if (isUnion(unwrap.type())) {
            List<Type> wanted = members(unwrap.type());
            IrType type = function.layout(unwrap.type());
            return byMember(
                    union,
                    members,
                    type,
                    unwrap.mismatch(),
                    (member, content) -> {
                        int index = wanted.indexOf(member);
                        return index < 0
                                ? null
                                : builder.emit(
                                        Opcode.UNION_MAKE, type, new Detail.Index(index), content);
                    });
        }
        int index = index(members, unwrap.type());
        if (unwrap.mismatch() != null) {
            function.raiseUnless(hasTag(union, index), unwrap.mismatch(), "");
        }
        return function.layouts().isEmpty(unwrap.type())
                ? Constants.NONE
                : builder.emit(
                        Opcode.UNION_GET,
                        function.layout(unwrap.type()),
                        new Detail.Index(index),
                        union);
    }

    Operand holds(TypedExpr.UnionHolds holds) {
        Operand union = value(holds.value());
        if (!builder.isOpen()) {
            return Constant.Int.bool(false);
        }
        return hasTag(union, index(members(holds.value().type()), holds.member()));
    }

    private Local hasTag(Operand union, int index) {
        Local tag = builder.emit(Opcode.UNION_TAG, IrType.I64, union);
        return builder.emit(Opcode.EQ, IrType.BOOL, tag, Constant.Int.of(index));
    }

    /// What becomes of one member; null: that cannot be.
    private interface Conversion {
        @Nullable Operand of(Type member, Operand content);
    }

    private Operand byMember(
            Operand union,
            List<Type> members,
            IrType type,
            @Nullable Realization mismatch,
            Conversion conversion) {
        Local result = builder.variable(type, null);
        Local tag = builder.emit(Opcode.UNION_TAG, IrType.I64, union);
        Block end = builder.newBlock();
        Block other = builder.newBlock();
        var cases = new ArrayList<Long>();
        var targets = new ArrayList<Block>();
        for (int i = 0; i < members.size(); i++) {
            cases.add((long) i);
            targets.add(builder.newBlock());
        }
        function.switchOn(tag, cases, targets, other);
        for (int i = 0; i < members.size(); i++) {
            builder.setBlock(targets.get(i));
            IrType content = function.layouts().room(members.get(i));
            Operand converted =
                    conversion.of(
                            members.get(i),
                            builder.emit(Opcode.UNION_GET, content, new Detail.Index(i), union));
            if (converted != null) {
                builder.assign(result, converted);
                function.jump(end);
            } else {
                mismatch(mismatch);
            }
        }
        builder.setBlock(other);
        builder.unreachable();
        function.enter(end);
        return result;
    }

    private void mismatch(@Nullable Realization mismatch) {
        if (mismatch == null) {
            builder.unreachable();
        } else {
            function.fail(mismatch, "");
        }
    }

    // ---- results of overriding methods and erased functions

    /// A value as one of another type that it converts to.
    Operand convert(Operand value, Type from, Type to) {
        Type source = function.layouts().close(from);
        Type target = function.layouts().close(to);
        IrType type = function.layout(target);
        if (source == target || value.type().equals(type) && !(type instanceof IrType.Union)) {
            return value;
        }
        if (!builder.isOpen()) {
            return new Constant.Undefined(type);
        }
        return switch (type) {
            case IrType.Union _ -> toUnion(value, source, target);
            case IrType.Optional optional ->
                    toOptional(value, source, (Type.Instance) target, optional);
            case IrType.Float _ when value.type() instanceof IrType.Int ->
                    builder.emit(Opcode.I2F, type, value);
            case IrType.Float _ when value.type() == IrType.BOOL ->
                    builder.emit(Opcode.I2F, type, builder.emit(Opcode.EXT_U, IrType.I64, value));
            case IrType.Int _ when value.type() == IrType.BOOL ->
                    builder.emit(Opcode.EXT_U, type, value);
            case IrType.Scalar s when s == IrType.NONE -> Constants.NONE;
            default -> function.expressions().cast(value, type);
        };
    }

    private Operand toOptional(Operand value, Type from, Type.Instance to, IrType.Optional type) {
        if (value.type() == IrType.NONE) {
            return new Constant.Zero(type);
        }
        if (!(value.type() instanceof IrType.Optional)) {
            return some(convert(value, from, to.argument(0)), type);
        }
        if (type.value() instanceof IrType.Ref) {
            return function.expressions().cast(value, type);
        }
        Type inner = ((Type.Instance) from).argument(0);
        Local result = builder.variable(type, null);
        builder.assign(result, new Constant.Zero(type));
        Block present = builder.newBlock();
        Block end = builder.newBlock();
        function.branch(isPresent(value), present, end);
        function.enter(present);
        builder.assign(result, some(convert(content(value, inner), inner, to.argument(0)), type));
        function.jump(end);
        function.enter(end);
        return result;
    }
}
