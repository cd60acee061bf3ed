package dev.codonedge.ir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

final class IrInterpreterTest {
    private static IrInterpreter.Outcome run(String body, int wordBits) {
        String text =
                "class E tagged {}\nobject e: E []\nentry main\nfn main() -> i32 raises {\n"
                        + body
                        + "\n}\n";
        Module module = IrParser.parse(text);
        assertThat(IrVerifier.problems(module, IrVerifier.Form.FULL)).isEmpty();
        return new IrInterpreter(module, wordBits).run();
    }

    private static int status(String body) {
        return run(body, 32).status();
    }

    @ParameterizedTest
    @CsvSource({
        "div.floor, -7, 2, -4",
        "mod.floor, -7, 2, 1",
        "mod.floor, 7, -2, -1",
        "div.trunc, -7, 2, -3",
        "mod.trunc, -7, 2, -1",
        "shr.u, -8, 1, 2147483644",
        "shr.s, -8, 1, -4",
        "shl, 1, 31, -2147483648",
        "mul, 65536, 65536, 0",
        "xor, 6, 3, 5",
        "div.u, -1, 2, 2147483647",
    })
    void computes(String operation, String a, String b, int result) {
        assertThat(
                        status(
                                "b0:\n  %1: i32 = "
                                        + operation
                                        + " i32 "
                                        + a
                                        + ", i32 "
                                        + b
                                        + "\n  return %1"))
                .isEqualTo(result);
    }

    @Test
    void wideIntegersDoNotOverflow() {
        assertThat(
                        status(
                                """
                b0:
                  %1: i128 = mul i128 9223372036854775807, i128 4
                  %2: i128 = div.floor %1, i128 9223372036854775807
                  %3: i32 = trunc %2
                  return %3"""))
                .isEqualTo(4);
    }

    @Test
    void overflowIsTold() {
        assertThat(
                        status(
                                """
                b0:
                  %1: struct{i64, bool} = add.overflows 9223372036854775807, 1
                  %2: bool = extract %1 #1
                  %3: i32 = ext.u %2
                  return %3"""))
                .isEqualTo(1);
    }

    @Test
    void memoryIsBytesWithTheLittleEndFirst() {
        assertThat(
                        status(
                                """
                  var %x.0: i32
                b0:
                  %x.0 = copy i32 16909060
                  %1: ptr = address.of %x.0
                  %2: ptr = ptr.add %1, 1 as i8
                  store %2, i8 9
                  %3: i8 = load %2
                  %4: i32 = sub %x.0, i32 16909060
                  %5: i32 = ext.s %3
                  %6: i32 = add %4, %5
                  return %6"""))
                .isEqualTo(9 * 256 - 3 * 256 + 9);
    }

    @Test
    void wordHasTheTargetsWidth() {
        String body =
                """
                b0:
                  %1: word = trunc 4294967297
                  %2: i64 = ext.u %1
                  %3: i64 = size.of as struct{i8, word}
                  %4: i64 = add %2, %3
                  %5: i32 = trunc %4
                  return %5""";
        assertThat(run(body, 32).status()).isEqualTo(1 + 8);
        assertThat(run(body, 64).status()).isEqualTo(1 + 16);
    }

    @Test
    void writesGoToTheOutput() {
        IrInterpreter.Outcome outcome =
                run(
                        """
                b0:
                  call.c ce_console_write(bytes "gr\\xc3\\xbc\\xc3\\x9fe", word 7) as (buf<i8>, word) -> none
                  call.c ce_exit(i32 3) as (i32) -> none never.returns
                  unreachable""",
                        64);
        assertThat(outcome).isEqualTo(new IrInterpreter.Outcome(3, "grüße", "", Optional.empty()));
    }

    @Test
    void exceptionNobodyCatchesIsTold() {
        assertThat(run("b0:\n  raise object e", 32).raised()).contains("E");
    }

    @Test
    void undefinedValuesMayBeCopiedNotLookedAt() {
        assertThat(status("b0:\n  %1: i64 = copy undefined i64\n  return i32 5")).isEqualTo(5);
        assertThatThrownBy(() -> status("b0:\n  %1: i64 = add undefined i64, 1\n  return i32 5"))
                .isInstanceOf(IrInterpreter.Trap.class)
                .hasMessageContaining("undefined");
    }

    @Test
    void trapsOutsideOfBuffers() {
        assertThatThrownBy(
                        () ->
                                status(
                                        """
                b0:
                  %1: buf<i64> = alloc.buffer 2 site "list"
                  elem.store %1, 2, 5
                  return i32 0"""))
                .isInstanceOf(IrInterpreter.Trap.class)
                .hasMessage("element 2 of 2");
    }

    @Test
    void trapsWhenItRunsTooLong() {
        assertThatThrownBy(() -> status("b0:\n  jump b0"))
                .isInstanceOf(IrInterpreter.Trap.class)
                .hasMessage("runs too long");
    }

    @Test
    void buffersGrowAndMove() {
        assertThat(
                        status(
                                """
                b0:
                  %1: buf<i64> = alloc.buffer 2 site "list"
                  elem.store %1, 0, 5
                  elem.store %1, 1, 6
                  %2: buf<i64> = grow.buffer %1, 2, 4 site "list"
                  elem.move %2, 1, %2, 0, 2
                  elem.clear %2, 0, 1
                  %3: i64 = elem.load %2, 0
                  %4: i64 = elem.load %2, 1
                  %5: i64 = elem.load %2, 2
                  %6: i64 = mul %5, 10
                  %7: i64 = add %6, %4
                  %8: i64 = add %7, %3
                  %9: i32 = trunc %8
                  return %9"""))
                .isEqualTo(65);
    }

    @Test
    void floatsRoundToTheirWidth() {
        assertThat(
                        status(
                                """
                b0:
                  %1: f32 = fadd f32 1.6777216E7, f32 1.0
                  %2: f64 = fconv %1
                  %3: f64 = fround f64 2.5
                  %4: f64 = fsub %2, f64 1.6777216E7
                  %5: f64 = fadd %4, %3
                  %6: i32 = f2i %5
                  return %6"""))
                .isEqualTo(2);
    }
}
