package dev.codonedge.syntax;

import dev.codonedge.diagnostic.Diagnostics;
import dev.codonedge.source.SourceFile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;

/// Parses a module. Every independent mistake is reported in one run, and a tree always comes back, with
/// [Stmt.Broken] and [Expr.Broken] where the text makes no sense.
///
/// No recursion here goes deeper than 200 brackets and 100 blocks allow, and no expression's tree is higher than
/// 1000, so that later phases may recurse as well.
public final class Parser {
    private Parser() {}

    public static ModuleTree parse(SourceFile file, Diagnostics diagnostics) {
        var found = new Diagnostics();
        var tokens = Lexer.lex(file, found);
        var reader = new TokenReader(tokens, new SyntaxErrors(file, found));
        var body = new ArrayList<Stmt>();
        new StatementParser(reader).module(body);
        report(found, diagnostics);
        return new ModuleTree(file, body, StatementParser.docstring(body));
    }

    /// In the order of the text. Of a bracket that nobody expected it is not also said that it was never closed.
    private static void report(Diagnostics found, Diagnostics to) {
        var all = found.all();
        var unexpected = new HashSet<Integer>();
        for (var diagnostic : all) {
            if (diagnostic.code().equals(SyntaxErrors.SYNTAX)) {
                unexpected.add(diagnostic.span().start());
            }
        }
        all.removeIf(
                d -> d.code().equals("unclosed-bracket") && unexpected.contains(d.span().start()));
        all.sort(Comparator.comparingInt(d -> d.span().start()));
        all.forEach(to::add);
    }
}
