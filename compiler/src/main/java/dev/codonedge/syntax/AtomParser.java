package dev.codonedge.syntax;

import dev.codonedge.diagnostic.Diagnostic;
import dev.codonedge.syntax.Expr.Clause;
import dev.codonedge.syntax.Expr.ComprehensionKind;
import dev.codonedge.syntax.Expr.Conversion;
import dev.codonedge.syntax.Expr.DictEntry;
import dev.codonedge.syntax.Expr.FPart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Parses names, literals, displays and comprehensions.
final class AtomParser {
    private final TokenReader reader;
    private final Nesting nesting;
    private final ExpressionParser expressions;

    AtomParser(TokenReader reader, Nesting nesting, ExpressionParser expressions) {
        this.reader = reader;
        this.nesting = nesting;
        this.expressions = expressions;
    }

    Expr atom() {
        nesting.leaf();
        var span = reader.currentSpan();
        var value = reader.tokens.value(reader.index());
        return switch (reader.kind()) {
            case NAME -> reader.name();
            case INT -> {
                reader.advance();
                var whole = (Tokens.Whole) value;
                yield new Expr.IntLiteral(whole.value(), whole.suffix(), span);
            }
            case FLOAT -> {
                reader.advance();
                var decimal = (Tokens.Decimal) value;
                yield new Expr.FloatLiteral(decimal.digits(), decimal.suffix(), span);
            }
            case STRING, FSTRING_START -> strings();
            case BYTES -> bytes();
            case TRUE, FALSE -> {
                boolean isTrue = reader.is(TokenKind.TRUE);
                reader.advance();
                yield new Expr.BoolLiteral(isTrue, span);
            }
            case NONE -> {
                reader.advance();
                yield new Expr.NoneLiteral(span);
            }
            case ELLIPSIS -> {
                reader.advance();
                yield new Expr.EllipsisLiteral(span);
            }
            case LEFT_PAREN -> parenthesized();
            case LEFT_BRACKET -> list();
            case LEFT_BRACE -> braces();
            default -> throw reader.unexpected();
        };
    }

    private Expr parenthesized() {
        int open = reader.start();
        reader.advance();
        if (reader.accept(TokenKind.RIGHT_PAREN)) {
            return new Expr.TupleDisplay(List.of(), reader.from(open));
        }
        int outer = nesting.open();
        if (reader.is(TokenKind.YIELD)) {
            var result = expressions.yieldExpression();
            reader.close(TokenKind.RIGHT_PAREN, open);
            nesting.close(outer);
            return result;
        }
        var first = expressions.starOrNamed();
        Expr result;
        if (startsClause()) {
            expressions.refuseStar(first);
            var clauses = clauses();
            reader.close(TokenKind.RIGHT_PAREN, open);
            result =
                    new Expr.Comprehension(
                            ComprehensionKind.GENERATOR, first, clauses, reader.from(open));
        } else if (reader.is(TokenKind.COMMA)) {
            var items = rest(first, TokenKind.RIGHT_PAREN);
            reader.close(TokenKind.RIGHT_PAREN, open);
            result = new Expr.TupleDisplay(items, reader.from(open));
        } else {
            reader.close(TokenKind.RIGHT_PAREN, open);
            expressions.refuseStar(first);
            result = first;
        }
        nesting.close(outer);
        return result;
    }

    /// The items behind the first one, up to the closing bracket.
    private List<Expr> rest(Expr first, TokenKind end) {
        var items = new ArrayList<Expr>();
        items.add(first);
        while (reader.accept(TokenKind.COMMA) && !reader.is(end)) {
            items.add(expressions.starOrNamed());
        }
        return items;
    }

    private Expr list() {
        int open = reader.start();
        reader.advance();
        if (reader.accept(TokenKind.RIGHT_BRACKET)) {
            return new Expr.ListDisplay(List.of(), reader.from(open));
        }
        int outer = nesting.open();
        var first = expressions.starOrNamed();
        Expr result;
        if (startsClause()) {
            expressions.refuseStar(first);
            var clauses = clauses();
            reader.close(TokenKind.RIGHT_BRACKET, open);
            result =
                    new Expr.Comprehension(
                            ComprehensionKind.LIST, first, clauses, reader.from(open));
        } else {
            var items = rest(first, TokenKind.RIGHT_BRACKET);
            reader.close(TokenKind.RIGHT_BRACKET, open);
            result = new Expr.ListDisplay(items, reader.from(open));
        }
        nesting.close(outer);
        return result;
    }

    private Expr braces() {
        int open = reader.start();
        reader.advance();
        if (reader.accept(TokenKind.RIGHT_BRACE)) {
            return new Expr.DictDisplay(List.of(), reader.from(open));
        }
        int outer = nesting.open();
        Expr result;
        if (reader.is(TokenKind.DOUBLE_STAR)) {
            result = dict(open, splice());
        } else {
            var first = expressions.starOrNamed();
            if (reader.is(TokenKind.COLON) && !(first instanceof Expr.Star)) {
                result = dictOrComprehension(open, first);
            } else if (startsClause()) {
                expressions.refuseStar(first);
                var clauses = clauses();
                reader.close(TokenKind.RIGHT_BRACE, open);
                result =
                        new Expr.Comprehension(
                                ComprehensionKind.SET, first, clauses, reader.from(open));
            } else {
                var items = rest(first, TokenKind.RIGHT_BRACE);
                reader.close(TokenKind.RIGHT_BRACE, open);
                result = new Expr.SetDisplay(items, reader.from(open));
            }
        }
        nesting.close(outer);
        return result;
    }

    private Expr dictOrComprehension(int open, Expr key) {
        reader.expect(TokenKind.COLON);
        var value = expressions.expression();
        if (!startsClause()) {
            return dict(open, new DictEntry(Optional.of(key), value));
        }
        var clauses = clauses();
        reader.close(TokenKind.RIGHT_BRACE, open);
        return new Expr.DictComprehension(key, value, clauses, reader.from(open));
    }

    private Expr dict(int open, DictEntry first) {
        var entries = new ArrayList<DictEntry>();
        entries.add(first);
        while (reader.accept(TokenKind.COMMA) && !reader.is(TokenKind.RIGHT_BRACE)) {
            if (reader.is(TokenKind.DOUBLE_STAR)) {
                entries.add(splice());
            } else {
                var key = expressions.expression();
                if (!reader.accept(TokenKind.COLON)) {
                    throw reader.unexpected("expected ':' and a value behind the key");
                }
                entries.add(new DictEntry(Optional.of(key), expressions.expression()));
            }
        }
        reader.close(TokenKind.RIGHT_BRACE, open);
        return new Expr.DictDisplay(entries, reader.from(open));
    }

    private DictEntry splice() {
        reader.expect(TokenKind.DOUBLE_STAR);
        return new DictEntry(Optional.empty(), expressions.comparisonOperand());
    }

    // Comprehensions

    private boolean startsClause() {
        return reader.is(TokenKind.FOR)
                || reader.is(TokenKind.ASYNC) && reader.kind(1) == TokenKind.FOR;
    }

    /// A generator expression without parentheses of its own.
    Expr generator(Expr element, int start) {
        var clauses = clauses();
        return new Expr.Comprehension(
                ComprehensionKind.GENERATOR, element, clauses, reader.from(start));
    }

    private List<Clause> clauses() {
        var clauses = new ArrayList<Clause>();
        while (reader.is(TokenKind.FOR) || reader.is(TokenKind.ASYNC)) {
            int start = reader.start();
            boolean async = reader.accept(TokenKind.ASYNC);
            reader.expect(TokenKind.FOR);
            var target = targets();
            reader.expect(TokenKind.IN);
            var iterable = expressions.disjunction();
            var conditions = new ArrayList<Expr>();
            while (reader.accept(TokenKind.IF)) {
                conditions.add(expressions.disjunction());
            }
            if (reader.is(TokenKind.ELSE)) {
                throw reader.unexpected(
                        "a choice of values stands before 'for': 'a if c else b for ...'");
            }
            clauses.add(new Clause(target, iterable, conditions, async, reader.from(start)));
        }
        return clauses;
    }

    /// The targets of a `for`, which end at `in`.
    Expr targets() {
        int start = reader.start();
        var first = target();
        Expr result = first;
        if (reader.is(TokenKind.COMMA)) {
            var items = new ArrayList<Expr>();
            items.add(first);
            while (reader.accept(TokenKind.COMMA) && expressions.startsItem()) {
                items.add(target());
            }
            result = new Expr.TupleDisplay(items, reader.from(start));
        }
        Targets.checkAssignable(result, reader.errors);
        return result;
    }

    private Expr target() {
        int start = reader.start();
        if (reader.accept(TokenKind.STAR)) {
            var value = expressions.comparisonOperand();
            return new Expr.Star(value, reader.from(start));
        }
        return expressions.comparisonOperand();
    }

    // Strings

    /// Adjacent literals of which the first is text.
    private Expr strings() {
        int start = reader.start();
        var parts = new ArrayList<FPart>();
        var text = new StringBuilder();
        boolean formatted = false;
        int outer = nesting.open();
        String prefix = "";
        for (int count = 0; true; count++) {
            if (reader.is(TokenKind.STRING)) {
                var token = (Tokens.Text) reader.tokens.value(reader.index());
                if (count == 0) {
                    prefix = token.prefix();
                } else if (!prefix.isEmpty() || !token.prefix().isEmpty()) {
                    throw reader.unexpected(
                            "a literal with a prefix of one's own cannot be joined to another one");
                }
                text.append(token.text());
                reader.advance();
            } else if (reader.is(TokenKind.FSTRING_START)) {
                if (!prefix.isEmpty()) {
                    throw reader.unexpected(
                            "a literal with a prefix of one's own cannot be joined to another one");
                }
                formatted = true;
                reader.advance();
                pieces(parts, text, TokenKind.FSTRING_END);
                reader.expect(TokenKind.FSTRING_END);
            } else if (reader.is(TokenKind.BYTES)) {
                throw mixed();
            } else {
                break;
            }
        }
        nesting.close(outer);
        if (!formatted) {
            return new Expr.StringLiteral(prefix, text.toString(), reader.from(start));
        }
        flush(parts, text);
        return new Expr.FString(parts, reader.from(start));
    }

    private Expr bytes() {
        int start = reader.start();
        var bytes = new StringBuilder();
        while (reader.is(TokenKind.BYTES)) {
            bytes.append((String) reader.tokens.value(reader.index()));
            reader.advance();
        }
        if (reader.is(TokenKind.STRING) || reader.is(TokenKind.FSTRING_START)) {
            throw mixed();
        }
        return new Expr.BytesLiteral(bytes.toString(), reader.from(start));
    }

    private SyntaxFailure mixed() {
        return reader.fail("string", "cannot mix bytes and nonbytes literals");
    }

    private void pieces(List<FPart> parts, StringBuilder text, TokenKind end) {
        while (!reader.is(end)) {
            if (reader.is(TokenKind.FSTRING_TEXT)) {
                text.append((String) reader.tokens.value(reader.index()));
                reader.advance();
            } else if (reader.is(TokenKind.FIELD_START)) {
                flush(parts, text);
                parts.add(field());
            } else {
                throw reader.unexpected();
            }
        }
    }

    private static void flush(List<FPart> parts, StringBuilder text) {
        if (!text.isEmpty()) {
            parts.add(new FPart.Text(text.toString()));
            text.setLength(0);
        }
    }

    private FPart field() {
        int start = reader.start();
        int open = reader.end();
        reader.advance();
        switch (reader.kind()) {
            case FIELD_END, CONVERSION, SPEC_START, ASSIGN ->
                    throw reader.fail(
                            "f-string",
                            "valid expression required before '%s' in f-string"
                                    .formatted(reader.tokens.text(reader.index())));
            default -> {
                // an expression
            }
        }
        var value = expressions.value();
        Optional<String> shown = Optional.empty();
        if (reader.accept(TokenKind.ASSIGN)) {
            shown = Optional.of(reader.tokens.file().text().substring(open, reader.start()));
        }
        var conversion = reader.accept(TokenKind.CONVERSION) ? conversion() : Conversion.NONE;
        Optional<List<FPart>> spec = Optional.empty();
        if (reader.accept(TokenKind.SPEC_START)) {
            var specParts = new ArrayList<FPart>();
            var text = new StringBuilder();
            pieces(specParts, text, TokenKind.FIELD_END);
            flush(specParts, text);
            spec = Optional.of(List.copyOf(specParts));
        }
        if (!reader.accept(TokenKind.FIELD_END)) {
            throw reader.unexpected("expecting '}' in f-string");
        }
        return new FPart.Field(value, shown, conversion, spec, reader.from(start));
    }

    private Conversion conversion() {
        var conversion =
                reader.isName("s")
                        ? Conversion.STR
                        : reader.isName("r")
                                ? Conversion.REPR
                                : reader.isName("a") ? Conversion.ASCII : Conversion.NONE;
        if (conversion == Conversion.NONE) {
            throw reader.fail(
                    Diagnostic.error(
                                    "f-string",
                                    reader.currentSpan(),
                                    "invalid conversion in f-string")
                            .withHint("it is one of '!s', '!r' and '!a'"));
        }
        reader.advance();
        return conversion;
    }
}
