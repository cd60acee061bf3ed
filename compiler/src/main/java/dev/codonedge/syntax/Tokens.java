package dev.codonedge.syntax;

import dev.codonedge.source.SourceFile;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.Arrays;

/// The tokens of one file in parallel arrays: kind, start, end and, for names and literals, a value.
final class Tokens {
    private final SourceFile file;
    private TokenKind[] kinds = new TokenKind[256];
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private @Nullable Object[] values = new Object[256];
    private int size;
    private boolean muted;

    Tokens(SourceFile file) {
        this.file = file;
    }

    /// A string literal with its custom prefix.
    record Text(String prefix, String text) {}

    /// The digits of a float without `_`, and its suffix.
    record Decimal(String digits, String suffix) {}

    /// An integer and its suffix.
    record Whole(BigInteger value, String suffix) {}

    void add(TokenKind kind, int start, int end, @Nullable Object value) {
        if (muted) {
            return;
        }
        if (size == kinds.length) {
            int more = size * 2;
            kinds = Arrays.copyOf(kinds, more);
            starts = Arrays.copyOf(starts, more);
            ends = Arrays.copyOf(ends, more);
            values = Arrays.copyOf(values, more);
        }
        kinds[size] = kind;
        starts[size] = start;
        ends[size] = end;
        values[size++] = value;
    }

    /// While muted, tokens are dropped: too deeply nested text is read but not kept.
    void mute(boolean on) {
        muted = on;
    }

    boolean isMuted() {
        return muted;
    }

    SourceFile file() {
        return file;
    }

    int size() {
        return size;
    }

    TokenKind kind(int index) {
        return kinds[index];
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    @Nullable Object value(int index) {
        return values[index];
    }

    /// The source text of a token.
    String text(int index) {
        return file.text().substring(starts[index], ends[index]);
    }

    boolean isName(int index, String name) {
        return kinds[index] == TokenKind.NAME && name.equals(values[index]);
    }

    /// NEWLINE when there is no token yet.
    TokenKind last() {
        return size == 0 ? TokenKind.NEWLINE : kinds[size - 1];
    }
}
