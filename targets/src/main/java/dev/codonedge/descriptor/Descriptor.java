package dev.codonedge.descriptor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// A descriptor with everything it inherits: each value, and the file that it came from.
public final class Descriptor {
    private final String name;
    private final String file;
    private final Map<String, Entry> entries;

    record Entry(Value value, String origin) {}

    Descriptor(String name, String file, Map<String, Entry> entries) {
        this.name = name;
        this.file = file;
        this.entries = new LinkedHashMap<>(entries);
    }

    public String name() {
        return name;
    }

    public String file() {
        return file;
    }

    Map<String, Entry> entries() {
        return entries;
    }

    public Optional<String> text(String key) {
        return value(key, Value.Text.class).map(Value.Text::text);
    }

    public String requireText(String key) throws DescriptorException {
        return require(key, text(key));
    }

    public boolean flag(String key) {
        return value(key, Value.Flag.class).map(Value.Flag::flag).orElse(false);
    }

    public Optional<Long> number(String key) {
        return value(key, Value.Number.class).map(Value.Number::number);
    }

    public long requireNumber(String key) throws DescriptorException {
        return require(key, number(key));
    }

    public List<String> list(String key) {
        return value(key, Value.TextList.class).map(Value.TextList::items).orElse(List.of());
    }

    /// The author's own keys of a table: `pins` gives `LED` to `PF0`.
    public SortedMap<String, String> table(String key) {
        var table = new TreeMap<String, String>();
        entries.forEach(
                (path, entry) -> {
                    if (path.startsWith(key + ".") && entry.value instanceof Value.Text(var text)) {
                        table.put(path.substring(key.length() + 1), text);
                    }
                });
        return table;
    }

    /// The rows of a list of tables, each as a descriptor of its own.
    public List<Descriptor> rows(String key) {
        var rows = new ArrayList<Descriptor>();
        var entry = entries.get(key);
        if (entry != null && entry.value instanceof Value.Rows(var values)) {
            for (var row : values) {
                var cells = new LinkedHashMap<String, Entry>();
                row.forEach((cell, value) -> cells.put(cell, new Entry(value, entry.origin)));
                rows.add(new Descriptor(name, entry.origin, cells));
            }
        }
        return rows;
    }

    /// One of a few words, such as `float-abi = "soft"`.
    public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type)
            throws DescriptorException {
        return choice(
                key, type, constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public <E extends Enum<E>> E requireChoice(String key, Class<E> type)
            throws DescriptorException {
        return require(key, choice(key, type));
    }

    private <E extends Enum<E>> Optional<E> choice(
            String key, Class<E> type, Function<E, String> word) throws DescriptorException {
        var text = text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var constants = Arrays.asList(type.getEnumConstants());
        var found =
                constants.stream()
                        .filter(constant -> word.apply(constant).equals(text.get()))
                        .findFirst();
        if (found.isEmpty()) {
            var words = constants.stream().map(word).toList();
            throw problem(
                    key,
                    "%s is '%s', which is not one of '%s'"
                            .formatted(key, text.get(), String.join("', '", words)),
                    NearestName.to(text.get(), words).map("did you mean '%s'?"::formatted));
        }
        return found;
    }

    /// A mistake in the value of `key`, blamed on the file that it came from.
    public DescriptorException problem(String key, String problem, Optional<String> hint) {
        var entry = entries.get(key);
        return new DescriptorException(entry == null ? file : entry.origin, problem, hint);
    }

    public DescriptorException problem(String key, String problem) {
        return problem(key, problem, Optional.empty());
    }

    /// The flattened form, one line a value, with the file that each came from.
    public String resolved() {
        var lines =
                entries.entrySet().stream()
                        .map(
                                entry ->
                                        new String[] {
                                            entry.getKey()
                                                    + " = "
                                                    + entry.getValue().value.toToml(),
                                            entry.getValue().origin
                                        })
                        .toList();
        var width =
                lines.stream()
                        .mapToInt(line -> line[0].length())
                        .filter(length -> length <= 60)
                        .max()
                        .orElse(0);
        var text = new StringBuilder();
        lines.forEach(
                line ->
                        text.append(
                                ("%-" + Math.max(1, width) + "s  # %s\n")
                                        .formatted(line[0], line[1])));
        return text.toString();
    }

    private <T> T require(String key, Optional<T> value) throws DescriptorException {
        return value.orElseThrow(
                () -> new DescriptorException(file, "'%s' is missing".formatted(key)));
    }

    private <V extends Value> Optional<V> value(String key, Class<V> type) {
        return Optional.ofNullable(entries.get(key)).map(Entry::value).map(type::cast);
    }
}
