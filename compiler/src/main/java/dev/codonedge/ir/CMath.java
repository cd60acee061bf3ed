package dev.codonedge.ir;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/// The functions of C's mathematics library that Java has as well, for the interpreter. The last bit may differ from a
/// target's library.
final class CMath {
    private CMath() {}

    static void define(IrInterpreter machine) {
        Map<String, DoubleUnaryOperator> one = new LinkedHashMap<>();
        one.put("acos", Math::acos);
        one.put("asin", Math::asin);
        one.put("atan", Math::atan);
        one.put("cbrt", Math::cbrt);
        one.put("cos", Math::cos);
        one.put("cosh", Math::cosh);
        one.put("exp", Math::exp);
        one.put("exp2", x -> Math.pow(2, x));
        one.put("expm1", Math::expm1);
        one.put("log", Math::log);
        one.put("log10", Math::log10);
        one.put("log1p", Math::log1p);
        one.put("log2", x -> Math.log(x) / Math.log(2));
        one.put("sin", Math::sin);
        one.put("sinh", Math::sinh);
        one.put("tan", Math::tan);
        one.put("tanh", Math::tanh);
        one.forEach(
                (name, function) ->
                        machine.define(
                                name,
                                arguments ->
                                        function.applyAsDouble(
                                                (Double)
                                                        IrInterpreter.some(arguments.getFirst()))));
        Map<String, DoubleBinaryOperator> two = new LinkedHashMap<>();
        two.put("atan2", Math::atan2);
        two.put("fmod", (x, y) -> x % y);
        two.put("hypot", Math::hypot);
        two.put("pow", Math::pow);
        two.put("remainder", Math::IEEEremainder);
        two.forEach(
                (name, function) ->
                        machine.define(
                                name,
                                arguments ->
                                        function.applyAsDouble(
                                                (Double) IrInterpreter.some(arguments.get(0)),
                                                (Double) IrInterpreter.some(arguments.get(1)))));
    }
}
