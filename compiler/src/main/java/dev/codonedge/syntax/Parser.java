package dev.codonedge.syntax;

import dev.codonedge.diagnostic.Diagnostics;
import dev.codonedge.source.SourceFile;
import java.util.ArrayList;

/// Parses a module. Every independent mistake is reported in one run, and a tree always comes back, with
/// [Stmt.Broken] and [Expr.Broken] where the text makes no sense.
///
/// No recursion here goes deeper than 200 brackets and 100 blocks allow, and no expression's tree is higher than
/// 1000, so that later phases may recurse as well.
public final class Parser {
    private Parser() {}

    public static ModuleTree parse(SourceFile file, Diagnostics diagnostics) {
        var tokens = Lexer.lex(file, diagnostics);
        var reader = new TokenReader(tokens, new SyntaxErrors(file, diagnostics));
        var body = new ArrayList<Stmt>();
        new StatementParser(reader).module(body);
        return new ModuleTree(file, body, StatementParser.docstring(body));
    }
}
