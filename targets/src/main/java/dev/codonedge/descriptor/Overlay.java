package dev.codonedge.descriptor;

import com.fasterxml.jackson.databind.JsonNode;

import dev.codonedge.descriptor.Descriptor.Entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One file laid over what it inherits. Scalars and lists replace; `append` and `remove` edit a list.
final class Overlay {
    /// What a descriptor says about itself alone.
    private static final Set<String> OWN = Set.of("description", "inherits", "abstract");

    private final Schema schema;
    private final String file;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    Overlay(Schema schema, String file) {
        this.schema = schema;
        this.file = file;
    }

    Map<String, Entry> entries() {
        return entries;
    }

    void inherit(Descriptor parent) {
        parent.entries()
                .forEach(
                        (key, entry) -> {
                            if (!OWN.contains(key)) {
                                entries.put(key, entry);
                            }
                        });
    }

    void add(JsonNode tree) throws DescriptorException {
        addTable("", tree);
    }

    private void addTable(String prefix, JsonNode table) throws DescriptorException {
        for (var property : table.properties()) {
            var key = prefix + property.getKey();
            var kind = schema.find(key);
            if (kind.isPresent()) {
                addKey(key, kind.get(), property.getValue());
            } else if (schema.isTable(key)) {
                requireTable(key, property.getValue());
                addTable(key + ".", property.getValue());
            } else {
                throw unknownKey(key, schema);
            }
        }
    }

    private void addKey(String key, Kind kind, JsonNode node) throws DescriptorException {
        switch (kind) {
            case Kind.Scalar scalar -> put(key, scalar(key, scalar, node));
            case Kind.TextList() -> addList(key, node);
            case Kind.TextTable() -> addTextTable(key, node);
            case Kind.Tables(var row) -> put(key, rows(key, row, node));
        }
    }

    private void put(String key, Value value) {
        entries.put(key, new Entry(value, file));
    }

    private void addTextTable(String key, JsonNode node) throws DescriptorException {
        requireTable(key, node);
        for (var property : node.properties()) {
            var path = key + "." + property.getKey();
            put(path, scalar(path, Kind.Scalar.TEXT, property.getValue()));
        }
    }

    private void addList(String key, JsonNode node) throws DescriptorException {
        if (!node.isObject()) {
            put(key, new Value.TextList(texts(key, node)));
            return;
        }
        for (var property : node.properties()) {
            switch (property.getKey()) {
                case "append" -> append(key, texts(key + ".append", property.getValue()));
                case "remove" -> remove(key, texts(key + ".remove", property.getValue()));
                default ->
                        throw unknownKey(
                                key + "." + property.getKey(),
                                Schema.empty()
                                        .with(key + ".append", new Kind.TextList())
                                        .with(key + ".remove", new Kind.TextList()));
            }
        }
    }

    private void append(String key, List<String> items) {
        edit(key, Stream.concat(current(key).stream(), items.stream()).distinct().toList());
    }

    private void remove(String key, List<String> items) throws DescriptorException {
        var current = current(key);
        for (var item : items) {
            if (!current.contains(item)) {
                throw new DescriptorException(
                        file,
                        "%s.remove names '%s', which is not in the list".formatted(key, item),
                        NearestName.to(item, current).map("did you mean '%s'?"::formatted));
            }
        }
        edit(key, current.stream().filter(item -> !items.contains(item)).toList());
    }

    private List<String> current(String key) {
        var entry = entries.get(key);
        return entry != null && entry.value() instanceof Value.TextList(var items)
                ? items
                : List.of();
    }

    private void edit(String key, List<String> items) {
        var before = entries.get(key);
        var origin =
                before == null || before.origin().equals(file)
                        ? file
                        : before.origin() + ", " + file;
        entries.put(key, new Entry(new Value.TextList(items), origin));
    }

    private Value scalar(String key, Kind.Scalar kind, JsonNode node) throws DescriptorException {
        return switch (kind) {
            case TEXT -> {
                require(node.isTextual(), key, "a text in quotes");
                yield new Value.Text(node.textValue());
            }
            case FLAG -> {
                require(node.isBoolean(), key, "true or false");
                yield new Value.Flag(node.booleanValue());
            }
            case NUMBER -> {
                require(node.isIntegralNumber() && node.canConvertToLong(), key, "a whole number");
                yield new Value.Number(node.longValue());
            }
            case SIZE -> size(key, node);
        };
    }

    private Value size(String key, JsonNode node) throws DescriptorException {
        var bytes =
                node.isTextual()
                        ? ByteSize.parse(node.textValue())
                        : Optional.of(node)
                                .filter(JsonNode::canConvertToLong)
                                .map(JsonNode::longValue);
        require(
                bytes.isPresent() && bytes.get() >= 0,
                key,
                "a number of bytes, such as 1024, \"64K\" or \"4M\"");
        return new Value.Number(bytes.orElseThrow());
    }

    private List<String> texts(String key, JsonNode node) throws DescriptorException {
        require(node.isArray(), key, "a list of texts");
        var texts = new ArrayList<String>();
        for (var item : node) {
            require(item.isTextual(), key, "a list of texts");
            texts.add(item.textValue());
        }
        return texts;
    }

    private Value rows(String key, Schema row, JsonNode node) throws DescriptorException {
        require(node.isArray(), key, "a list of tables");
        var rows = new ArrayList<Map<String, Value>>();
        for (var item : node) {
            require(item.isObject(), key, "a list of tables");
            var overlay = new Overlay(row, file);
            overlay.addTable("", item);
            var cells = new LinkedHashMap<String, Value>();
            overlay.entries.forEach((cell, entry) -> cells.put(cell, entry.value()));
            rows.add(cells);
        }
        return new Value.Rows(rows);
    }

    private void requireTable(String key, JsonNode node) throws DescriptorException {
        require(node.isObject(), key, "a table");
    }

    private void require(boolean holds, String key, String expected) throws DescriptorException {
        if (!holds) {
            throw new DescriptorException(file, "'%s' should be %s".formatted(key, expected));
        }
    }

    private DescriptorException unknownKey(String key, Schema schema) {
        return new DescriptorException(
                file,
                "unknown key '%s'".formatted(key),
                NearestName.to(key, schema.names()).map("did you mean '%s'?"::formatted));
    }
}
