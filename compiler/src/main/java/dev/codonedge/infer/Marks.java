package dev.codonedge.infer;

import dev.codonedge.scope.Scope;
import dev.codonedge.scope.Symbol;
import dev.codonedge.syntax.Argument;
import dev.codonedge.syntax.Expr;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tells the decorators that the compiler knows from those that are calls.
final class Marks {
    private static final Set<String> FUNCTION =
            Set.of(
                    "staticmethod",
                    "classmethod",
                    "property",
                    "setter",
                    "deleter",
                    "getter",
                    "overload",
                    "intrinsic",
                    "tag",
                    "special",
                    "C",
                    "llvm",
                    "inline",
                    "noinline",
                    "cold",
                    "pure",
                    "no_side_effect",
                    "nonpure",
                    "nocapture",
                    "derives",
                    "self_captures",
                    "commutative",
                    "associative",
                    "distributive",
                    "export",
                    "test",
                    "noalloc",
                    "nonblocking",
                    "noraise",
                    "noreclaim",
                    "isr",
                    "unmanaged",
                    "abstractmethod",
                    "override",
                    "final",
                    "no_type_check",
                    "wraps",
                    "reads",
                    "writes",
                    "retains",
                    "returns",
                    "atomic",
                    "__internal__",
                    "no_argument_wrap",
                    "mixes",
                    "each_kind",
                    "stores",
                    "takes_items",
                    "exact",
                    "apart",
                    "virtual");

    private static final Set<String> ACCESSORS = Set.of("setter", "deleter", "getter");

    /// Whether a function may be marked with this name, which nothing has to define.
    static boolean isMark(String name) {
        return FUNCTION.contains(name);
    }

    private Marks() {}

    record Read(Map<String, List<Object>> marks, List<Expr> calls) {}

    /// @param around where the function is defined; null in the library, whose marks nobody else defines
    static Read ofFunction(List<Expr> decorators, @Nullable Scope around) {
        var marks = new LinkedHashMap<String, List<Object>>();
        var calls = new ArrayList<Expr>();
        for (Expr decorator : decorators) {
            String name = simpleName(decorator);
            if (FUNCTION.contains(name) && !isOwn(decorator, name, around)) {
                marks.put(name, literalArguments(decorator));
            } else {
                calls.add(decorator);
            }
        }
        return new Read(marks, calls);
    }

    /// Whether the program has defined a decorator of this name itself, or an object that has it.
    private static boolean isOwn(Expr decorator, String name, @Nullable Scope around) {
        return switch (decorator) {
            case Expr.Call call -> isOwn(call.callee(), name, around);
            case Expr.Attribute attribute ->
                    !ACCESSORS.contains(name) && isOwn(attribute.object(), name, around);
            case Expr.Name(var text, _) -> {
                Symbol symbol = around == null ? null : around.find(text);
                yield symbol != null
                        && switch (symbol.kind()) {
                            case IMPORT, BROKEN, TYPE_PARAMETER, TYPE_ALIAS -> false;
                            case LOCAL, PARAMETER, GLOBAL, FUNCTION, CLASS -> true;
                        };
            }
            default -> false;
        };
    }

    /// The last part of a decorator's name: `setter` of `@speed.setter`, `wraps` of `@functools.wraps(f)`.
    static String simpleName(Expr decorator) {
        return switch (decorator) {
            case Expr.Name(var text, _) -> text;
            case Expr.Attribute attribute -> attribute.name();
            case Expr.Call call -> simpleName(call.callee());
            default -> "";
        };
    }

    static List<Object> literalArguments(Expr decorator) {
        var values = new ArrayList<>();
        if (decorator instanceof Expr.Call call) {
            for (Argument argument : call.arguments()) {
                switch (argument.value()) {
                    case Expr.StringLiteral text -> values.add(text.text());
                    case Expr.IntLiteral number -> values.add(number.value());
                    case Expr.BoolLiteral flag -> values.add(flag.value());
                    default -> values.add(BigInteger.ZERO);
                }
            }
        }
        return values;
    }

    /// Keyword arguments of a class decorator that are literal booleans.
    static Map<String, Boolean> options(Expr decorator) {
        var options = new LinkedHashMap<String, Boolean>();
        if (decorator instanceof Expr.Call call) {
            for (Argument argument : call.arguments()) {
                if (argument.kind() == Argument.Kind.KEYWORD
                        && argument.value() instanceof Expr.BoolLiteral(var value, _)) {
                    options.put(argument.name(), value);
                }
            }
        }
        return options;
    }
}
