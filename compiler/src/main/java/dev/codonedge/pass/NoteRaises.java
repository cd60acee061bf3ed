package dev.codonedge.pass;

import dev.codonedge.ir.Block;
import dev.codonedge.ir.ClassType;
import dev.codonedge.ir.Constant;
import dev.codonedge.ir.Detail;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Location;
import dev.codonedge.ir.Module;
import dev.codonedge.ir.Opcode;
import dev.codonedge.ir.Operand;
import dev.codonedge.ir.Terminator;
import dev.codonedge.ir.WellKnown;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes exceptions remember where they left the user's code: the innermost place outside the library. A function gets a
/// block for each handler and each function of the source that was inlined into it; the line is a variable. What goes well
/// pays nothing.
///
///     b0:                                b0 handler b1:
///       call dict.get(%d, 1)  @7:3         %line = copy 7
///                                  →       call dict.get(%d, 1)
///                                        b1:
///                                          %e = caught
///                                          call note(%e, "f", "main.py", %line)
///                                          raise %e
///
/// Runs when nothing is inlined any more. A handler that keeps the exception to itself is left alone.
public final class NoteRaises implements Pass {
    @Override
    public boolean run(Module module) {
        WellKnown known = module.wellKnown();
        Function note = known.noteRaise().orElse(null);
        ClassType exception = known.exception().orElse(null);
        if (note == null || exception == null) {
            return false;
        }
        boolean changed = false;
        for (Function function : module.functions()) {
            if (!function.blocks().isEmpty() && function != note) {
                changed |= new Notes(function, note, new IrType.Ref(exception), known).run();
            }
        }
        known.setNoteRaise(null);
        return changed;
    }

    /// Where something was written, but for the line.
    private record Origin(String file, String function) {}

    private static final class Notes {
        private final Function function;
        private final Function note;
        private final IrType.Ref exception;
        private final WellKnown known;
        private final Set<Local> caught = new HashSet<>();
        private final Map<@Nullable Block, Map<Origin, Block>> blocks = new HashMap<>();
        private @Nullable Local line;

        Notes(Function function, Function note, IrType.Ref exception, WellKnown known) {
            this.function = function;
            this.note = note;
            this.exception = exception;
            this.known = known;
        }

        boolean run() {
            findCaught();
            for (Block block : List.copyOf(function.blocks())) {
                if (block.handler() == null || passesOn(block.handler())) {
                    visit(block);
                }
            }
            if (line == null) {
                return false;
            }
            Temporaries.spread(function);
            return true;
        }

        // ---- what handlers do with their exceptions

        /// Locals that hold what some handler caught.
        private void findCaught() {
            boolean grown = true;
            while (grown) {
                grown = false;
                for (Block block : function.blocks()) {
                    for (Instruction instruction : block.instructions()) {
                        if (instruction.destination() != null && holdsCaught(instruction)) {
                            grown |= caught.add(instruction.destination());
                        }
                    }
                }
            }
        }

        private boolean holdsCaught(Instruction instruction) {
            return switch (instruction.opcode()) {
                case CAUGHT -> true;
                case COPY, REF_CAST -> isCaught(instruction.operand(0));
                default -> false;
            };
        }

        private boolean isCaught(Operand operand) {
            return operand instanceof Local local && caught.contains(local);
        }

        /// Whether a handler does more with the exception than to look at its class.
        private boolean passesOn(Block handler) {
            Set<Local> held = new HashSet<>();
            Local first = handler.instructions().getFirst().destination();
            if (first == null) {
                return false;
            }
            held.add(first);
            boolean grown = true;
            while (grown) {
                grown = false;
                for (Block block : function.blocks()) {
                    for (Instruction instruction : block.instructions()) {
                        if (!mentions(instruction.operands(), held)) {
                            continue;
                        }
                        switch (instruction.opcode()) {
                            case ISA, CLASS_ID -> {}
                            case COPY, REF_CAST -> grown |= held.add(instruction.destination());
                            default -> {
                                return true;
                            }
                        }
                    }
                    if (mentions(block.terminator().operands(), held)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private static boolean mentions(List<Operand> operands, Set<Local> locals) {
            for (Operand operand : operands) {
                if (operand instanceof Local local && locals.contains(local)) {
                    return true;
                }
            }
            return false;
        }

        // ---- noting

        /// Gives raising instructions their notes. The block is split where another one is needed.
        private void visit(Block start) {
            var rest = new ArrayList<>(start.instructions());
            Terminator last = start.terminator();
            Block handler = start.handler();
            Block block = start;
            block.instructions().clear();
            boolean decided = false;
            long noted = -1;
            for (Instruction instruction : rest) {
                Location place = instruction.mayRaise() ? place(instruction.location()) : null;
                if (instruction.mayRaise()) {
                    Block wanted = place == null ? handler : note(place, handler);
                    if (decided && block.handler() != wanted) {
                        block = continued(block, handler, instruction.location());
                        noted = -1;
                    }
                    decided = true;
                    block.setHandler(wanted);
                    if (place != null && noted != place.line()) {
                        noted = place.line();
                        block.instructions().add(setLine(place));
                    }
                }
                block.instructions().add(instruction);
            }
            if (last instanceof Terminator.Raise(var raised, var where) && !isCaught(raised)) {
                Location place = place(where);
                if (place != null) {
                    Block wanted = note(place, handler);
                    if (decided && block.handler() != wanted) {
                        block = continued(block, handler, where);
                    }
                    block.setHandler(wanted);
                    block.instructions().add(setLine(place));
                }
            }
            block.setTerminator(last);
        }

        private Block continued(Block block, @Nullable Block handler, Location where) {
            Block next = function.newBlock();
            next.setHandler(handler);
            block.setTerminator(new Terminator.Jump(next, where));
            return next;
        }

        /// The innermost place in the user's code, or null. What the compiler wrote by itself has none.
        private @Nullable Location place(Location location) {
            for (Location at = location; at != null; at = at.inlinedAt()) {
                if (!known.libraryFiles().contains(at.file().name())) {
                    return at.equals(function.location()) ? null : at;
                }
            }
            return null;
        }

        private Instruction setLine(Location place) {
            if (line == null) {
                line = function.newVariable(IrType.I64, null);
            }
            return new Instruction(
                    Opcode.COPY, line, List.of(Constant.Int.of(place.line())), place);
        }

        private Block note(Location place, @Nullable Block handler) {
            if (line == null) {
                line = function.newVariable(IrType.I64, null);
            }
            var origin = new Origin(place.file().name(), place.function());
            return blocks.computeIfAbsent(handler, _ -> new HashMap<>())
                    .computeIfAbsent(origin, _ -> write(origin, handler));
        }

        private Block write(Origin origin, @Nullable Block handler) {
            Block block = function.newBlock();
            block.setHandler(handler);
            Location where = function.location();
            Local local = function.newTemporary(exception);
            block.instructions().add(new Instruction(Opcode.CAUGHT, local, List.of(), where));
            List<Operand> arguments =
                    List.of(local, text(origin.function(), 1), text(origin.file(), 2), line);
            block.instructions()
                    .add(
                            new Instruction(
                                    Opcode.CALL, null, arguments, new Detail.Callee(note), where));
            block.setTerminator(new Terminator.Raise(local, where));
            return block;
        }

        private Constant text(String text, int parameter) {
            var type = (IrType.Struct) note.parameters().get(parameter).type();
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return new Constant.Text(type, new String(bytes, StandardCharsets.ISO_8859_1));
        }
    }
}
