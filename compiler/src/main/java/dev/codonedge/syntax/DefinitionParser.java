package dev.codonedge.syntax;

import java.util.List;
import java.util.Optional;

/// Parses functions and classes behind their decorators.
final class DefinitionParser {
    private final TokenReader reader;
    private final ExpressionParser expressions;
    private final StatementParser statements;

    DefinitionParser(TokenReader reader, ExpressionParser expressions, StatementParser statements) {
        this.reader = reader;
        this.expressions = expressions;
        this.statements = statements;
    }

    /// `def name[T](parameters) -> result: body`. An `async` has been read.
    Stmt function(int start, boolean async, List<Expr> decorators) {
        reader.expect(TokenKind.DEF);
        var name = reader.name();
        var typeParameters = expressions.parameters().typeParameters();
        int open = reader.start();
        if (!reader.accept(TokenKind.LEFT_PAREN)) {
            throw reader.unexpected("expected '(' and the parameters");
        }
        var parameters = expressions.parameters().parameters(TokenKind.RIGHT_PAREN, true);
        reader.close(TokenKind.RIGHT_PAREN, open);
        Optional<Expr> returns =
                reader.accept(TokenKind.ARROW)
                        ? Optional.of(expressions.expression())
                        : Optional.empty();
        var head = reader.from(start);
        statements.colon();
        Optional<String> llvm = Optional.empty();
        Optional<String> docstring;
        List<Stmt> body;
        int behind = reader.kind(1) == TokenKind.STRING ? 2 : 1;
        if (reader.is(TokenKind.NEWLINE) && reader.kind(behind) == TokenKind.LLVM) {
            reader.advance();
            docstring = behind == 2 ? Optional.of(reader.text()) : Optional.empty();
            if (behind == 2) {
                reader.advance();
            }
            llvm = Optional.of(reader.tokens.text(reader.index()));
            reader.advance();
            body = List.of();
        } else {
            body = statements.block("def", head);
            docstring = StatementParser.docstring(body);
        }
        var span = reader.from(start);
        var function =
                new FunctionDef(
                        name.text(),
                        typeParameters,
                        parameters,
                        returns,
                        body,
                        decorators,
                        async,
                        llvm,
                        docstring,
                        name.span(),
                        head,
                        span);
        return new Stmt.Function(function, span);
    }

    /// `class Name[T](bases): body`.
    Stmt classDefinition(int start, List<Expr> decorators) {
        reader.expect(TokenKind.CLASS);
        var name = reader.name();
        var typeParameters = expressions.parameters().typeParameters();
        List<Argument> bases =
                reader.is(TokenKind.LEFT_PAREN) ? expressions.arguments() : List.of();
        var body = statements.suite("class", start);
        var span = reader.from(start);
        var definition =
                new ClassDef(
                        name.text(),
                        typeParameters,
                        bases,
                        body,
                        decorators,
                        StatementParser.docstring(body),
                        name.span(),
                        span);
        return new Stmt.Class(definition, span);
    }
}
