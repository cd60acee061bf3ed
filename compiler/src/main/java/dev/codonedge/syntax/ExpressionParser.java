package dev.codonedge.syntax;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.Expr.ComparisonPart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Parses operators, calls and subscripts, by climbing precedences. Displays and literals are [AtomParser]'s.
final class ExpressionParser {
    private static final int NOT = 3;
    private static final int COMPARISON = 4;
    private static final int BIT_OR = 5;

    private final TokenReader reader;
    private final Nesting nesting;
    private final AtomParser atoms;
    private final ParameterParser parameters;

    ExpressionParser(TokenReader reader) {
        this.reader = reader;
        this.nesting = new Nesting(reader);
        this.atoms = new AtomParser(reader, nesting, this);
        this.parameters = new ParameterParser(reader, this);
    }

    ParameterParser parameters() {
        return parameters;
    }

    /// At the start of a statement.
    void reset() {
        nesting.reset();
    }

    AtomParser atoms() {
        return atoms;
    }

    /// `a, *b, c`: one expression, or a tuple when there is a comma.
    Expr expressionList() {
        return refuseStar(list(false));
    }

    /// As [#expressionList()], with `name := value` among the items.
    Expr namedList() {
        return refuseStar(list(true));
    }

    /// As [#expressionList()], but a lone `*a` is left to the caller: it may turn out to be an assignment's target.
    Expr targetOrValue() {
        return reader.is(TokenKind.YIELD) ? yieldExpression() : list(false);
    }

    Expr refuseStar(Expr expr) {
        if (expr instanceof Expr.Star star) {
            reader.errors.at(star.span(), "cannot use starred expression here");
        }
        return expr;
    }

    private Expr list(boolean named) {
        int start = reader.start();
        int outer = nesting.open();
        var first = starOr(named);
        if (!reader.is(TokenKind.COMMA)) {
            nesting.close(outer);
            return first;
        }
        var items = new ArrayList<Expr>();
        items.add(first);
        while (reader.accept(TokenKind.COMMA) && startsItem()) {
            items.add(starOr(named));
        }
        nesting.close(outer);
        return new Expr.TupleDisplay(items, reader.from(start));
    }

    boolean startsItem() {
        var kind = reader.kind();
        return kind.startsOperand() || kind == TokenKind.STAR || kind == TokenKind.ERROR;
    }

    Expr starOrNamed() {
        return starOr(true);
    }

    private Expr starOr(boolean named) {
        int start = reader.start();
        if (reader.accept(TokenKind.STAR)) {
            var value = operators(BIT_OR);
            nesting.part();
            return new Expr.Star(value, reader.from(start));
        }
        return named ? namedExpression() : expression();
    }

    /// What stands right of `=`: an expression list or `yield`.
    Expr value() {
        return reader.is(TokenKind.YIELD) ? yieldExpression() : expressionList();
    }

    Expr yieldExpression() {
        int start = reader.start();
        reader.expect(TokenKind.YIELD);
        if (reader.accept(TokenKind.FROM)) {
            var value = expression();
            return new Expr.YieldFrom(value, reader.from(start));
        }
        Optional<Expr> value = startsItem() ? Optional.of(expressionList()) : Optional.empty();
        return new Expr.Yield(value, reader.from(start));
    }

    Expr namedExpression() {
        if (reader.is(TokenKind.NAME) && reader.kind(1) == TokenKind.WALRUS) {
            int start = reader.start();
            var target = reader.name();
            reader.expect(TokenKind.WALRUS);
            var value = expression();
            nesting.grow(0);
            nesting.part();
            return new Expr.Walrus(target, value, reader.from(start));
        }
        return expression();
    }

    Expr expression() {
        nesting.enter();
        int start = reader.start();
        Expr result;
        if (reader.is(TokenKind.LAMBDA)) {
            result = lambda();
        } else {
            var left = operators(0);
            result =
                    switch (reader.kind()) {
                        case IF -> conditional(left, start);
                        case PIPE, PARALLEL_PIPE -> pipe(left, start);
                        default -> left;
                    };
        }
        nesting.part();
        nesting.leave();
        return result;
    }

    /// An expression without `if … else`, pipes and lambdas: what stands in the clauses of comprehensions.
    Expr disjunction() {
        var result = operators(0);
        nesting.part();
        return result;
    }

    /// What a pattern can be made of: no `|`.
    Expr patternOperand() {
        var result = operators(BIT_OR + 1);
        nesting.part();
        return result;
    }

    /// An operand of comparisons: assignment targets and patterns end before `in` and `if`.
    Expr comparisonOperand() {
        var result = operators(BIT_OR);
        nesting.part();
        return result;
    }

    private Expr conditional(Expr then, int start) {
        int height = nesting.height();
        reader.expect(TokenKind.IF);
        var test = operators(0);
        height = Math.max(height, nesting.height());
        if (!reader.accept(TokenKind.ELSE)) {
            throw reader.unexpected("expected 'else': an expression with 'if' needs both values");
        }
        var otherwise = expression();
        nesting.grow(height);
        return new Expr.Conditional(test, then, otherwise, reader.from(start));
    }

    private Expr pipe(Expr head, int start) {
        int outer = nesting.open();
        nesting.part();
        var stages = new ArrayList<Expr>();
        var parallel = new ArrayList<Boolean>();
        stages.add(head);
        while (reader.is(TokenKind.PIPE) || reader.is(TokenKind.PARALLEL_PIPE)) {
            parallel.add(reader.is(TokenKind.PARALLEL_PIPE));
            reader.advance();
            stages.add(disjunction());
        }
        nesting.close(outer);
        return new Expr.Pipe(stages, parallel, reader.from(start));
    }

    private Expr lambda() {
        int start = reader.start();
        reader.expect(TokenKind.LAMBDA);
        var list = parameters.parameters(TokenKind.COLON, false);
        reader.expect(TokenKind.COLON);
        var head = reader.from(start);
        int bodyStart = reader.start();
        var body = expression();
        nesting.grow(0);
        var span = reader.from(start);
        var function =
                new FunctionDef(
                        "<lambda>",
                        List.of(),
                        list,
                        Optional.empty(),
                        List.of(new Stmt.Return(Optional.of(body), reader.from(bodyStart))),
                        List.of(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        head,
                        head,
                        span);
        return new Expr.Lambda(function, span);
    }

    /// Operators that bind at least as tightly as `lowest`.
    private Expr operators(int lowest) {
        int start = reader.start();
        Expr left;
        if (reader.is(TokenKind.NOT) && lowest <= NOT) {
            reader.advance();
            nesting.enter();
            var operand = operators(NOT);
            nesting.leave();
            nesting.grow(0);
            left = new Expr.Unary(UnaryOperator.NOT, operand, reader.from(start));
        } else {
            left = unary();
        }
        while (true) {
            var kind = reader.kind();
            int precedence = precedence(kind);
            if (precedence == 0 || precedence < lowest) {
                return left;
            }
            if (precedence == COMPARISON) {
                left = comparison(left, start);
                continue;
            }
            int height = nesting.height();
            reader.advance();
            var right = operators(precedence + 1);
            nesting.grow(height);
            var span = reader.from(start);
            left =
                    precedence < NOT
                            ? new Expr.Logical(kind == TokenKind.AND, left, right, span)
                            : new Expr.Binary(binary(kind), left, right, span);
        }
    }

    private int precedence(TokenKind kind) {
        return switch (kind) {
            case OR -> 1;
            case AND -> 2;
            case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, EQUAL, NOT_EQUAL, IN, IS -> COMPARISON;
            case NOT -> reader.kind(1) == TokenKind.IN ? COMPARISON : 0;
            case BAR -> BIT_OR;
            case CARET -> 6;
            case AMPERSAND -> 7;
            case SHIFT_LEFT, SHIFT_RIGHT -> 8;
            case PLUS, MINUS -> 9;
            case STAR, SLASH, DOUBLE_SLASH, PERCENT, AT -> 10;
            default -> 0;
        };
    }

    private static BinaryOperator binary(TokenKind kind) {
        return switch (kind) {
            case BAR -> BinaryOperator.OR;
            case CARET -> BinaryOperator.XOR;
            case AMPERSAND -> BinaryOperator.AND;
            case SHIFT_LEFT -> BinaryOperator.SHIFT_LEFT;
            case SHIFT_RIGHT -> BinaryOperator.SHIFT_RIGHT;
            case PLUS -> BinaryOperator.ADD;
            case MINUS -> BinaryOperator.SUBTRACT;
            case STAR -> BinaryOperator.MULTIPLY;
            case SLASH -> BinaryOperator.DIVIDE;
            case DOUBLE_SLASH -> BinaryOperator.FLOOR_DIVIDE;
            case PERCENT -> BinaryOperator.MODULO;
            case AT -> BinaryOperator.MATRIX_MULTIPLY;
            default -> throw new IllegalArgumentException(kind.text());
        };
    }

    private Expr comparison(Expr first, int start) {
        var parts = new ArrayList<ComparisonPart>();
        int height = nesting.height();
        while (precedence(reader.kind()) == COMPARISON) {
            var operator = comparisonOperator();
            parts.add(new ComparisonPart(operator, operators(BIT_OR)));
            height = Math.max(height, nesting.height());
        }
        nesting.grow(height);
        return new Expr.Comparison(first, parts, reader.from(start));
    }

    private ComparisonOperator comparisonOperator() {
        var kind = reader.kind();
        reader.advance();
        return switch (kind) {
            case LESS -> ComparisonOperator.LESS;
            case LESS_EQUAL -> ComparisonOperator.LESS_EQUAL;
            case GREATER -> ComparisonOperator.GREATER;
            case GREATER_EQUAL -> ComparisonOperator.GREATER_EQUAL;
            case EQUAL -> ComparisonOperator.EQUAL;
            case NOT_EQUAL -> ComparisonOperator.NOT_EQUAL;
            case IN -> ComparisonOperator.IN;
            case NOT -> {
                reader.expect(TokenKind.IN);
                yield ComparisonOperator.NOT_IN;
            }
            case IS ->
                    reader.accept(TokenKind.NOT)
                            ? ComparisonOperator.IS_NOT
                            : ComparisonOperator.IS;
            default -> throw new IllegalArgumentException(kind.text());
        };
    }

    private Expr unary() {
        int start = reader.start();
        var operator =
                switch (reader.kind()) {
                    case PLUS -> UnaryOperator.PLUS;
                    case MINUS -> UnaryOperator.MINUS;
                    case TILDE -> UnaryOperator.INVERT;
                    default -> null;
                };
        if (operator == null) {
            return power(start);
        }
        reader.advance();
        nesting.enter();
        var operand = unary();
        nesting.leave();
        nesting.grow(0);
        return new Expr.Unary(operator, operand, reader.from(start));
    }

    private Expr power(int start) {
        Expr base;
        if (reader.accept(TokenKind.AWAIT)) {
            var value = postfix(reader.start());
            nesting.grow(0);
            base = new Expr.Await(value, reader.from(start));
        } else {
            base = postfix(start);
        }
        if (!reader.is(TokenKind.DOUBLE_STAR)) {
            return base;
        }
        int height = nesting.height();
        reader.advance();
        nesting.enter();
        var exponent = unary();
        nesting.leave();
        nesting.grow(height);
        return new Expr.Binary(BinaryOperator.POWER, base, exponent, reader.from(start));
    }

    /// An atom with the calls, subscripts and attributes behind it.
    private Expr postfix(int start) {
        var result = atoms.atom();
        while (true) {
            switch (reader.kind()) {
                case DOT -> {
                    reader.advance();
                    var name = reader.name();
                    nesting.grow(0);
                    result =
                            new Expr.Attribute(
                                    result, name.text(), name.span(), reader.from(start));
                }
                case LEFT_PAREN -> {
                    int height = nesting.height();
                    var arguments = arguments();
                    nesting.grow(height);
                    result = new Expr.Call(result, arguments, reader.from(start));
                }
                case LEFT_BRACKET -> {
                    int height = nesting.height();
                    var index = index();
                    nesting.grow(height);
                    result = new Expr.Subscript(result, index, reader.from(start));
                }
                default -> {
                    return result;
                }
            }
        }
    }

    /// The arguments of a call or a class, with their parentheses.
    List<Argument> arguments() {
        int open = reader.start();
        reader.expect(TokenKind.LEFT_PAREN);
        int outer = nesting.open();
        var arguments = new ArrayList<Argument>();
        while (!reader.is(TokenKind.RIGHT_PAREN)) {
            arguments.add(argument(arguments));
            if (!reader.accept(TokenKind.COMMA)) {
                break;
            }
        }
        if (reader.is(TokenKind.ASSIGN)) {
            throw reader.unexpected(
                    "the left side of '=' in a call must be a name; did you mean '=='?");
        }
        reader.close(TokenKind.RIGHT_PAREN, open);
        nesting.close(outer);
        checkOrder(arguments);
        return arguments;
    }

    private Argument argument(List<Argument> before) {
        int start = reader.start();
        if (reader.accept(TokenKind.STAR)) {
            var value = expression();
            return new Argument(Argument.Kind.STAR, "", value, reader.from(start));
        }
        if (reader.accept(TokenKind.DOUBLE_STAR)) {
            var value = expression();
            return new Argument(Argument.Kind.DOUBLE_STAR, "", value, reader.from(start));
        }
        if (reader.is(TokenKind.NAME) && reader.kind(1) == TokenKind.ASSIGN) {
            var name = reader.name();
            reader.advance();
            var value = expression();
            return new Argument(Argument.Kind.KEYWORD, name.text(), value, reader.from(start));
        }
        var next = reader.kind(1);
        if (reader.is(TokenKind.ELLIPSIS)
                && (next == TokenKind.COMMA || next == TokenKind.RIGHT_PAREN)) {
            var value = atoms.atom();
            return new Argument(Argument.Kind.ELLIPSIS, "", value, reader.from(start));
        }
        var value = namedExpression();
        if (reader.is(TokenKind.FOR) || reader.is(TokenKind.ASYNC)) {
            value = atoms.generator(value, start);
            boolean more = reader.is(TokenKind.COMMA) && reader.kind(1) != TokenKind.RIGHT_PAREN;
            if (!before.isEmpty() || more) {
                reader.errors.at(value.span(), "generator expression must be parenthesized");
            }
        }
        return new Argument(Argument.Kind.POSITIONAL, "", value, reader.from(start));
    }

    private void checkOrder(List<Argument> arguments) {
        boolean keyword = false;
        boolean spliced = false;
        boolean ellipsis = false;
        var names = new HashSet<String>();
        for (var argument : arguments) {
            switch (argument.kind()) {
                case POSITIONAL -> {
                    if (keyword || spliced) {
                        error(argument.span(), "positional argument follows keyword argument");
                    }
                }
                case STAR -> {
                    if (spliced) {
                        error(
                                argument.span(),
                                "iterable argument unpacking follows keyword argument unpacking");
                    }
                }
                case KEYWORD -> {
                    keyword = true;
                    if (!names.add(argument.name())) {
                        error(argument.span(), "keyword argument repeated: " + argument.name());
                    }
                }
                case DOUBLE_STAR -> spliced = true;
                case ELLIPSIS -> {
                    if (ellipsis) {
                        error(argument.span(), "multiple ellipsis expressions");
                    }
                    ellipsis = true;
                }
            }
        }
    }

    private void error(Span span, String message) {
        reader.errors.at(span, message);
    }

    /// What stands between square brackets, with these.
    private Expr index() {
        int open = reader.start();
        reader.expect(TokenKind.LEFT_BRACKET);
        int outer = nesting.open();
        int start = reader.start();
        var first = slice();
        Expr result = first;
        if (reader.is(TokenKind.COMMA) || first instanceof Expr.Star) {
            var items = new ArrayList<Expr>();
            items.add(first);
            while (reader.accept(TokenKind.COMMA) && !reader.is(TokenKind.RIGHT_BRACKET)) {
                items.add(slice());
            }
            result = new Expr.TupleDisplay(items, reader.from(start));
        }
        reader.close(TokenKind.RIGHT_BRACKET, open);
        nesting.close(outer);
        return result;
    }

    private Expr slice() {
        int start = reader.start();
        Optional<Expr> lower = Optional.empty();
        if (!reader.is(TokenKind.COLON)) {
            var first = starOrNamed();
            if (!reader.is(TokenKind.COLON) || first instanceof Expr.Star) {
                return first;
            }
            lower = Optional.of(first);
        }
        reader.expect(TokenKind.COLON);
        var upper = sliceBound();
        Optional<Expr> step = reader.accept(TokenKind.COLON) ? sliceBound() : Optional.empty();
        return new Expr.Slice(lower, upper, step, reader.from(start));
    }

    private Optional<Expr> sliceBound() {
        return switch (reader.kind()) {
            case COLON, COMMA, RIGHT_BRACKET -> Optional.empty();
            default -> Optional.of(expression());
        };
    }
}
