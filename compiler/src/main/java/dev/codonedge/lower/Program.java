package dev.codonedge.lower;

import dev.codonedge.compiler.CompilerOptions;
import dev.codonedge.ir.ClassType;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Module;
import dev.codonedge.typed.TypedProgram;
import dev.codonedge.types.Realization;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// What all functions of a program share while they are lowered.
///
/// @param exception the class of everything that can be raised, null when the program has none
record Program(
        CompilerOptions options,
        Module module,
        Layouts layouts,
        Functions functions,
        Globals globals,
        Slots slots,
        ScatteredFields fields,
        FunctionValues values,
        Map<TypedProgram.Role, Realization> known,
        @Nullable ClassType exception) {

    @Nullable Function role(TypedProgram.Role role) {
        Realization realization = known.get(role);
        return realization == null ? null : functions.of(realization);
    }

    /// What `caught` gives.
    IrType.Ref exceptionReference() {
        if (exception == null) {
            throw new IllegalStateException(
                    "the library names no function that reports an uncaught exception");
        }
        return new IrType.Ref(exception);
    }
}
