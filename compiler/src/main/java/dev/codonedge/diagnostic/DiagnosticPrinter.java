package dev.codonedge.diagnostic;

import dev.codonedge.source.Span;

import java.util.ArrayList;
import java.util.List;

/// Puts diagnostics into words for people: a head line, the source line with the place marked, and, drawn beneath,
/// what helps to understand it.
///
///     blink.py:7 (7-13): error: name 'lenght' is not defined
///     │ print(lenght)
///     │       ^^^^^^
///     ╰─ did you mean 'length'?
public final class DiagnosticPrinter {
    /// Longer lines are shown in part.
    private static final int WIDTH = 160;

    /// Stands for what is not shown.
    private static final String CUT = "…";

    private static final String BOLD = "\033[1m";
    private static final String RED = "\033[31m";
    private static final String YELLOW = "\033[33m";
    private static final String CYAN = "\033[36m";
    private static final String PLAIN = "\033[0m";

    /// Whether the reader is a terminal that understands colours.
    public enum Colour {
        NEVER,
        ANSI
    }

    private final Colour colour;

    public DiagnosticPrinter(Colour colour) {
        this.colour = colour;
    }

    /// All of them, each ending with a line end.
    public String print(List<Diagnostic> diagnostics) {
        var text = new StringBuilder();
        for (var diagnostic : diagnostics) {
            text.append(print(diagnostic)).append('\n');
        }
        return text.toString();
    }

    /// One of them in several lines, without the last line end.
    public String print(Diagnostic diagnostic) {
        var text = new StringBuilder(head(diagnostic));
        source(diagnostic.span(), text);
        var details = details(diagnostic);
        for (int i = 0; i < details.size(); i++) {
            text.append(i + 1 < details.size() ? "\n├─ " : "\n╰─ ").append(details.get(i));
        }
        return text.toString();
    }

    private String head(Diagnostic diagnostic) {
        String place = place(diagnostic.span());
        String severity = diagnostic.severity().word() + ":";
        if (colour == Colour.NEVER) {
            return place + ": " + severity + " " + diagnostic.message();
        }
        return BOLD
                + place
                + ": "
                + colour(diagnostic.severity())
                + severity
                + PLAIN
                + BOLD
                + " "
                + diagnostic.message()
                + PLAIN;
    }

    private static String colour(Severity severity) {
        return switch (severity) {
            case ERROR -> RED;
            case WARNING -> YELLOW;
            case NOTE -> CYAN;
        };
    }

    private static List<String> details(Diagnostic diagnostic) {
        var details = new ArrayList<String>();
        diagnostic
                .labels()
                .forEach(label -> details.add(place(label.span()) + ": " + label.text()));
        details.addAll(diagnostic.chain());
        diagnostic.hint().ifPresent(details::add);
        return details;
    }

    /// As in `blink.py:7 (8-14)`: lines and columns count from 1, the second column is the one behind the last
    /// character, or behind the first line of several.
    public static String place(Span span) {
        String head = "%s:%d".formatted(span.file().name(), span.line());
        int column = span.column();
        int length = lengthInLine(span);
        return length == 0
                ? "%s (%d)".formatted(head, column)
                : "%s (%d-%d)".formatted(head, column, column + length);
    }

    /// How many characters of the span stand on its first line.
    private static int lengthInLine(Span span) {
        String text = span.file().text();
        int end = span.start();
        int last = Math.min(span.end(), text.length());
        while (end < last && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end <= span.start() ? 0 : text.codePointCount(span.start(), end);
    }

    /// The source line, with marks under the span that stay in place whatever a tab's width is.
    private void source(Span span, StringBuilder to) {
        String line = span.file().lineText(span.line());
        if (line.isBlank()) {
            return;
        }
        int lineStart = span.start() - offsetInLine(span);
        int from = Math.max(0, offsetInLine(span) - WIDTH / 2);
        int until = Math.min(line.length(), from + WIDTH);
        String before = from > 0 ? CUT : "";
        to.append("\n│ ").append(before).append(visible(line.substring(from, until)));
        to.append(until < line.length() ? CUT : "")
                .append("\n│ ")
                .append(" ".repeat(before.length()));
        int start = span.start() - lineStart;
        for (int i = from;
                i < Math.min(start, until);
                i += Character.charCount(line.codePointAt(i))) {
            to.append(line.charAt(i) == '\t' ? '\t' : ' ');
        }
        int marks = Math.max(1, Math.min(lengthInLine(span), Math.max(1, until - start)));
        String underline = "^".repeat(marks);
        to.append(colour == Colour.NEVER ? underline : RED + underline + PLAIN);
    }

    /// No source may do things to the reader's terminal.
    private static String visible(String text) {
        return text.chars().anyMatch(c -> c < ' ' && c != '\t' || c == 0x7f)
                ? text.replaceAll("[\\x00-\\x08\\x0a-\\x1f\\x7f]", "\ufffd")
                : text;
    }

    private static int offsetInLine(Span span) {
        String text = span.file().text();
        int start = Math.min(span.start(), text.length());
        while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
            start--;
        }
        return span.start() - start;
    }
}
