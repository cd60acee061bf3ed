package dev.codonedge.syntax;

import dev.codonedge.diagnostic.Diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Parses imports, those of C functions too.
final class ImportParser {
    private static final String NO_SIGNATURE =
            "function signatures only allowed when importing C or Python functions";

    private final TokenReader reader;
    private final ExpressionParser expressions;

    ImportParser(TokenReader reader, ExpressionParser expressions) {
        this.reader = reader;
        this.expressions = expressions;
    }

    /// `import a.b as c, d`.
    Stmt importModules() {
        int start = reader.start();
        reader.expect(TokenKind.IMPORT);
        var names = new ArrayList<Stmt.ImportName>();
        do {
            int nameStart = reader.start();
            String name = dottedName();
            names.add(new Stmt.ImportName(name, alias(), reader.from(nameStart)));
        } while (reader.accept(TokenKind.COMMA));
        return new Stmt.Import(names, reader.from(start));
    }

    private String dottedName() {
        var name = new StringBuilder(importedName());
        while (reader.accept(TokenKind.DOT)) {
            name.append('.').append(importedName());
        }
        return name.toString();
    }

    private String importedName() {
        if (!reader.is(TokenKind.NAME) && !reader.kind().isKeyword()) {
            throw reader.fail(
                    Diagnostic.error(
                            SyntaxErrors.SYNTAX, reader.currentSpan(), "expected identifier"));
        }
        return reader.name().text();
    }

    private Optional<String> alias() {
        return reader.accept(TokenKind.AS) ? Optional.of(reader.name().text()) : Optional.empty();
    }

    /// `from ..module import a as b, c`.
    Stmt importFrom() {
        int start = reader.start();
        reader.expect(TokenKind.FROM);
        int dots = 0;
        while (reader.is(TokenKind.DOT) || reader.is(TokenKind.ELLIPSIS)) {
            dots += reader.kind().text().length();
            reader.advance();
        }
        String module = dots > 0 && reader.is(TokenKind.IMPORT) ? "" : dottedName();
        if (!reader.accept(TokenKind.IMPORT)) {
            throw reader.unexpected("expected 'import'");
        }
        if (dots == 0 && module.equals("C")) {
            return new Stmt.ImportC(list(this::cImport), reader.from(start));
        }
        if (reader.accept(TokenKind.STAR)) {
            return new Stmt.ImportFrom(dots, module, true, List.of(), reader.from(start));
        }
        boolean python = dots == 0 && module.equals("python");
        var names = list(() -> importName(python));
        return new Stmt.ImportFrom(dots, module, false, names, reader.from(start));
    }

    private interface Item<T> {
        T parse();
    }

    private <T> List<T> list(Item<T> item) {
        var items = new ArrayList<T>();
        int open = reader.start();
        boolean parenthesized = reader.accept(TokenKind.LEFT_PAREN);
        do {
            if (parenthesized && reader.is(TokenKind.RIGHT_PAREN) && !items.isEmpty()) {
                break;
            }
            items.add(item.parse());
        } while (reader.accept(TokenKind.COMMA));
        if (parenthesized) {
            reader.close(TokenKind.RIGHT_PAREN, open);
        }
        return items;
    }

    private Stmt.ImportName importName(boolean python) {
        int start = reader.start();
        String name = python ? dottedName() : importedName();
        if (reader.is(TokenKind.LEFT_PAREN)) {
            throw reader.fail(
                    SyntaxErrors.SYNTAX,
                    python ? "signatures of Python functions are not supported" : NO_SIGNATURE);
        }
        return new Stmt.ImportName(name, alias(), reader.from(start));
    }

    /// `name(types) -> result as alias`, `name: type as alias`, `LIBRARY.name(…)`.
    private Stmt.CImport cImport() {
        int start = reader.start();
        Optional<Expr> library = Optional.empty();
        if (reader.is(TokenKind.STRING)) {
            library = Optional.of(expressions.atoms().atom());
            reader.expect(TokenKind.DOT);
        }
        var name = reader.name();
        while (reader.accept(TokenKind.DOT)) {
            var outer = name;
            library =
                    Optional.of(
                            library.isPresent()
                                    ? new Expr.Attribute(
                                            library.get(),
                                            outer.text(),
                                            outer.span(),
                                            reader.from(start))
                                    : outer);
            name = reader.name();
        }
        Optional<List<Expr>> parameters = Optional.empty();
        Optional<Expr> type = Optional.empty();
        boolean variadic = false;
        if (reader.is(TokenKind.LEFT_PAREN)) {
            int open = reader.start();
            reader.advance();
            var types = new ArrayList<Expr>();
            while (!reader.is(TokenKind.RIGHT_PAREN)) {
                if (reader.is(TokenKind.ELLIPSIS) && reader.kind(1) == TokenKind.RIGHT_PAREN) {
                    reader.advance();
                    variadic = true;
                    break;
                }
                types.add(expressions.expression());
                if (!reader.accept(TokenKind.COMMA)) {
                    break;
                }
            }
            reader.close(TokenKind.RIGHT_PAREN, open);
            parameters = Optional.of(List.copyOf(types));
            if (reader.accept(TokenKind.ARROW)) {
                type = Optional.of(expressions.expression());
            }
        } else if (reader.accept(TokenKind.COLON)) {
            type = Optional.of(expressions.expression());
        }
        return new Stmt.CImport(
                library, name.text(), parameters, variadic, type, alias(), reader.from(start));
    }
}
