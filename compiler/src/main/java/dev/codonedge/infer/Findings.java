package dev.codonedge.infer;

import dev.codonedge.diagnostic.Diagnostic;
import dev.codonedge.diagnostic.Diagnostics;
import dev.codonedge.diagnostic.Severity;
import dev.codonedge.scope.ModuleScopes;
import dev.codonedge.scope.ModuleScopes.Unresolved;
import dev.codonedge.scope.Scopes;
import dev.codonedge.source.SourceFile;
import dev.codonedge.syntax.ModuleTree;
import dev.codonedge.syntax.Parser;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What the check of a program has to tell, without what only follows from something told already.
final class Findings {
    /// A line that has its message already: what is said of its parts would only repeat it.
    private record Line(SourceFile file, int number) {}

    /// A type, or a part of one, that is not known.
    private static final Pattern UNKNOWN = Pattern.compile("(?<=[\\[ '])\\?\\d*(?=[\\], '])");

    private Findings() {}

    /// A module's tree and scopes. A header that makes no sense leaves its block without a function or a loop, which is
    /// not said again.
    static ParsedModule parse(SourceFile file, Diagnostics diagnostics) {
        ModuleTree tree =
                TypeVariables.asParameters(
                        TypeAliases.declared(
                                NewTypes.asAliases(
                                        CalledDecorators.asDecorators(
                                                TypedDicts.asAliases(
                                                        NamedTuples.asClasses(
                                                                Parser.parse(
                                                                        file, diagnostics)))))));
        boolean broken = diagnostics.hasErrors();
        var found = new Diagnostics();
        ModuleScopes scopes = Scopes.resolve(tree, found);
        for (Diagnostic diagnostic : found.all()) {
            if (!broken || !diagnostic.code().startsWith("outside-")) {
                diagnostics.add(diagnostic);
            }
        }
        return new ParsedModule(tree, scopes);
    }

    /// Adds an attempt's diagnostics to those of the earlier stages.
    static void add(Engine engine, Diagnostics to) {
        var before = to.all();
        var found = new ArrayList<Diagnostic>();
        engine.session.syntax.all().forEach(to::add);
        reportUnresolved(engine);
        found.addAll(engine.diagnostics());
        Set<Line> broken = new HashSet<>();
        Set<String> mentioned = new HashSet<>();
        Set<String> missing = new HashSet<>();
        before.addAll(engine.session.syntax.all());
        before.forEach(d -> addLine(d, broken));
        boolean incomplete = before.stream().anyMatch(Findings::hidesDefinition);
        before.stream().filter(Findings::isOfGrammar).forEach(d -> addWords(d, mentioned));
        boolean reasons =
                !broken.isEmpty() || found.stream().anyMatch(d -> isError(d) && !isDoubtful(d));
        for (Diagnostic diagnostic : found) {
            boolean follows =
                    broken.contains(line(diagnostic))
                            || reasons
                                    && isDoubtful(diagnostic)
                                    && !engine.writtenNone.isCertain(diagnostic.span())
                            || incomplete && asksForMore(diagnostic)
                            || isUndefined(diagnostic) && !mentioned.add(nameIn(diagnostic))
                            || isMissing(diagnostic) && !missing.add(diagnostic.message());
            if (!follows) {
                to.add(readable(diagnostic));
            }
        }
    }

    /// Whether it may be there only because something else is wrong: nothing decided a type, or only part of it, or the
    /// one value that would have is missing, so that None is left.
    private static boolean isDoubtful(Diagnostic diagnostic) {
        return switch (diagnostic.code()) {
            case "stuck" -> true;
            case "type-mismatch", "join" ->
                    diagnostic.message().endsWith("expected type 'NoneType'")
                            || diagnostic.message().startsWith("'Never'")
                            || UNKNOWN.matcher(diagnostic.message()).find();
            case "no-attribute", "operator", "not-iterable", "not-callable" ->
                    diagnostic.message().contains("'NoneType'")
                            || UNKNOWN.matcher(diagnostic.message()).find();
            default -> false;
        };
    }

    /// What is unknown has numbers only for us.
    private static Diagnostic readable(Diagnostic diagnostic) {
        String message = UNKNOWN.matcher(diagnostic.message()).replaceAll("?");
        return new Diagnostic(
                diagnostic.code(),
                diagnostic.severity(),
                diagnostic.span(),
                message,
                diagnostic.labels(),
                diagnostic.hint(),
                diagnostic.chain());
    }

    private static boolean isOfGrammar(Diagnostic diagnostic) {
        return isError(diagnostic) && !diagnostic.code().startsWith("outside-");
    }

    /// Whether what could not be read may have been a function or a class, with all that it defines.
    private static boolean hidesDefinition(Diagnostic diagnostic) {
        String line = diagnostic.span().file().lineText(diagnostic.span().line()).stripLeading();
        return isOfGrammar(diagnostic)
                && (diagnostic.code().equals("indentation")
                        || line.startsWith("def ")
                        || line.startsWith("async ")
                        || line.startsWith("class ")
                        || line.startsWith("@"));
    }

    /// Where a definition makes no sense, it may have been what would have made this.
    private static boolean asksForMore(Diagnostic diagnostic) {
        return switch (diagnostic.code()) {
            case "no-attribute", "arguments", "no-overload", "no-import", "override" -> true;
            default -> false;
        };
    }

    private static boolean isMissing(Diagnostic diagnostic) {
        return diagnostic.code().equals("no-attribute")
                && diagnostic.message().contains("has no attribute");
    }

    private static boolean isUndefined(Diagnostic diagnostic) {
        return diagnostic.code().equals("undefined-name");
    }

    private static String nameIn(Diagnostic diagnostic) {
        String[] parts = diagnostic.message().split("'");
        return parts.length > 1 ? parts[1] : "";
    }

    /// Of names on a line that makes no sense nobody knows what they were to be.
    private static void addWords(Diagnostic diagnostic, Set<String> to) {
        String line = diagnostic.span().file().lineText(diagnostic.span().line());
        to.addAll(List.of(line.split("\\W+")));
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
