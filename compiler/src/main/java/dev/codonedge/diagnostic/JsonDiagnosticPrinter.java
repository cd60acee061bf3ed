package dev.codonedge.diagnostic;

import dev.codonedge.source.Span;

import java.util.List;

/// Puts diagnostics into JSON for tools: one object a line.
///
///     {"file":"blink.py","line":7,"column":7,"endLine":7,"endColumn":13,"severity":"error","code":"undefined-name",
///      "message":"name 'lenght' is not defined","hint":"did you mean 'length'?","labels":[],"chain":[]}
public final class JsonDiagnosticPrinter {
    /// All of them, each ending with a line end.
    public String print(List<Diagnostic> diagnostics) {
        var text = new StringBuilder();
        for (var diagnostic : diagnostics) {
            text.append(print(diagnostic)).append('\n');
        }
        return text.toString();
    }

    /// One object without a line end.
    public String print(Diagnostic diagnostic) {
        var json = new StringBuilder("{");
        position(diagnostic.span(), json);
        field("severity", diagnostic.severity().word(), json);
        field("code", diagnostic.code(), json);
        field("message", diagnostic.message(), json);
        diagnostic.hint().ifPresent(hint -> field("hint", hint, json));
        json.append(",\"labels\":[");
        String separator = "";
        for (var label : diagnostic.labels()) {
            json.append(separator).append('{');
            position(label.span(), json);
            field("text", label.text(), json);
            json.append('}');
            separator = ",";
        }
        json.append("],\"chain\":[");
        separator = "";
        for (var link : diagnostic.chain()) {
            json.append(separator);
            JsonText.quote(link, json);
            separator = ",";
        }
        return json.append("]}").toString();
    }

    private static void position(Span span, StringBuilder json) {
        var file = span.file();
        int end = Math.max(span.start(), span.end());
        json.append("\"file\":");
        JsonText.quote(file.name(), json);
        json.append(",\"line\":").append(span.line());
        json.append(",\"column\":").append(span.column());
        json.append(",\"endLine\":").append(file.line(end));
        json.append(",\"endColumn\":").append(file.column(end));
    }

    private static void field(String name, String value, StringBuilder json) {
        json.append(",\"").append(name).append("\":");
        JsonText.quote(value, json);
    }
}
