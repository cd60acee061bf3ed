package dev.codonedge.syntax;

import dev.codonedge.diagnostic.Diagnostic;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Parses the statements that fit on a line.
final class SimpleParser {
    private final TokenReader reader;
    private final ExpressionParser expressions;
    private final ImportParser imports;

    SimpleParser(TokenReader reader, ExpressionParser expressions) {
        this.reader = reader;
        this.expressions = expressions;
        this.imports = new ImportParser(reader, expressions);
    }

    /// Statements separated by `;`, with the end of the line.
    void line(List<Stmt> to) {
        do {
            to.add(statement());
        } while (reader.accept(TokenKind.SEMICOLON) && !reader.is(TokenKind.NEWLINE));
        if (!reader.accept(TokenKind.NEWLINE)) {
            throw reader.unexpected();
        }
    }

    private Stmt statement() {
        expressions.reset();
        int start = reader.start();
        return switch (reader.kind()) {
            case PASS -> {
                reader.advance();
                yield new Stmt.Pass(reader.from(start));
            }
            case BREAK -> {
                reader.advance();
                yield new Stmt.Break(reader.from(start));
            }
            case CONTINUE -> {
                reader.advance();
                yield new Stmt.Continue(reader.from(start));
            }
            case RETURN -> {
                reader.advance();
                Optional<Expr> value =
                        expressions.startsItem()
                                ? Optional.of(expressions.expressionList())
                                : Optional.empty();
                yield new Stmt.Return(value, reader.from(start));
            }
            case RAISE -> raise(start);
            case GLOBAL -> {
                reader.advance();
                yield new Stmt.Global(names(), reader.from(start));
            }
            case DEL -> delete(start);
            case ASSERT -> assertion(start);
            case IMPORT -> imports.importModules();
            case FROM -> imports.importFrom();
            case NAME -> named(start);
            default -> expression(start);
        };
    }

    /// A statement that begins with a name, which may be a soft keyword.
    private Stmt named(int start) {
        if (reader.isName("print") && PrintStatement.startsAt(reader.tokens, reader.index())) {
            return print(start);
        }
        if (reader.kind(1) == TokenKind.NAME) {
            if (reader.isName("nonlocal")) {
                reader.advance();
                return new Stmt.Nonlocal(names(), reader.from(start));
            }
            var third = reader.kind(2);
            if (reader.isName("type")
                    && (third == TokenKind.ASSIGN || third == TokenKind.LEFT_BRACKET)) {
                return typeAlias(start);
            }
        }
        return expression(start);
    }

    private List<Expr.Name> names() {
        var names = new ArrayList<Expr.Name>();
        do {
            names.add(reader.name());
        } while (reader.accept(TokenKind.COMMA));
        return names;
    }

    private Stmt raise(int start) {
        reader.advance();
        if (!expressions.startsItem()) {
            return new Stmt.Raise(Optional.empty(), Optional.empty(), reader.from(start));
        }
        var exception = expressions.expression();
        Optional<Expr> cause =
                reader.accept(TokenKind.FROM)
                        ? Optional.of(expressions.expression())
                        : Optional.empty();
        return new Stmt.Raise(Optional.of(exception), cause, reader.from(start));
    }

    private Stmt delete(int start) {
        reader.advance();
        var list = expressions.expressionList();
        Targets.checkDeletable(list, reader.errors);
        var targets = list instanceof Expr.TupleDisplay tuple ? tuple.items() : List.of(list);
        return new Stmt.Delete(targets, reader.from(start));
    }

    private Stmt assertion(int start) {
        reader.advance();
        var condition = expressions.expression();
        if (condition instanceof Expr.TupleDisplay tuple && !tuple.items().isEmpty()) {
            reader.errors.add(
                    Diagnostic.warning(
                                    "always-true",
                                    tuple.span(),
                                    "assertion is always true, for the tuple is not empty")
                            .withHint("remove the parentheses"));
        }
        Optional<Expr> message =
                reader.accept(TokenKind.COMMA)
                        ? Optional.of(expressions.expression())
                        : Optional.empty();
        return new Stmt.Assert(condition, message, reader.from(start));
    }

    private Stmt typeAlias(int start) {
        reader.advance();
        var name = reader.name();
        var parameters = expressions.parameters().typeParameters();
        reader.expect(TokenKind.ASSIGN);
        var value = expressions.expression();
        return new Stmt.TypeAlias(name.text(), parameters, value, reader.from(start));
    }

    private Stmt print(int start) {
        reader.advance();
        var values = new ArrayList<Expr>();
        boolean comma = false;
        while (expressions.startsItem()) {
            values.add(expressions.starOrNamed());
            comma = reader.accept(TokenKind.COMMA);
            if (!comma) {
                break;
            }
        }
        return new Stmt.Print(values, comma, reader.from(start));
    }

    // Expressions and assignments

    private Stmt expression(int start) {
        var first = expressions.targetOrValue();
        var augmented = augmented(reader.kind());
        if (augmented != null) {
            reader.advance();
            checkSingle(first);
            var value = expressions.value();
            return new Stmt.AugmentedAssign(first, augmented, value, reader.from(start));
        }
        return switch (reader.kind()) {
            case COLON -> annotated(first, start);
            case ASSIGN -> assignment(first, start);
            default -> {
                expressions.refuseStar(first);
                warnAboutBarePrint(first);
                yield new Stmt.Expression(first, reader.from(start));
            }
        };
    }

    private void warnAboutBarePrint(Expr expr) {
        if (expr instanceof Expr.Name(var name, var span) && name.equals("print")) {
            reader.errors.add(
                    Diagnostic.warning("bare-print", span, "'print' alone does nothing")
                            .withHint("an empty line is printed by 'print()'"));
        }
    }

    private Stmt assignment(Expr first, int start) {
        var targets = new ArrayList<Expr>();
        var value = first;
        while (reader.accept(TokenKind.ASSIGN)) {
            Targets.checkAssignable(value, reader.errors);
            targets.add(value);
            value = expressions.targetOrValue();
        }
        expressions.refuseStar(value);
        return new Stmt.Assign(targets, value, reader.from(start));
    }

    private Stmt annotated(Expr target, int start) {
        if (target instanceof Expr.TupleDisplay || target instanceof Expr.ListDisplay) {
            reader.errors.at(target.span(), "only single target can be annotated");
        } else if (!(target instanceof Expr.Name
                || target instanceof Expr.Attribute
                || target instanceof Expr.Subscript)) {
            throw reader.unexpected();
        }
        reader.expect(TokenKind.COLON);
        var annotation = expressions.expression();
        Optional<Expr> value = Optional.empty();
        if (reader.accept(TokenKind.ASSIGN)) {
            value = Optional.of(expressions.value());
        }
        return new Stmt.AnnotatedAssign(
                target, ImplicitOptional.annotation(annotation, value), value, reader.from(start));
    }

    private void checkSingle(Expr target) {
        switch (target) {
            case Expr.Name _, Expr.Attribute _, Expr.Subscript _ -> {
                // fine
            }
            default ->
                    reader.errors.withHint(
                            target.span(),
                            "cannot assign to given expression",
                            "an augmented assignment has one name, attribute or item as its target");
        }
    }

    private static @Nullable BinaryOperator augmented(TokenKind kind) {
        return switch (kind) {
            case PLUS_ASSIGN -> BinaryOperator.ADD;
            case MINUS_ASSIGN -> BinaryOperator.SUBTRACT;
            case STAR_ASSIGN -> BinaryOperator.MULTIPLY;
            case SLASH_ASSIGN -> BinaryOperator.DIVIDE;
            case DOUBLE_SLASH_ASSIGN -> BinaryOperator.FLOOR_DIVIDE;
            case PERCENT_ASSIGN -> BinaryOperator.MODULO;
            case DOUBLE_STAR_ASSIGN -> BinaryOperator.POWER;
            case AT_ASSIGN -> BinaryOperator.MATRIX_MULTIPLY;
            case AMPERSAND_ASSIGN -> BinaryOperator.AND;
            case BAR_ASSIGN -> BinaryOperator.OR;
            case CARET_ASSIGN -> BinaryOperator.XOR;
            case SHIFT_LEFT_ASSIGN -> BinaryOperator.SHIFT_LEFT;
            case SHIFT_RIGHT_ASSIGN -> BinaryOperator.SHIFT_RIGHT;
            default -> null;
        };
    }
}
