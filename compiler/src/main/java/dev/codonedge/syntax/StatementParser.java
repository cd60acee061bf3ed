package dev.codonedge.syntax;

import dev.codonedge.diagnostic.Diagnostic;
import dev.codonedge.source.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Parses blocks and compound statements, and goes on after mistakes. Simple statements are [SimpleParser]'s.
final class StatementParser {
    private final TokenReader reader;
    private final ExpressionParser expressions;
    private final SimpleParser simple;
    private final DefinitionParser definitions;
    private final PatternParser patterns;

    StatementParser(TokenReader reader) {
        this.reader = reader;
        this.expressions = new ExpressionParser(reader);
        this.simple = new SimpleParser(reader, expressions);
        this.definitions = new DefinitionParser(reader, expressions, this);
        this.patterns = new PatternParser(reader, expressions);
    }

    void module(List<Stmt> body) {
        while (!reader.is(TokenKind.END)) {
            statements(body);
            reader.accept(TokenKind.DEDENT);
        }
    }

    /// The first statement's text, if it is a string.
    static Optional<String> docstring(List<Stmt> body) {
        return !body.isEmpty()
                        && body.getFirst()
                                instanceof
                                Stmt.Expression(Expr.StringLiteral(var prefix, var text, _), _)
                        && prefix.isEmpty()
                ? Optional.of(text)
                : Optional.empty();
    }

    /// Statements up to the end of the block, which stays.
    private void statements(List<Stmt> to) {
        while (!reader.is(TokenKind.END) && !reader.is(TokenKind.DEDENT)) {
            if (reader.is(TokenKind.INDENT)) {
                reader.errors.at(
                        reader.start(), reader.end(), "indentation", "unexpected indentation");
                reader.advance();
                statements(to);
                reader.accept(TokenKind.DEDENT);
            } else {
                statement(to);
            }
        }
    }

    private void statement(List<Stmt> to) {
        expressions.reset();
        int start = reader.start();
        try {
            switch (reader.kind()) {
                case IF -> to.add(ifStatement());
                case WHILE -> to.add(whileStatement());
                case FOR -> to.add(forStatement(start, false, List.of()));
                case TRY -> to.add(tryStatement());
                case WITH -> to.add(withStatement(start, false));
                case DEF -> to.add(definitions.function(start, false, List.of()));
                case CLASS -> to.add(definitions.classDefinition(start, List.of()));
                case ASYNC -> to.add(async());
                case AT -> to.add(decorated());
                default -> {
                    if (isMatch()) {
                        to.add(match());
                    } else {
                        simple.line(to);
                    }
                }
            }
        } catch (SyntaxFailure _) {
            to.add(recover(start));
        }
    }

    /// Skips the rest of a statement that made no sense, with its block and its further clauses. What stands in the
    /// block is looked at for its own mistakes.
    private Stmt recover(int start) {
        while (true) {
            skipLine();
            reader.accept(TokenKind.NEWLINE);
            if (reader.accept(TokenKind.INDENT)) {
                statements(new ArrayList<>());
                reader.accept(TokenKind.DEDENT);
            }
            switch (reader.kind()) {
                case ELIF, ELSE, EXCEPT, FINALLY -> reader.advance();
                default -> {
                    return new Stmt.Broken(reader.from(start));
                }
            }
        }
    }

    private void skipLine() {
        while (!reader.is(TokenKind.NEWLINE)
                && !reader.is(TokenKind.END)
                && !reader.is(TokenKind.DEDENT)) {
            reader.advance();
        }
    }

    // Blocks

    /// A colon and the block behind it.
    List<Stmt> suite(String owner, int ownerStart) {
        var header = reader.from(ownerStart);
        colon();
        return block(owner, header);
    }

    void colon() {
        if (reader.accept(TokenKind.COLON)) {
            return;
        }
        String hint = Hints.forUnexpected(reader.tokens, reader.index());
        var failure = reader.unexpected(hint.isEmpty() ? "expected ':'" : hint);
        if (!reader.is(TokenKind.NEWLINE)) {
            throw failure;
        }
    }

    /// What stands behind the colon: an indented block, or simple statements on the same line.
    List<Stmt> block(String owner, Span header) {
        var body = new ArrayList<Stmt>();
        if (!reader.accept(TokenKind.NEWLINE)) {
            simple.line(body);
            return body;
        }
        if (!reader.accept(TokenKind.INDENT)) {
            noBlock(owner, header);
            body.add(new Stmt.Broken(reader.currentSpan().atStart()));
            return body;
        }
        statements(body);
        reader.accept(TokenKind.DEDENT);
        return body;
    }

    private void noBlock(String owner, Span header) {
        var here = reader.currentSpan();
        boolean shown = !reader.is(TokenKind.DEDENT) && !reader.is(TokenKind.END);
        reader.errors.add(
                Diagnostic.error(
                                "indentation",
                                shown ? here : header,
                                "expected an indented block after '%s'".formatted(owner))
                        .withHint("a block that does nothing is written 'pass'"));
    }

    /// The condition of a statement. One that makes no sense costs only itself, not the block.
    private Expr condition() {
        int start = reader.start();
        try {
            var result = expressions.namedExpression();
            if (!reader.is(TokenKind.COLON) && !reader.is(TokenKind.NEWLINE)) {
                colon();
            }
            return result;
        } catch (SyntaxFailure failure) {
            return brokenHeader(start, failure);
        }
    }

    /// Skips to the colon that ends the line. Without one the whole statement is given up.
    private Expr brokenHeader(int start, SyntaxFailure failure) {
        skipLine();
        int end = reader.index();
        if (end == 0 || reader.tokens.kind(end - 1) != TokenKind.COLON) {
            throw failure;
        }
        reader.backTo(end - 1);
        expressions.reset();
        return new Expr.Broken(reader.from(start));
    }

    // Compound statements

    private Stmt ifStatement() {
        int start = reader.start();
        var branches = new ArrayList<Stmt.Branch>();
        int clause = start;
        reader.expect(TokenKind.IF);
        String owner = "if";
        while (true) {
            var condition = condition();
            branches.add(new Stmt.Branch(condition, suite(owner, clause)));
            clause = reader.start();
            owner = "elif";
            if (!reader.accept(TokenKind.ELIF)) {
                break;
            }
        }
        var otherwise = otherwise(false);
        return new Stmt.If(branches, otherwise, reader.from(start));
    }

    /// An `else` block, if there is one. Loops may spell it `else not break`.
    private List<Stmt> otherwise(boolean loop) {
        int start = reader.start();
        if (!reader.accept(TokenKind.ELSE)) {
            return List.of();
        }
        if (loop && reader.is(TokenKind.NOT) && reader.kind(1) == TokenKind.BREAK) {
            reader.advance();
            reader.advance();
        }
        return suite("else", start);
    }

    private Stmt whileStatement() {
        int start = reader.start();
        reader.expect(TokenKind.WHILE);
        var condition = condition();
        var body = suite("while", start);
        var otherwise = otherwise(true);
        return new Stmt.While(condition, body, otherwise, reader.from(start));
    }

    private Stmt forStatement(int start, boolean async, List<Expr> decorators) {
        int targetStart = reader.start();
        Expr target = new Expr.Broken(reader.currentSpan());
        Expr iterable;
        reader.expect(TokenKind.FOR);
        try {
            target = expressions.atoms().targets();
            if (!reader.accept(TokenKind.IN)) {
                throw reader.unexpected("expected 'in'");
            }
            iterable = expressions.expressionList();
            if (!reader.is(TokenKind.COLON)) {
                colon();
            }
        } catch (SyntaxFailure failure) {
            iterable = brokenHeader(targetStart, failure);
        }
        var body = suite("for", start);
        var otherwise = otherwise(true);
        return new Stmt.For(
                target, iterable, body, otherwise, async, decorators, reader.from(start));
    }

    private Stmt tryStatement() {
        int start = reader.start();
        reader.expect(TokenKind.TRY);
        var body = suite("try", start);
        var handlers = new ArrayList<Stmt.Handler>();
        while (reader.is(TokenKind.EXCEPT)) {
            handlers.add(handler());
        }
        for (int i = 0; i + 1 < handlers.size(); i++) {
            if (handlers.get(i).types().isEmpty()) {
                reader.errors.at(
                        errorSpan(handlers.get(i).span(), "except"),
                        "default 'except:' must be last");
            }
        }
        int clause = reader.start();
        List<Stmt> otherwise = List.of();
        if (!handlers.isEmpty() && reader.accept(TokenKind.ELSE)) {
            otherwise = suite("else", clause);
        }
        clause = reader.start();
        List<Stmt> finalizer =
                reader.accept(TokenKind.FINALLY) ? suite("finally", clause) : List.of();
        return new Stmt.Try(body, handlers, otherwise, finalizer, reader.from(start));
    }

    private static Span errorSpan(Span whole, String word) {
        return new Span(whole.file(), whole.start(), whole.start() + word.length());
    }

    private Stmt.Handler handler() {
        int start = reader.start();
        reader.expect(TokenKind.EXCEPT);
        Optional<Expr> types = Optional.empty();
        Optional<Expr.Name> name = Optional.empty();
        if (!reader.is(TokenKind.COLON)) {
            types = Optional.of(expressions.expression());
            if (reader.is(TokenKind.COMMA)) {
                throw reader.unexpected("several exception types are written in parentheses");
            }
            if (reader.accept(TokenKind.AS)) {
                name = Optional.of(reader.name());
            }
        }
        var body = suite("except", start);
        return new Stmt.Handler(types, name, body, reader.from(start));
    }

    private Stmt withStatement(int start, boolean async) {
        reader.expect(TokenKind.WITH);
        var items = new ArrayList<Stmt.WithItem>();
        if (isParenthesizedWith()) {
            int open = reader.start();
            reader.advance();
            while (!reader.is(TokenKind.RIGHT_PAREN)) {
                items.add(withItem());
                if (!reader.accept(TokenKind.COMMA)) {
                    break;
                }
            }
            reader.close(TokenKind.RIGHT_PAREN, open);
        } else {
            do {
                items.add(withItem());
            } while (reader.accept(TokenKind.COMMA));
        }
        var body = suite("with", start);
        return new Stmt.With(items, body, async, reader.from(start));
    }

    private Stmt.WithItem withItem() {
        var manager = expressions.expression();
        if (!reader.accept(TokenKind.AS)) {
            return new Stmt.WithItem(manager, Optional.empty());
        }
        var target = expressions.comparisonOperand();
        Targets.checkAssignable(target, reader.errors);
        return new Stmt.WithItem(manager, Optional.of(target));
    }

    /// Whether a list of managers stands in parentheses, rather than an expression.
    private boolean isParenthesizedWith() {
        if (!reader.is(TokenKind.LEFT_PAREN)) {
            return false;
        }
        var tokens = reader.tokens;
        int depth = 0;
        boolean list = false;
        for (int i = reader.index(); i < tokens.size(); i++) {
            switch (tokens.kind(i)) {
                case LEFT_PAREN, LEFT_BRACKET, LEFT_BRACE, FIELD_START -> depth++;
                case RIGHT_BRACKET, RIGHT_BRACE, FIELD_END -> depth--;
                case RIGHT_PAREN -> {
                    if (--depth == 0) {
                        return list && tokens.kind(i + 1) == TokenKind.COLON;
                    }
                }
                case FOR -> {
                    if (depth == 1) {
                        return false;
                    }
                }
                case COMMA, AS -> list |= depth == 1;
                case NEWLINE, ERROR, END -> {
                    return false;
                }
                default -> {
                    // goes on
                }
            }
        }
        return false;
    }

    private Stmt async() {
        int start = reader.start();
        reader.expect(TokenKind.ASYNC);
        return switch (reader.kind()) {
            case DEF -> definitions.function(start, true, List.of());
            case FOR -> forStatement(start, true, List.of());
            case WITH -> withStatement(start, true);
            default -> throw reader.unexpected("'async' stands before 'def', 'for' and 'with'");
        };
    }

    private Stmt decorated() {
        var decorators = new ArrayList<Expr>();
        while (reader.accept(TokenKind.AT)) {
            decorators.add(expressions.namedExpression());
            if (!reader.accept(TokenKind.NEWLINE)) {
                throw reader.unexpected();
            }
        }
        int start = reader.start();
        boolean async = reader.accept(TokenKind.ASYNC);
        return switch (reader.kind()) {
            case DEF -> definitions.function(start, async, decorators);
            case CLASS -> {
                if (async) {
                    throw reader.unexpected();
                }
                yield definitions.classDefinition(start, decorators);
            }
            case FOR -> forStatement(start, async, decorators);
            default ->
                    throw reader.unexpected(
                            "a decorator stands above a function, a class or a loop");
        };
    }

    // match

    private boolean isMatch() {
        if (!reader.isName("match")) {
            return false;
        }
        var next = reader.kind(1);
        boolean ambiguous =
                next == TokenKind.LEFT_PAREN
                        || next == TokenKind.LEFT_BRACKET
                        || next == TokenKind.MINUS
                        || next == TokenKind.PLUS
                        || next == TokenKind.STAR;
        if (!ambiguous) {
            return next.startsOperand()
                    && !(next == TokenKind.NOT && reader.kind(2) == TokenKind.IN);
        }
        var tokens = reader.tokens;
        int end = reader.index();
        while (tokens.kind(end) != TokenKind.NEWLINE && tokens.kind(end) != TokenKind.END) {
            end++;
        }
        return tokens.kind(end - 1) == TokenKind.COLON
                && end + 2 < tokens.size()
                && tokens.kind(end + 1) == TokenKind.INDENT
                && tokens.isName(end + 2, "case");
    }

    private Stmt match() {
        int start = reader.start();
        reader.advance();
        var subject = expressions.namedList();
        var header = reader.from(start);
        colon();
        var cases = new ArrayList<Stmt.Case>();
        if (!reader.accept(TokenKind.NEWLINE)) {
            throw reader.unexpected("the cases stand on lines of their own");
        }
        if (!reader.accept(TokenKind.INDENT)) {
            noBlock("match", header);
            return new Stmt.Match(subject, cases, reader.from(start));
        }
        while (!reader.is(TokenKind.DEDENT) && !reader.is(TokenKind.END)) {
            caseOrRecover(cases);
        }
        reader.accept(TokenKind.DEDENT);
        return new Stmt.Match(subject, cases, reader.from(start));
    }

    private void caseOrRecover(List<Stmt.Case> cases) {
        expressions.reset();
        int start = reader.start();
        try {
            if (reader.is(TokenKind.INDENT)) {
                throw reader.unexpected("");
            }
            if (!reader.isName("case")) {
                throw reader.unexpected("expected 'case'");
            }
            reader.advance();
            var pattern = patterns.patterns();
            Optional<Expr> guard =
                    reader.accept(TokenKind.IF)
                            ? Optional.of(expressions.namedExpression())
                            : Optional.empty();
            var body = suite("case", start);
            cases.add(new Stmt.Case(pattern, guard, body, reader.from(start)));
        } catch (SyntaxFailure _) {
            if (reader.accept(TokenKind.INDENT)) {
                statements(new ArrayList<>());
                reader.accept(TokenKind.DEDENT);
            } else {
                recover(start);
            }
        }
    }
}
