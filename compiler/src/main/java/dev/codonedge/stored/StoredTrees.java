package dev.codonedge.stored;

import dev.codonedge.diagnostic.Diagnostics;
import dev.codonedge.source.SourceFile;
import dev.codonedge.syntax.ModuleTree;
import dev.codonedge.syntax.Parser;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.CRC32;

/// Parsed modules as one row of bytes: a mark, a checksum of the rest, then the modules and the texts in them. What was
/// damaged or cut off is recognized and refused as a whole.
public final class StoredTrees {
    private static final byte[] MARK = "codon trees 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int WORD = Integer.BYTES;
    private static final int HEAD = MARK.length + WORD;

    private final byte[] bytes;
    private final Map<String, Integer> places = new HashMap<>();
    private final int texts;
    private final @Nullable String[] known;

    private StoredTrees(byte[] bytes) {
        this.bytes = bytes;
        texts = word(HEAD);
        known = new String[word(texts)];
        int directory = word(HEAD + WORD);
        int count = word(directory);
        for (int i = 0; i < count; i++) {
            int entry = directory + WORD + 2 * WORD * i;
            places.put(text(word(entry)), word(entry + WORD));
        }
    }

    /// The modules that parse without any message; the others are left to be parsed, and told of, when they are used.
    public static byte[] write(List<SourceFile> modules) {
        var strings = new Strings();
        var names = new ArrayList<Integer>();
        var trees = new ArrayList<byte[]>();
        for (var module : modules) {
            var found = new Diagnostics();
            var tree = Parser.parse(module, found);
            if (found.all().isEmpty()) {
                names.add(strings.number(module.module()));
                trees.add(new TreeWriter(strings).module(tree));
            }
        }
        var body = new Bytes();
        var directory = new Bytes();
        int start = HEAD + 2 * WORD;
        directory.word(trees.size());
        for (int i = 0; i < trees.size(); i++) {
            directory.word(names.get(i));
            directory.word(start + body.length());
            body.append(trees.get(i));
        }
        int directoryAt = start + body.length();
        body.append(directory.toByteArray());
        int textsAt = start + body.length();
        body.append(texts(strings.all(), textsAt));

        var rest = new Bytes();
        rest.word(textsAt);
        rest.word(directoryAt);
        rest.append(body.toByteArray());
        var whole = new Bytes();
        whole.append(MARK);
        whole.word(checksum(rest.toByteArray(), 0));
        whole.append(rest.toByteArray());
        return whole.toByteArray();
    }

    /// How many, where each one is, then each one: its length, a bit that says whether its chars take two bytes.
    private static byte[] texts(List<String> all, int at) {
        var places = new Bytes();
        var content = new Bytes();
        places.word(all.size());
        for (var text : all) {
            places.word(at + WORD + WORD * all.size() + content.length());
            boolean wide = text.chars().anyMatch(c -> c > 0xff);
            content.number(text.length() << 1 | (wide ? 1 : 0));
            content.append(
                    text.getBytes(wide ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1));
        }
        places.append(content.toByteArray());
        return places.toByteArray();
    }

    /// Nothing when these bytes are not what [#write] made.
    public static Optional<StoredTrees> read(byte[] bytes) {
        if (bytes.length < HEAD + 2 * WORD) {
            return Optional.empty();
        }
        for (int i = 0; i < MARK.length; i++) {
            if (bytes[i] != MARK[i]) {
                return Optional.empty();
            }
        }
        return word(bytes, MARK.length) == checksum(bytes, HEAD)
                ? Optional.of(new StoredTrees(bytes))
                : Optional.empty();
    }

    /// @param name what messages call the file
    /// @param text reads the module's text, should somebody ask for it
    public Optional<ModuleTree> find(String module, String name, Supplier<String> text) {
        return Optional.ofNullable(places.get(module))
                .map(place -> new TreeReader(this, place).module(module, name, text));
    }

    private static int checksum(byte[] bytes, int from) {
        var checksum = new CRC32();
        checksum.update(bytes, from, bytes.length - from);
        return (int) checksum.getValue();
    }

    private int word(int at) {
        return word(bytes, at);
    }

    private static int word(byte[] bytes, int at) {
        return bytes[at] & 0xff
                | (bytes[at + 1] & 0xff) << 8
                | (bytes[at + 2] & 0xff) << 16
                | bytes[at + 3] << 24;
    }

    byte[] bytes() {
        return bytes;
    }

    String text(int number) {
        String text = known[number];
        if (text == null) {
            var reader = new TreeReader(this, word(texts + WORD + WORD * number));
            int length = reader.number();
            int start = reader.place();
            text =
                    (length & 1) == 0
                            ? new String(bytes, start, length >> 1, StandardCharsets.ISO_8859_1)
                            : new String(bytes, start, length & -2, StandardCharsets.UTF_16BE);
            known[number] = text;
        }
        return text;
    }
}
