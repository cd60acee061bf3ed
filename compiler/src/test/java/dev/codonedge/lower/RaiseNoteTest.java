package dev.codonedge.lower;

import static dev.codonedge.lower.TypedFixture.block;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codonedge.ir.IrInterpreter;
import dev.codonedge.ir.Module;
import dev.codonedge.pass.Pipeline;
import dev.codonedge.typed.LocalVariable;
import dev.codonedge.typed.TypedProgram;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.Realization;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

/// Exceptions remember the innermost line of the user's code they left. Here that line becomes the exit status.
final class RaiseNoteTest {
    private final TypedFixture f = new TypedFixture();

    @BeforeEach
    void noteLineAsCode() {
        Realization note = f.function("note", f.none, f.exception, f.string, f.string, f.anInt);
        LocalVariable e = f.local("e", f.exception);
        LocalVariable line = f.local("line", f.anInt);
        f.body(
                note,
                List.of(e, f.local("function", f.string), f.local("file", f.string), line),
                f.when(
                        f.equal(f.field(f.read(e), f.exception, "code"), f.number(0)),
                        f.set(f.read(e), f.exception, "code", f.read(line))));
        f.known(TypedProgram.Role.RAISED, note);
    }

    private int status(Pipeline.Effort effort, TypedStmt... main) {
        Module module = f.lower(main);
        Pipeline.standard(effort, 64).run(module, true);
        return new IrInterpreter(module, 64).run().status();
    }

    @ParameterizedTest
    @EnumSource
    void raiseStatementHasItsLine(Pipeline.Effort effort) {
        Realization low = f.function("low", f.none);
        f.body(low, List.of(), f.next().raise(f.fresh(f.exception)));
        assertThat(status(effort, f.next().evaluate(f.call(low)))).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void libraryFunctionIsBlamedOnItsCaller(Pipeline.Effort effort) {
        f.writeLibrary();
        Realization low = f.function("low", f.none);
        f.body(low, List.of(), f.raise(f.fresh(f.exception)));
        f.writeMain();
        assertThat(status(effort, f.next().evaluate(f.call(low)))).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void handlerThatRaisesOnKeepsTheFirstLine(Pipeline.Effort effort) {
        var handled =
                f.attempt(
                        block(f.next().raise(f.fresh(f.exception))),
                        List.of(f.handler(null, null, f.next().reraise())),
                        block(),
                        block());
        assertThat(status(effort, handled)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void otherLinesOfTheSameBlockDoNotMatter(Pipeline.Effort effort) {
        f.writeLibrary();
        Realization check = f.function("check", f.none, f.anInt);
        LocalVariable a = f.local("a", f.anInt);
        f.body(
                check,
                List.of(a),
                f.when(f.equal(f.read(a), f.number(3)), f.raise(f.fresh(f.exception))));
        f.writeMain();
        assertThat(
                        status(
                                effort,
                                f.next().evaluate(f.call(check, f.number(1))),
                                f.next().evaluate(f.call(check, f.number(3))),
                                f.next().evaluate(f.call(check, f.number(2)))))
                .isEqualTo(3);
    }
}
