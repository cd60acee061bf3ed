package dev.codonedge.lower;

import dev.codonedge.ir.Block;
import dev.codonedge.ir.ClassType;
import dev.codonedge.ir.Dataflow;
import dev.codonedge.ir.Detail;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Location;
import dev.codonedge.ir.Opcode;
import dev.codonedge.ir.Terminator;
import dev.codonedge.typed.TypedProgram.Role;
import dev.codonedge.types.Realization;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A StopIteration that leaves the body of a generator would end its consumer's loop in silence; it becomes a RuntimeError.
/// Only in programs that make one, and not in the library, which knows what it does.
final class StopsInGenerators {
    private final Program program;
    private final Set<Function> seen = new HashSet<>();

    StopsInGenerators(Program program) {
        this.program = program;
    }

    /// @return whether there was anything to do
    boolean guard() {
        Realization raise = program.known().get(Role.GENERATOR_RAISED_STOP);
        if (raise == null || program.exception() == null) {
            return false;
        }
        ClassType stop = program.layouts().classType(raise.parameters().getFirst());
        if (!stop.instantiated()) {
            return false;
        }
        boolean changed = false;
        for (Function function : List.copyOf(program.module().functions())) {
            if (function.generator() != null && !isLibrary(function) && seen.add(function)) {
                changed |= guard(function, stop);
            }
        }
        return changed;
    }

    private boolean isLibrary(Function function) {
        return program.module()
                .wellKnown()
                .libraryFiles()
                .contains(function.location().file().name());
    }

    private boolean guard(Function function, ClassType stop) {
        Set<Block> closed = new HashSet<>();
        for (Block block : function.blocks()) {
            if (block.terminator() instanceof Terminator.Yield(_, _, var edge, _)) {
                closed.add(edge);
            }
        }
        List<Block> leaving =
                function.blocks().stream()
                        .filter(
                                b ->
                                        b.handler() == null
                                                && Dataflow.canRaise(b)
                                                && !closed.contains(b))
                        .toList();
        if (leaving.isEmpty()) {
            return false;
        }
        Block handler = handler(function, stop);
        leaving.forEach(b -> b.setHandler(handler));
        return true;
    }

    private Block handler(Function function, ClassType stop) {
        Location where = function.location();
        Function raise = program.role(Role.GENERATOR_RAISED_STOP);
        Block handler = function.newBlock();
        Block stopped = function.newBlock();
        Block other = function.newBlock();
        Local exception = function.newVariable(program.exceptionReference(), null);
        Local is = function.newTemporary(IrType.BOOL);
        handler.instructions().add(new Instruction(Opcode.CAUGHT, exception, List.of(), where));
        handler.instructions()
                .add(
                        new Instruction(
                                Opcode.ISA,
                                is,
                                List.of(exception),
                                new Detail.ClassOf(stop),
                                where));
        Local stopIteration = function.newTemporary(new IrType.Ref(stop));
        stopped.instructions()
                .add(new Instruction(Opcode.REF_CAST, stopIteration, List.of(exception), where));
        stopped.instructions()
                .add(
                        new Instruction(
                                Opcode.CALL,
                                null,
                                List.of(stopIteration),
                                new Detail.Callee(raise),
                                where));
        stopped.setTerminator(new Terminator.Unreachable(where));
        handler.setTerminator(
                new Terminator.Branch(is, stopped, other, Terminator.Likelihood.OTHERWISE, where));
        other.setTerminator(new Terminator.Raise(exception, where));
        return handler;
    }
}
