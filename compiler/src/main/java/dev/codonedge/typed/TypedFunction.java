package dev.codonedge.typed;

import dev.codonedge.types.Realization;

import java.util.List;

/// The checked body of a realization.
///
/// @param parameters one for each of the realization's parameters and then captures, in order
/// @param locals all other variables
/// @param neverReturns the end of the body is not reachable and there is no return
public record TypedFunction(
        Realization realization,
        List<LocalVariable> parameters,
        List<LocalVariable> locals,
        List<TypedStmt> body,
        boolean neverReturns) {
    /// The same body for another realization of the same key.
    public TypedFunction as(Realization other) {
        return new TypedFunction(other, parameters, locals, body, neverReturns);
    }
}
