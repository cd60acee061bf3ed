package dev.codonedge.infer;

import dev.codonedge.diagnostic.Diagnostic;
import dev.codonedge.diagnostic.Diagnostics;
import dev.codonedge.diagnostic.Severity;
import dev.codonedge.scope.ModuleScopes.Unresolved;
import dev.codonedge.source.SourceFile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;

/// What the check of a program has to tell, without what only follows from something told already.
final class Findings {
    /// A line that has its message already: what is said of its parts would only repeat it.
    private record Line(SourceFile file, int number) {}

    private Findings() {}

    /// Adds an attempt's diagnostics to those of the earlier stages.
    static void add(Engine engine, Diagnostics to) {
        var before = to.all();
        var found = new ArrayList<Diagnostic>();
        engine.session.syntax.all().forEach(to::add);
        reportUnresolved(engine);
        found.addAll(engine.diagnostics());
        Set<Line> broken = new HashSet<>();
        before.forEach(d -> addLine(d, broken));
        engine.session.syntax.all().forEach(d -> addLine(d, broken));
        boolean reasons =
                !broken.isEmpty()
                        || found.stream().anyMatch(d -> isError(d) && !d.code().equals("stuck"));
        for (Diagnostic diagnostic : found) {
            boolean follows =
                    broken.contains(line(diagnostic))
                            || reasons && diagnostic.code().equals("stuck");
            if (!follows) {
                to.add(diagnostic);
            }
        }
    }

    private static void addLine(Diagnostic diagnostic, Set<Line> to) {
        if (isError(diagnostic)) {
            to.add(line(diagnostic));
        }
    }

    private static boolean isError(Diagnostic diagnostic) {
        return diagnostic.severity() == Severity.ERROR;
    }

    private static Line line(Diagnostic diagnostic) {
        return new Line(diagnostic.span().file(), diagnostic.span().line());
    }

    /// Names that nothing defines, also in functions that nobody calls.
    private static void reportUnresolved(Engine engine) {
        for (Namespace module : engine.modules.ownModules()) {
            for (Unresolved name : module.scopes.unresolved()) {
                if (!isKnown(engine, module, name.name())) {
                    var context = new TypeContext(java.util.Map.of(), module, null, null);
                    engine.report(
                            engine.realizations
                                    .names()
                                    .undefined(name.name(), name.span(), context));
                }
            }
        }
    }

    private static boolean isKnown(Engine engine, Namespace module, String name) {
        return module.find(name) != null
                || engine.modules.builtins().find(name) != null
                || Statics.predefined(engine.session.options, module, name) != null
                || Names.BUILT_IN.contains(name)
                || Marks.isMark(name);
    }
}
