package dev.codonedge.descriptor;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a key of a descriptor holds.
sealed interface Value {
    record Text(String text) implements Value {}

    record Flag(boolean flag) implements Value {}

    record Number(long number) implements Value {}

    record TextList(List<String> items) implements Value {
        public TextList {
            items = List.copyOf(items);
        }
    }

    record Rows(List<Map<String, Value>> rows) implements Value {
        public Rows {
            rows =
                    rows.stream()
                            .map(row -> Collections.unmodifiableMap(new LinkedHashMap<>(row)))
                            .toList();
        }
    }

    /// As it would be written in a file.
    default String toToml() {
        return switch (this) {
            case Text(var text) -> quoted(text);
            case Flag(var flag) -> Boolean.toString(flag);
            case Number(var number) ->
                    number < 4096 ? Long.toString(number) : "0x%08x".formatted(number);
            case TextList(var items) -> items.stream().map(Value::quoted).toList().toString();
            case Rows(var rows) -> rows.stream().map(Value::row).toList().toString();
        };
    }

    private static String row(Map<String, Value> row) {
        var cells =
                row.entrySet().stream()
                        .map(cell -> cell.getKey() + " = " + cell.getValue().toToml())
                        .toList();
        return "{ " + String.join(", ", cells) + " }";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
