package dev.codonedge.syntax;

import dev.codonedge.diagnostic.Diagnostics;
import dev.codonedge.source.SourceFile;
import dev.codonedge.source.Span;

import java.util.ArrayList;
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

    /// One expression that makes up a part of a file: a quoted annotation without its quotes, say. Its nodes have
    /// their true places. [Expr.Broken] when it makes no sense.
    public static Expr parseExpression(Span span, Diagnostics diagnostics) {
        var found = new Diagnostics();
        var reader =
                new TokenReader(
                        Lexer.lexExpression(span, found), new SyntaxErrors(span.file(), found));
        Expr result;
        try {
            result = new ExpressionParser(reader).expressionList();
            if (!reader.is(TokenKind.NEWLINE)) {
                throw reader.unexpected();
            }
        } catch (SyntaxFailure _) {
            result = new Expr.Broken(span);
        }
        report(found, diagnostics);
        return result;
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
        all.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
        all.forEach(to::add);
    }
}
