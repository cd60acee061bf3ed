package dev.codonedge.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codonedge.compiler.CompilerOptions.Optimization;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigInteger;

/// What the generated code computes, at several levels of optimisation.
class RunTest {
    private static final String MAIN =
            """
            entry main
            fn main() -> i32 {
            b0:
              return i32 0
            }
            """;

    private static final long[] EDGES = {
        0,
        1,
        -1,
        2,
        -2,
        3,
        -3,
        7,
        -7,
        10,
        -10,
        64,
        -64,
        1_000_003,
        -1_000_003,
        1L << 31,
        -(1L << 31),
        (1L << 32) + 5,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        Long.MIN_VALUE + 1
    };

    private static Jit compile(String ir, Optimization level) {
        return new Jit(MAIN + ir, level);
    }

    private static String binary(String name, String opcode) {
        return """
                fn m.%s(%%a.0: i64, %%b.1: i64) -> i64 export "%s" {
                b0:
                  %%2: i64 = %s %%a.0, %%b.1
                  return %%2
                }
                """
                .formatted(name, name, opcode);
    }

    private static String byConstant(String name, String opcode, long constant) {
        return """
                fn m.%s(%%a.0: i64) -> i64 export "%s" {
                b0:
                  %%1: i64 = %s %%a.0, %d
                  return %%1
                }
                """
                .formatted(name, name, opcode, constant);
    }

    @ParameterizedTest
    @EnumSource(names = {"O0", "O2", "OZ"})
    void dividesAsPythonDoes(Optimization level) {
        String ir =
                binary("df", "div.floor")
                        + binary("mf", "mod.floor")
                        + binary("dt", "div.trunc")
                        + binary("mt", "mod.trunc")
                        + binary("du", "div.u")
                        + binary("mu", "mod.u");
        try (var jit = compile(ir, level)) {
            for (long a : EDGES) {
                for (long b : EDGES) {
                    if (b != 0) {
                        assertThat(jit.call("df", a, b))
                                .as("%d // %d", a, b)
                                .isEqualTo(Math.floorDiv(a, b));
                        assertThat(jit.call("mf", a, b))
                                .as("%d %% %d", a, b)
                                .isEqualTo(Math.floorMod(a, b));
                        assertThat(jit.call("dt", a, b)).isEqualTo(a / b);
                        assertThat(jit.call("mt", a, b)).isEqualTo(a % b);
                        assertThat(jit.call("du", a, b)).isEqualTo(Long.divideUnsigned(a, b));
                        assertThat(jit.call("mu", a, b)).isEqualTo(Long.remainderUnsigned(a, b));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"O0", "O2"})
    void dividesByConstants(Optimization level) {
        long[] divisors = {
            1,
            -1,
            2,
            -2,
            3,
            7,
            -7,
            10,
            64,
            100,
            1_000_000_007L,
            1L << 40,
            Long.MAX_VALUE,
            Long.MIN_VALUE
        };
        var ir = new StringBuilder();
        for (int i = 0; i < divisors.length; i++) {
            ir.append(byConstant("df" + i, "div.floor", divisors[i]));
            ir.append(byConstant("mf" + i, "mod.floor", divisors[i]));
            ir.append(byConstant("dt" + i, "div.trunc", divisors[i]));
            ir.append(byConstant("mt" + i, "mod.trunc", divisors[i]));
        }
        try (var jit = compile(ir.toString(), level)) {
            for (int i = 0; i < divisors.length; i++) {
                for (long a : EDGES) {
                    long b = divisors[i];
                    assertThat(jit.call("df" + i, a))
                            .as("%d // %d", a, b)
                            .isEqualTo(Math.floorDiv(a, b));
                    assertThat(jit.call("mf" + i, a))
                            .as("%d %% %d", a, b)
                            .isEqualTo(Math.floorMod(a, b));
                    assertThat(jit.call("dt" + i, a)).as("%d / %d", a, b).isEqualTo(a / b);
                    assertThat(jit.call("mt" + i, a)).as("%d rem %d", a, b).isEqualTo(a % b);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"O0", "O2"})
    void integersWrapAndTellOverflow(Optimization level) {
        String ir =
                binary("add", "add")
                        + binary("mul", "mul")
                        + """
                fn m.over(%a.0: i64, %b.1: i64) -> i64 export "over" {
                b0:
                  %2: struct{i64, bool} = mul.overflows %a.0, %b.1
                  %3: bool = extract %2 #1
                  %4: i64 = extract %2 #0
                  %5: i64 = select %3, -1, %4
                  return %5
                }
                fn m.wide(%a.0: i64, %b.1: i64) -> i64 export "wide" {
                b0:
                  %2: i128 = ext.s %a.0
                  %3: i128 = ext.s %b.1
                  %4: i128 = mul %2, %3
                  %5: i128 = shr.s %4, i128 64
                  %6: i64 = trunc %5
                  return %6
                }
                fn m.bits(%a.0: i64) -> i64 export "bits" {
                b0:
                  %1: i64 = popcount %a.0
                  %2: i64 = leading.zeros %a.0
                  %3: i64 = trailing.zeros %a.0
                  %4: i64 = shl %1, 16
                  %5: i64 = shl %2, 8
                  %6: i64 = or %4, %5
                  %7: i64 = or %6, %3
                  return %7
                }
                """;
        try (var jit = compile(ir, level)) {
            for (long a : EDGES) {
                for (long b : EDGES) {
                    assertThat(jit.call("add", a, b)).isEqualTo(a + b);
                    assertThat(jit.call("mul", a, b)).isEqualTo(a * b);
                    assertThat(jit.call("wide", a, b)).isEqualTo(Math.multiplyHigh(a, b));
                    BigInteger exact = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
                    assertThat(jit.call("over", a, b))
                            .isEqualTo(exact.bitLength() > 63 ? -1 : a * b);
                }
                long bits =
                        (long) Long.bitCount(a) << 16
                                | (long) Long.numberOfLeadingZeros(a) << 8
                                | Long.numberOfTrailingZeros(a);
                assertThat(jit.call("bits", a)).isEqualTo(bits);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"O0", "O2", "OS"})
    void floatsConvertAndCompare(Optimization level) {
        String ir =
                """
                fn m.toint(%a.0: i64) -> i64 export "toint" {
                b0:
                  %1: f64 = bitcast %a.0
                  %2: i64 = f2i %1
                  return %2
                }
                fn m.nearest(%a.0: i64) -> i64 export "nearest" {
                b0:
                  %1: f64 = bitcast %a.0
                  %2: f64 = fround %1
                  %3: i64 = bitcast %2
                  return %3
                }
                fn m.ne(%a.0: i64) -> i64 export "ne" {
                b0:
                  %1: f64 = bitcast %a.0
                  %2: bool = fne %1, %1
                  %3: i64 = ext.u %2
                  return %3
                }
                fn m.single(%a.0: i64) -> i64 export "single" {
                b0:
                  %1: f64 = i2f %a.0
                  %2: f32 = fconv %1
                  %3: f32 = fadd %2, f32 0.5
                  %4: f64 = fconv %3
                  %5: f64 = fadd %4, f64 -0.25
                  %6: i64 = bitcast %5
                  return %6
                }
                """;
        try (var jit = compile(ir, level)) {
            for (double x :
                    new double[] {0.0, -0.0, 1.5, -2.5, 1e10, 1e30, -1e30, Double.NaN, 4.999}) {
                assertThat(jit.callFloats("toint", x)).as("%s", x).isEqualTo((long) x);
                assertThat(jit.callFloats("nearest", x))
                        .isEqualTo(Double.doubleToRawLongBits(Math.rint(x)));
                assertThat(jit.callFloats("ne", x)).isEqualTo(Double.isNaN(x) ? 1 : 0);
            }
            assertThat(jit.call("single", 3))
                    .isEqualTo(Double.doubleToRawLongBits((double) (3f + 0.5f) - 0.25));
        }
    }
}
