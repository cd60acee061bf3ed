package dev.codonedge.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.codonedge.cli.CompileOptions.MessageFormat;
import dev.codonedge.cli.Environment.Talk;
import dev.codonedge.diagnostic.Diagnostic;
import dev.codonedge.diagnostic.Severity;
import dev.codonedge.source.Span;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes diagnostics: a head line and, drawn beneath it, what helps to understand it.
///
///     blink.py:7 (8-14): error: name 'lenght' is not defined
///     ╰─ did you mean 'length'?
final class DiagnosticPrinter {
    private static final String BOLD = "\033[1m";
    private static final String RED = "\033[31m";
    private static final String YELLOW = "\033[33m";
    private static final String CYAN = "\033[36m";
    private static final String PLAIN = "\033[0m";

    private final Environment environment;
    private final MessageFormat format;

    DiagnosticPrinter(Environment environment, MessageFormat format) {
        this.environment = environment;
        this.format = format;
    }

    void print(List<Diagnostic> diagnostics) {
        for (var diagnostic : diagnostics) {
            environment
                    .err()
                    .println(format == MessageFormat.JSON ? json(diagnostic) : human(diagnostic));
        }
    }

    private String human(Diagnostic diagnostic) {
        var text = new StringBuilder(head(diagnostic));
        var details = details(diagnostic);
        for (int i = 0; i < details.size(); i++) {
            text.append(i + 1 < details.size() ? "\n├─ " : "\n╰─ ").append(details.get(i));
        }
        return text.toString();
    }

    private String head(Diagnostic diagnostic) {
        var place = place(diagnostic.span());
        var severity = diagnostic.severity().word() + ":";
        if (environment.talk() == Talk.TERMINAL) {
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
        return place + ": " + severity + " " + diagnostic.message();
    }

    private static String colour(Severity severity) {
        return switch (severity) {
            case ERROR -> RED;
            case WARNING -> YELLOW;
            case NOTE -> CYAN;
        };
    }

    private static List<String> details(Diagnostic diagnostic) {
        var details = new ArrayList<>(diagnostic.chain());
        diagnostic
                .labels()
                .forEach(label -> details.add(place(label.span()) + ": " + label.text()));
        diagnostic.hint().ifPresent(details::add);
        return details;
    }

    /// As in `blink.py:7 (8-14)`; the second column is the one after the last character.
    private static String place(Span span) {
        var head = span.file().name() + ":" + span.line();
        var end = endColumn(span);
        return end > span.column()
                ? "%s (%d-%d)".formatted(head, span.column(), end)
                : "%s (%d)".formatted(head, span.column());
    }

    /// A span of several lines ends, for this purpose, with its first one.
    private static int endColumn(Span span) {
        var first = span.text().lines().findFirst().orElse("");
        return span.column() + first.codePointCount(0, first.length());
    }

    private static String json(Diagnostic diagnostic) {
        var object = new LinkedHashMap<String, Object>();
        object.put("severity", diagnostic.severity().word());
        object.put("code", diagnostic.code());
        object.put("message", diagnostic.message());
        object.putAll(position(diagnostic.span()));
        object.put("chain", diagnostic.chain());
        object.put(
                "labels",
                diagnostic.labels().stream()
                        .map(label -> labelled(label.span(), label.text()))
                        .toList());
        diagnostic.hint().ifPresent(hint -> object.put("hint", hint));
        try {
            return new JsonMapper().writeValueAsString(object);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> labelled(Span span, String text) {
        var object = new LinkedHashMap<String, Object>(position(span));
        object.put("text", text);
        return object;
    }

    private static Map<String, Object> position(Span span) {
        var object = new LinkedHashMap<String, Object>();
        object.put("file", span.file().name());
        object.put("line", span.line());
        object.put("column", span.column());
        object.put("endColumn", endColumn(span));
        return object;
    }
}
