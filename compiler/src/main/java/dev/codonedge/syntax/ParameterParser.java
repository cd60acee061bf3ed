package dev.codonedge.syntax;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.Parameters.Kind;
import dev.codonedge.syntax.Parameters.Parameter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Parses the parameters of functions and lambdas, and type parameters in brackets.
final class ParameterParser {
    private final TokenReader reader;
    private final ExpressionParser expressions;

    ParameterParser(TokenReader reader, ExpressionParser expressions) {
        this.reader = reader;
        this.expressions = expressions;
    }

    /// The list up to `end`, which stays.
    Parameters parameters(TokenKind end, boolean annotated) {
        var list = new ArrayList<Parameter>();
        boolean slash = false;
        boolean star = false;
        Span bareStar = null;
        while (!reader.is(end)) {
            int start = reader.start();
            if (!list.isEmpty() && list.getLast().kind() == Kind.DOUBLE_STAR) {
                reader.errors.at(reader.currentSpan(), "kwargs must be the last argument");
            }
            if (reader.accept(TokenKind.SLASH)) {
                checkSlash(reader.from(start), list, slash, star);
                slash = true;
                makePositionalOnly(list);
            } else if (reader.is(TokenKind.STAR)
                    && (reader.kind(1) == TokenKind.COMMA || reader.kind(1) == end)) {
                reader.advance();
                if (star) {
                    reader.errors.at(reader.from(start), "multiple star arguments provided");
                }
                star = true;
                bareStar = reader.from(start);
            } else {
                var kind =
                        reader.is(TokenKind.STAR)
                                ? Kind.STAR
                                : reader.is(TokenKind.DOUBLE_STAR)
                                        ? Kind.DOUBLE_STAR
                                        : star ? Kind.KEYWORD_ONLY : Kind.ORDINARY;
                if (kind == Kind.STAR && star) {
                    reader.errors.at(reader.currentSpan(), "multiple star arguments provided");
                }
                star |= kind == Kind.STAR;
                list.add(parameter(kind, annotated));
                if (kind == Kind.KEYWORD_ONLY) {
                    bareStar = null;
                }
            }
            if (!reader.accept(TokenKind.COMMA)) {
                break;
            }
        }
        if (bareStar != null) {
            reader.errors.at(bareStar, "named arguments must follow bare *");
        }
        check(list);
        return new Parameters(list);
    }

    private void checkSlash(Span span, List<Parameter> before, boolean slash, boolean star) {
        if (slash) {
            reader.errors.at(span, "'/' may appear only once");
        } else if (star) {
            reader.errors.at(span, "'/' must be ahead of '*'");
        } else if (before.isEmpty()) {
            reader.errors.at(span, "at least one argument must precede '/'");
        }
    }

    private static void makePositionalOnly(List<Parameter> list) {
        list.replaceAll(
                p ->
                        p.kind() == Kind.ORDINARY
                                ? new Parameter(
                                        Kind.POSITIONAL_ONLY,
                                        p.name(),
                                        p.annotation(),
                                        p.defaultValue(),
                                        p.span())
                                : p);
    }

    private Parameter parameter(Kind kind, boolean annotated) {
        int start = reader.start();
        if (kind == Kind.STAR || kind == Kind.DOUBLE_STAR) {
            reader.advance();
        }
        if (reader.is(TokenKind.LEFT_PAREN)) {
            throw reader.unexpected("parameters cannot be tuples");
        }
        var name = reader.name();
        Optional<Expr> annotation = Optional.empty();
        if (annotated && reader.accept(TokenKind.COLON)) {
            int annotationStart = reader.start();
            annotation =
                    Optional.of(
                            kind == Kind.STAR && reader.accept(TokenKind.STAR)
                                    ? new Expr.Star(
                                            expressions.comparisonOperand(),
                                            reader.from(annotationStart))
                                    : expressions.expression());
        }
        Optional<Expr> defaultValue = Optional.empty();
        if (reader.accept(TokenKind.ASSIGN)) {
            defaultValue = Optional.of(expressions.expression());
            if (kind == Kind.STAR || kind == Kind.DOUBLE_STAR) {
                reader.errors.at(
                        defaultValue.get().span(), "star arguments cannot have default values");
            }
        }
        Optional<Expr> given = defaultValue;
        return new Parameter(
                kind,
                name.text(),
                annotation.map(a -> ImplicitOptional.annotation(a, given)),
                defaultValue,
                reader.from(start));
    }

    private void check(List<Parameter> list) {
        Set<String> names = new HashSet<>();
        boolean defaults = false;
        for (var parameter : list) {
            if (!names.add(parameter.name())) {
                reader.errors.at(
                        parameter.span(),
                        "duplicate argument '%s' in function definition"
                                .formatted(parameter.name()));
            }
            if (parameter.kind() == Kind.ORDINARY || parameter.kind() == Kind.POSITIONAL_ONLY) {
                if (defaults && parameter.defaultValue().isEmpty() && !isGeneric(parameter)) {
                    reader.errors.at(
                            parameter.span(),
                            "non-default argument '%s' follows default argument"
                                    .formatted(parameter.name()));
                }
                defaults |= parameter.defaultValue().isPresent();
            }
        }
    }

    /// `T: type` and `N: Literal[int]` may follow defaults: they are inferred or given by name.
    private static boolean isGeneric(Parameter parameter) {
        return parameter.annotation().isPresent()
                && switch (parameter.annotation().get()) {
                    case Expr.Name name -> name.text().equals("type");
                    case Expr.Subscript(Expr.Name name, _, _) ->
                            name.text().equals("Literal")
                                    || name.text().equals("Static")
                                    || name.text().equals("type")
                                    || name.text().equals("TypeTrait");
                    default -> false;
                };
    }

    /// `[T, N: Literal[int] = 4, *Ts]`, or nothing.
    List<TypeParameter> typeParameters() {
        var list = new ArrayList<TypeParameter>();
        if (!reader.is(TokenKind.LEFT_BRACKET)) {
            return list;
        }
        int open = reader.start();
        reader.advance();
        var names = new HashSet<String>();
        if (reader.is(TokenKind.RIGHT_BRACKET)) {
            throw reader.unexpected("expected a type parameter");
        }
        while (!reader.is(TokenKind.RIGHT_BRACKET)) {
            var parameter = typeParameter();
            list.add(parameter);
            if (!names.add(parameter.name())) {
                reader.errors.at(
                        parameter.span(),
                        "duplicate type parameter '%s'".formatted(parameter.name()));
            }
            if (!reader.accept(TokenKind.COMMA)) {
                break;
            }
        }
        reader.close(TokenKind.RIGHT_BRACKET, open);
        return list;
    }

    private TypeParameter typeParameter() {
        int start = reader.start();
        var kind =
                reader.accept(TokenKind.STAR)
                        ? TypeParameter.Kind.STAR
                        : reader.accept(TokenKind.DOUBLE_STAR)
                                ? TypeParameter.Kind.DOUBLE_STAR
                                : TypeParameter.Kind.ORDINARY;
        var name = reader.name();
        Optional<Expr> bound =
                reader.accept(TokenKind.COLON)
                        ? Optional.of(expressions.expression())
                        : Optional.empty();
        Optional<Expr> defaultValue =
                reader.accept(TokenKind.ASSIGN)
                        ? Optional.of(
                                reader.is(TokenKind.STAR)
                                        ? expressions.starOrNamed()
                                        : expressions.expression())
                        : Optional.empty();
        return new TypeParameter(kind, name.text(), bound, defaultValue, reader.from(start));
    }
}
