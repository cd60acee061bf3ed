package dev.codonedge.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Parses the patterns of `case`.
final class PatternParser {
    private final TokenReader reader;
    private final ExpressionParser expressions;

    PatternParser(TokenReader reader, ExpressionParser expressions) {
        this.reader = reader;
        this.expressions = expressions;
    }

    /// What stands behind `case`: a pattern, or several with commas, which are a sequence.
    Pattern patterns() {
        int start = reader.start();
        var first = item();
        if (!reader.is(TokenKind.COMMA)) {
            if (first instanceof Pattern.Star) {
                reader.errors.at(first.span(), "cannot use starred expression here");
            }
            return first;
        }
        var items = new ArrayList<Pattern>();
        items.add(first);
        while (reader.accept(TokenKind.COMMA)
                && !reader.is(TokenKind.COLON)
                && !reader.is(TokenKind.IF)) {
            items.add(item());
        }
        return sequence(items, start);
    }

    /// An item of a sequence.
    private Pattern item() {
        int start = reader.start();
        if (reader.accept(TokenKind.STAR)) {
            var name = reader.name();
            return new Pattern.Star(
                    name.text().equals("_") ? Optional.empty() : Optional.of(name),
                    reader.from(start));
        }
        if (reader.accept(TokenKind.ELLIPSIS)) {
            return new Pattern.Star(Optional.empty(), reader.from(start));
        }
        return pattern();
    }

    private Pattern sequence(List<Pattern> items, int start) {
        boolean star = false;
        for (var item : items) {
            if (item instanceof Pattern.Star) {
                if (star) {
                    boolean ellipsis = item.span().text().equals("...");
                    reader.errors.at(
                            item.span(),
                            ellipsis
                                    ? "multiple ellipses in a pattern"
                                    : "multiple starred names in sequence pattern");
                }
                star = true;
            }
        }
        return new Pattern.Sequence(items, reader.from(start));
    }

    private Pattern pattern() {
        int start = reader.start();
        if (reader.is(TokenKind.NAME) && reader.kind(1) == TokenKind.WALRUS) {
            var name = reader.name();
            reader.advance();
            return new Pattern.As(alternatives(), name, reader.from(start));
        }
        var result = alternatives();
        if (reader.accept(TokenKind.AS)) {
            var name = reader.name();
            if (name.text().equals("_")) {
                reader.errors.at(name.span(), "cannot use '_' as a target");
            }
            result = new Pattern.As(result, name, reader.from(start));
        }
        return result;
    }

    private Pattern alternatives() {
        int start = reader.start();
        var first = closed();
        if (!reader.is(TokenKind.BAR) && !reader.is(TokenKind.OR)) {
            return first;
        }
        var alternatives = new ArrayList<Pattern>();
        alternatives.add(first);
        while (reader.accept(TokenKind.BAR) || reader.accept(TokenKind.OR)) {
            alternatives.add(closed());
        }
        return new Pattern.Or(alternatives, reader.from(start));
    }

    private Pattern closed() {
        int start = reader.start();
        int index = reader.index();
        if (reader.is(TokenKind.LEFT_BRACE)) {
            return mapping();
        }
        if (reader.is(TokenKind.LEFT_PAREN) || reader.is(TokenKind.LEFT_BRACKET) || isCall()) {
            var result = reader.is(TokenKind.NAME) ? classPattern() : group();
            if (endsPattern()) {
                return result;
            }
            reader.backTo(index); // an expression that only looked like a pattern
        }
        var value = expressions.patternOperand();
        if (reader.accept(TokenKind.ELLIPSIS)) {
            var high = expressions.patternOperand();
            return new Pattern.Range(value, high, reader.from(start));
        }
        return value instanceof Expr.Name name
                ? name.text().equals("_")
                        ? new Pattern.Wildcard(name.span())
                        : new Pattern.Capture(name, name.span())
                : new Pattern.Value(value, value.span());
    }

    private boolean endsPattern() {
        return switch (reader.kind()) {
            case BAR,
                    OR,
                    AS,
                    IF,
                    COLON,
                    COMMA,
                    RIGHT_PAREN,
                    RIGHT_BRACKET,
                    RIGHT_BRACE,
                    NEWLINE,
                    ERROR ->
                    true;
            default -> false;
        };
    }

    /// Whether a possibly dotted name and a parenthesis come next.
    private boolean isCall() {
        int ahead = 0;
        while (reader.kind(ahead) == TokenKind.NAME) {
            var next = reader.kind(ahead + 1);
            if (next == TokenKind.LEFT_PAREN) {
                return true;
            }
            if (next != TokenKind.DOT) {
                return false;
            }
            ahead += 2;
        }
        return false;
    }

    /// `(p)`, `(p, q)`, `[p, *rest]`.
    private Pattern group() {
        int open = reader.start();
        boolean list = reader.is(TokenKind.LEFT_BRACKET);
        var end = list ? TokenKind.RIGHT_BRACKET : TokenKind.RIGHT_PAREN;
        reader.advance();
        var items = new ArrayList<Pattern>();
        boolean comma = false;
        while (!reader.is(end)) {
            items.add(item());
            if (!reader.accept(TokenKind.COMMA)) {
                break;
            }
            comma = true;
        }
        reader.close(end, open);
        if (!list && !comma && items.size() == 1 && !(items.getFirst() instanceof Pattern.Star)) {
            return items.getFirst();
        }
        return sequence(items, open);
    }

    private Pattern mapping() {
        int open = reader.start();
        reader.advance();
        var entries = new ArrayList<Pattern.Entry>();
        Optional<Expr.Name> rest = Optional.empty();
        while (!reader.is(TokenKind.RIGHT_BRACE)) {
            if (rest.isPresent()) {
                reader.errors.at(reader.currentSpan(), "a '**' pattern must be the last one");
            }
            if (reader.accept(TokenKind.DOUBLE_STAR)) {
                rest = Optional.of(reader.name());
            } else {
                var key = expressions.patternOperand();
                if (!reader.accept(TokenKind.COLON)) {
                    throw reader.unexpected("expected ':' and a pattern behind the key");
                }
                entries.add(new Pattern.Entry(key, pattern()));
            }
            if (!reader.accept(TokenKind.COMMA)) {
                break;
            }
        }
        reader.close(TokenKind.RIGHT_BRACE, open);
        return new Pattern.Mapping(entries, rest, reader.from(open));
    }

    /// `C(p, name=q)`.
    private Pattern classPattern() {
        int start = reader.start();
        Expr type = reader.name();
        while (reader.accept(TokenKind.DOT)) {
            var name = reader.name();
            type = new Expr.Attribute(type, name.text(), name.span(), reader.from(start));
        }
        int open = reader.start();
        reader.expect(TokenKind.LEFT_PAREN);
        var positional = new ArrayList<Pattern>();
        var named = new ArrayList<Pattern.Named>();
        while (!reader.is(TokenKind.RIGHT_PAREN)) {
            if (reader.is(TokenKind.NAME) && reader.kind(1) == TokenKind.ASSIGN) {
                String name = reader.name().text();
                reader.advance();
                named.add(new Pattern.Named(name, pattern()));
            } else {
                var pattern = pattern();
                if (!named.isEmpty()) {
                    reader.errors.at(pattern.span(), "positional patterns follow keyword patterns");
                }
                positional.add(pattern);
            }
            if (!reader.accept(TokenKind.COMMA)) {
                break;
            }
        }
        reader.close(TokenKind.RIGHT_PAREN, open);
        return new Pattern.Class(type, positional, named, reader.from(start));
    }
}
