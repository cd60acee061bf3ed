package dev.codonedge.typed;

import dev.codonedge.types.Realization;
import dev.codonedge.types.Type;
import dev.codonedge.types.VirtualMethod;

import java.util.List;
import java.util.Map;

/// A whole checked program.
///
/// @param main runs the modules' top levels and then the program's; takes nothing, returns nothing
/// @param functions every realized function with a body, in the order it was first called
/// @param shapes fields and bases of closed classes
/// @param mixed what a `Mixed` value may be
/// @param known realizations the compiler needs by role, from the library: see [Role]
public record TypedProgram(
        TypedFunction main,
        List<TypedFunction> functions,
        List<VirtualMethod> virtualMethods,
        List<ModuleVariable> variables,
        List<TypedFunction> exported,
        ClassShapes shapes,
        List<Type> mixed,
        Map<Role, Realization> known) {

    /// Library functions the compiler calls by itself, found by their `@tag`.
    public enum Role {
        /// `(BaseException) -> int`: reports an exception nobody caught and gives the exit status.
        UNCAUGHT,
        /// `(BaseException, str function, str file, int line) -> None`: notes where it was raised.
        RAISED,
        /// `() -> GeneratorExit`: what closing a generator raises at its `yield`. Its result type tells the class.
        GENERATOR_EXIT,
        /// `() -> None`, raises RuntimeError: a generator went on after it was closed.
        GENERATOR_STOPPED,
        /// `(StopIteration) -> Never`: one left a generator's body.
        GENERATOR_RAISED_STOP,
        /// `() -> Never`: a sum, a difference or a product does not fit. Only when the program is compiled to check.
        OVERFLOWED
    }
}
