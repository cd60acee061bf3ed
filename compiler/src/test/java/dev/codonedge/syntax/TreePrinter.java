package dev.codonedge.syntax;

import dev.codonedge.source.Span;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Prints trees compactly and without spans: `Assign([Name(x)] IntLiteral(1))`. Empty texts, lists and optionals are
/// left out where nothing follows them.
final class TreePrinter {
    private TreePrinter() {}

    static String print(ModuleTree tree) {
        return tree.body().stream().map(TreePrinter::print).collect(Collectors.joining("\n"));
    }

    static String print(Object node) {
        return switch (node) {
            case Record record -> record(record);
            case Optional<?> optional -> optional.map(TreePrinter::print).orElse("-");
            case List<?> list ->
                    list.stream()
                            .map(TreePrinter::print)
                            .collect(Collectors.joining(" ", "[", "]"));
            case String text -> text.matches("[\\w.<>]+") ? text : quoted(text);
            default -> node.toString();
        };
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("'");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '\\', '\'' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                default -> quoted.append(c < ' ' ? "\\x%02x".formatted((int) c) : c);
            }
        }
        return quoted.append("'").toString();
    }

    private static String record(Record record) {
        var parts = new ArrayList<String>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            if (component.getType() != Span.class) {
                parts.add(print(value(record, component)));
            }
        }
        while (!parts.isEmpty() && List.of("[]", "-", "''", "false").contains(parts.getLast())) {
            parts.removeLast();
        }
        return record.getClass().getSimpleName() + "(" + String.join(" ", parts) + ")";
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
