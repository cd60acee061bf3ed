package dev.codonedge.descriptor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// The descriptors of one family (targets, boards) by name, with inheritance resolved. Where two folders have the
/// same name the first one wins: a user's own board hides ours.
public final class DescriptorLibrary {
    private static final Schema COMMON =
            Schema.empty()
                    .with("description", Kind.Scalar.TEXT)
                    .with("inherits", Kind.Scalar.TEXT)
                    .with("abstract", Kind.Scalar.FLAG);

    private final List<DescriptorFolder> folders;
    private final Schema schema;
    private final ObjectReader toml = new TomlMapper().reader();

    public DescriptorLibrary(List<? extends DescriptorFolder> folders, Schema schema) {
        this.folders = List.copyOf(folders);
        this.schema = schema;
    }

    /// What every descriptor may say, to be extended by the family's own keys.
    public static Schema commonKeys() {
        return COMMON;
    }

    /// The names of all descriptors, abstract ones too, sorted.
    public List<String> names() throws IOException {
        var names = new TreeSet<String>();
        for (var folder : folders) {
            names.addAll(folder.names());
        }
        return List.copyOf(names);
    }

    /// A descriptor that can be used: it exists, and is not abstract.
    public Descriptor require(String name)
            throws IOException, DescriptorException, UnknownNameException {
        var descriptor = find(name);
        if (descriptor.isEmpty() || descriptor.get().flag("abstract")) {
            throw new UnknownNameException(name, usable());
        }
        return descriptor.get();
    }

    public Optional<Descriptor> find(String name) throws IOException, DescriptorException {
        var text = text(name);
        return text.isPresent()
                ? Optional.of(resolve(text.get(), List.of(name)))
                : Optional.empty();
    }

    private List<String> usable() throws IOException {
        var usable = new ArrayList<String>();
        for (var name : names()) {
            if (isUsable(name)) {
                usable.add(name);
            }
        }
        return usable;
    }

    /// Whatever cannot be read is no suggestion: a folder of the user's may hold other TOML files.
    private boolean isUsable(String name) throws IOException {
        try {
            return find(name).filter(descriptor -> !descriptor.flag("abstract")).isPresent();
        } catch (DescriptorException _) {
            return false;
        }
    }

    private Descriptor resolve(DescriptorText text, List<String> chain)
            throws IOException, DescriptorException {
        var tree = parse(text);
        var overlay = new Overlay(schema, text.file());
        var parent = tree.path("inherits");
        if (parent.isTextual()) {
            overlay.inherit(parent(text, parent.textValue(), chain));
        }
        overlay.add(tree);
        return new Descriptor(text.name(), text.file(), overlay.entries());
    }

    private Descriptor parent(DescriptorText child, String name, List<String> chain)
            throws IOException, DescriptorException {
        var longer = new ArrayList<>(chain);
        longer.add(name);
        if (chain.contains(name)) {
            throw new DescriptorException(
                    child.file(), "inherits itself: " + String.join(" -> ", longer));
        }
        var text = text(name);
        if (text.isEmpty()) {
            throw new DescriptorException(
                    child.file(),
                    "inherits '%s', which does not exist".formatted(name),
                    NearestName.to(name, names()).map("did you mean '%s'?"::formatted));
        }
        return resolve(text.get(), longer);
    }

    private Optional<DescriptorText> text(String name) throws IOException {
        // A name, never a path: it may come from the command line.
        if (name.isEmpty()
                || !name.equals(name.replaceAll("[^A-Za-z0-9_.+-]", ""))
                || name.startsWith(".")) {
            return Optional.empty();
        }
        for (var folder : folders) {
            var text = folder.find(name);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    private JsonNode parse(DescriptorText text) throws DescriptorException {
        try {
            return toml.readTree(text.text());
        } catch (JsonProcessingException e) {
            var line = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
            throw new DescriptorException(
                    text.file() + line,
                    "not valid TOML: " + e.getOriginalMessage().lines().findFirst().orElse(""));
        }
    }
}
