package dev.codonedge.syntax;

import dev.codonedge.diagnostic.Diagnostics;
import dev.codonedge.source.SourceFile;
import dev.codonedge.source.Span;

import java.util.LinkedHashSet;
import java.util.Set;

/// The names that a statement without sense was probably meant to bind. Their uses elsewhere deserve no second error.
public final class BrokenNames {
    private BrokenNames() {}

    public static Set<String> in(Span statement) {
        var names = new LinkedHashSet<String>();
        var source =
                new SourceFile(
                        statement.file().name(), statement.file().module(), statement.text());
        var tokens = Lexer.lex(source, new Diagnostics());
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.value(i) instanceof String name
                    && tokens.kind(i) == TokenKind.NAME
                    && isBound(tokens, i)) {
                names.add(name);
            }
        }
        return names;
    }

    private static boolean isBound(Tokens tokens, int index) {
        boolean introduced =
                index > 0
                        && switch (tokens.kind(index - 1)) {
                            case DEF, CLASS, IMPORT, AS, FOR, GLOBAL, COMMA -> true;
                            default -> false;
                        };
        return introduced
                || switch (tokens.kind(index + 1)) {
                    case ASSIGN, COLON, COMMA, WALRUS, IN -> true;
                    default -> false;
                };
    }
}
