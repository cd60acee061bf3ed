package dev.codonedge.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codonedge.compiler.CompilerOptions.Optimization;
import dev.codonedge.compiler.CompilerOptions.Output;
import dev.codonedge.ir.IrVerifier;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class LlvmStartTest {
    @Test
    void theRehearsalIsAProgram() {
        assertThat(IrVerifier.problems(LlvmStart.rehearsal(), IrVerifier.Form.SPLIT)).isEmpty();
        var options = Jit.options(Jit.cortexM3(), Optimization.OS, Output.OBJECT, Optional.empty());
        assertThat(CodeGenerator.generate(LlvmStart.rehearsal(), options).output()).isNotEmpty();
    }
}
