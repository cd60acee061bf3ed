package dev.codonedge.pass;

import dev.codonedge.analysis.CallGraph;
import dev.codonedge.ir.Block;
import dev.codonedge.ir.Constant;
import dev.codonedge.ir.Detail;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Module;
import dev.codonedge.ir.Opcode;
import dev.codonedge.ir.Operand;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Answers the library's question whether any text of the program may be beyond ASCII. Where none is written out, the
/// answer no is tried: when nothing is left then that makes such a text, and what makes it from another has gone with
/// the question, no is right.
///
///     %1 = call internal.utf8.may_be_wide()      →      %1 = copy false
///     branch %1, b1, b2
public final class DecideWideText implements Pass {
    private static final String ASKED = "wide.asked";
    private static final String MADE = "wide.made";

    private final @Nullable CleanUp cleanUp;

    /// @param cleanUp shows what a no leaves of the program; with null the answer is yes
    public DecideWideText(@Nullable CleanUp cleanUp) {
        this.cleanUp = cleanUp;
    }

    @Override
    public boolean run(Module module) {
        Set<Function> asking = calling(module, ASKED);
        Set<Function> making = calling(module, MADE);
        if (asking.isEmpty() && making.isEmpty()) {
            return false;
        }
        boolean wide = cleanUp == null || isWritten(module) || !worksWithout(module, asking);
        if (wide) {
            calling(module, ASKED).forEach(f -> answer(f, true));
        }
        making.forEach(DecideWideText::dropMarks);
        return true;
    }

    private static Set<Function> calling(Module module, String tag) {
        Set<Function> found = new LinkedHashSet<>();
        for (Function function : module.functions()) {
            if (calls(function, tag)) {
                found.add(function);
            }
        }
        return found;
    }

    private static boolean calls(Function function, String tag) {
        return function.blocks().stream()
                .anyMatch(b -> b.instructions().stream().anyMatch(i -> isCall(i, tag)));
    }

    private static boolean isCall(Instruction instruction, String tag) {
        return instruction.detail() instanceof Detail.Callee(var callee)
                && tag.equals(callee.tag());
    }

    // ---- text that is written out

    private static boolean isWritten(Module module) {
        for (Function function : module.functions()) {
            if (function.llvmBody() != null || isWide(function.name())) {
                return true;
            }
            for (Block block : function.blocks()) {
                for (Instruction instruction : block.instructions()) {
                    if (isWide(instruction.operands())) {
                        return true;
                    }
                }
                if (isWide(block.terminator().operands())) {
                    return true;
                }
            }
        }
        return module.classes().stream().anyMatch(c -> isWide(c.name()))
                || module.globals().stream().anyMatch(g -> isWide(List.of(g.initial())))
                || module.objects().stream().anyMatch(o -> isWide(o.fields()));
    }

    private static boolean isWide(List<? extends Operand> operands) {
        for (Operand operand : operands) {
            boolean wide =
                    switch (operand) {
                        case Constant.Text(_, var bytes) -> isWide(bytes);
                        case Constant.Struct(_, var items) -> isWide(items);
                        case Constant.Elements(_, var items) -> isWide(items);
                        case Constant.Some(_, var value) -> isWide(List.of(value));
                        default -> false;
                    };
            if (wide) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWide(String text) {
        return text.chars().anyMatch(c -> c >= 0x80);
    }

    // ---- the trial

    /// Answers no everywhere; takes it back when some text is beyond ASCII nevertheless.
    private boolean worksWithout(Module module, Set<Function> asking) {
        Map<Function, Body> before = new LinkedHashMap<>();
        for (Function function : asking) {
            before.put(function, Body.copyOf(function));
            answer(function, false);
            cleanUp.run(function);
        }
        boolean works = reached(module).stream().noneMatch(f -> calls(f, MADE));
        if (!works) {
            before.forEach((function, body) -> body.restore(function));
        }
        return works;
    }

    /// All that the entry leads to, with every implementation of a method.
    private static Set<Function> reached(Module module) {
        Set<Function> reached = new LinkedHashSet<>(CallGraph.addressTaken(module));
        module.findEntry().ifPresent(reached::add);
        module.slots().forEach(s -> reached.addAll(s.implementations().values()));
        module.functions().stream().filter(f -> f.exportedName() != null).forEach(reached::add);
        module.wellKnown().raiseStopped().ifPresent(reached::add);
        module.wellKnown().noteRaise().ifPresent(reached::add);
        var open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (Block block : open.poll().blocks()) {
                for (Instruction instruction : block.instructions()) {
                    if (instruction.detail() instanceof Detail.Callee(var callee)
                            && reached.add(callee)) {
                        open.add(callee);
                    }
                }
            }
        }
        return reached;
    }

    private static void answer(Function function, boolean wide) {
        for (Block block : function.blocks()) {
            block.instructions()
                    .replaceAll(
                            i ->
                                    isCall(i, ASKED)
                                            ? new Instruction(
                                                    Opcode.COPY,
                                                    i.destination(),
                                                    List.of(Constant.Int.bool(wide)),
                                                    i.location())
                                            : i);
        }
    }

    private static void dropMarks(Function function) {
        for (Block block : function.blocks()) {
            block.instructions().removeIf(i -> isCall(i, MADE));
        }
    }

    /// What a function was before it was changed.
    private record Body(List<Block> blocks, List<Local> locals) {
        static Body copyOf(Function function) {
            List<Block> originals = List.copyOf(function.blocks());
            Map<Local, Operand> variables = new HashMap<>();
            for (Local local : function.locals()) {
                if (local.kind() != Local.Kind.TEMP) {
                    variables.put(local, local);
                }
            }
            var copier = new BodyCopier(function, null, variables);
            copier.copy(originals, null);
            for (Block original : originals) {
                copier.block(original).setTerminator(copier.copy(original.terminator()));
            }
            List<Block> copies = new ArrayList<>();
            originals.forEach(o -> copies.add(copier.block(o)));
            function.blocks().subList(originals.size(), function.blocks().size()).clear();
            return new Body(copies, List.copyOf(function.locals()));
        }

        void restore(Function function) {
            function.blocks().clear();
            function.blocks().addAll(blocks);
            function.locals().clear();
            function.locals().addAll(locals);
        }
    }
}
