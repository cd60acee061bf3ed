package dev.codonedge.ir;

import java.util.ArrayList;
import java.util.List;

/// Cuts the text form of IR into tokens and hands them out one by one.
final class IrLexer {
    enum Kind {
        NAME,
        STRING,
        NUMBER,
        LOCAL,
        MARK,
        END
    }

    /// @param text the name, the string without quotes and escapes, the mark
    record Token(Kind kind, String text, int line) {}

    private final List<Token> tokens = new ArrayList<>();
    private int next;

    IrLexer(String text) {
        int line = 1;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                line++;
                at++;
            } else if (c <= ' ') {
                at++;
            } else if (c == ';') {
                while (at < text.length() && text.charAt(at) != '\n') {
                    at++;
                }
            } else {
                at = token(text, at, line);
            }
        }
        tokens.add(new Token(Kind.END, "end of text", line));
    }

    private int token(String text, int start, int line) {
        char c = text.charAt(start);
        if (c == '"') {
            return string(text, start, line);
        }
        boolean minus =
                c == '-' && start + 1 < text.length() && Character.isDigit(text.charAt(start + 1));
        int end;
        Kind kind;
        if (IrText.isNameStart(c)) {
            end = IrText.endOfName(text, start);
            kind = Kind.NAME;
        } else if (c == '%') {
            end = start + 1;
            while (end < text.length() && IrText.isNamePart(text.charAt(end))) {
                end++;
            }
            kind = Kind.LOCAL;
        } else if (Character.isDigit(c) || minus) {
            end = endOfNumber(text, start + 1);
            kind = Kind.NUMBER;
        } else {
            end = start + (text.startsWith("->", start) ? 2 : 1);
            kind = Kind.MARK;
        }
        tokens.add(new Token(kind, text.substring(start, end), line));
        return end;
    }

    private static int endOfNumber(String text, int start) {
        int end = start;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean sign =
                    (c == '-' || c == '+')
                            && (text.charAt(end - 1) == 'E' || text.charAt(end - 1) == 'e');
            if (!Character.isDigit(c) && c != '.' && c != 'E' && c != 'e' && !sign) {
                break;
            }
            end++;
        }
        return end;
    }

    private int string(String text, int start, int line) {
        var value = new StringBuilder();
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
            char c = text.charAt(at++);
            if (c != '\\' || at == text.length()) {
                value.append(c);
                continue;
            }
            char escape = text.charAt(at++);
            int digits = escape == 'x' ? 2 : escape == 'u' ? 4 : 0;
            if (at + digits > text.length()) {
                throw new IrParser.SyntaxError(line, "string without an end");
            }
            value.append(
                    switch (escape) {
                        case 'n' -> '\n';
                        case 'x', 'u' -> (char) Integer.parseInt(text, at, at + digits, 16);
                        default -> escape;
                    });
            at += digits;
        }
        if (at >= text.length() || text.charAt(at) != '"') {
            throw new IrParser.SyntaxError(line, "string without an end");
        }
        tokens.add(new Token(Kind.STRING, value.toString(), line));
        return at + 1;
    }

    // ---- reading

    int position() {
        return next;
    }

    void setPosition(int position) {
        next = position;
    }

    Token peek() {
        return tokens.get(next);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(next + ahead, tokens.size() - 1));
    }

    Token take() {
        Token token = tokens.get(next);
        if (token.kind() != Kind.END) {
            next++;
        }
        return token;
    }

    boolean at(String text) {
        Token token = peek();
        return token.text().equals(text)
                && (token.kind() == Kind.MARK || token.kind() == Kind.NAME);
    }

    boolean takeIf(String text) {
        if (at(text)) {
            next++;
            return true;
        }
        return false;
    }

    void expect(String text) {
        if (!takeIf(text)) {
            throw error("expected '" + text + "'");
        }
    }

    /// A bare or quoted name.
    String name() {
        Token token = take();
        if (token.kind() != Kind.NAME && token.kind() != Kind.STRING) {
            next--;
            throw error("expected a name");
        }
        return token.text();
    }

    String string() {
        if (peek().kind() != Kind.STRING) {
            throw error("expected a string");
        }
        return take().text();
    }

    String number() {
        if (peek().kind() != Kind.NUMBER) {
            throw error("expected a number");
        }
        return take().text();
    }

    int integer() {
        return Integer.parseInt(number());
    }

    /// After `{` was taken: goes on behind the brace that closes it.
    void skipBraces() {
        int depth = 1;
        while (depth > 0) {
            Token token = take();
            if (token.kind() == Kind.END) {
                throw error("expected '}'");
            }
            if (token.kind() == Kind.MARK) {
                depth += token.text().equals("{") ? 1 : token.text().equals("}") ? -1 : 0;
            }
        }
    }

    IrParser.SyntaxError error(String message) {
        return new IrParser.SyntaxError(peek().line(), message + ", not '" + peek().text() + "'");
    }
}
