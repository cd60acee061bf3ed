package dev.codonedge.source;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.function.Supplier;

/// The text of one source file and how it is called. Positions in it are offsets into [#text()], counted in UTF-16
/// units; lines and columns are worked out late, for messages and debug information.
public final class SourceFile {
    private final String name;
    private final String module;
    private @Nullable String text;
    private final Supplier<String> reader;
    private int @Nullable [] lineStarts;

    /// @param name what messages and debug information call the file, relative, with forward slashes
    /// @param module the dotted module name, `__main__` for the program
    /// @param text the whole text
    public SourceFile(String name, String module, String text) {
        this.name = name;
        this.module = module;
        this.text = text;
        this.reader = () -> text;
    }

    /// A file whose text is read only when somebody asks for it.
    ///
    /// @param lineStarts the offset of each line
    public SourceFile(String name, String module, int[] lineStarts, Supplier<String> reader) {
        this.name = name;
        this.module = module;
        this.lineStarts = lineStarts;
        this.reader = reader;
    }

    public String name() {
        return name;
    }

    public String module() {
        return module;
    }

    public String text() {
        String known = text;
        if (known == null) {
            known = reader.get();
            text = known;
        }
        return known;
    }

    /// The offset of each line.
    public int[] lineStarts() {
        return starts().clone();
    }

    /// The line of an offset, counted from 1.
    public int line(int offset) {
        int found = Arrays.binarySearch(starts(), offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /// The column of an offset in its line, counted from 1 in code points.
    public int column(int offset) {
        int start = starts()[line(offset) - 1];
        String all = text();
        return all.codePointCount(start, Math.min(Math.max(offset, start), all.length())) + 1;
    }

    /// A line counted from 1, without its line end; the last line when there are not so many.
    public Span lineSpan(int line) {
        int[] starts = starts();
        int existing = Math.min(line, starts.length);
        int start = starts[existing - 1];
        return new Span(this, start, start + lineText(existing).length());
    }

    /// The text of a line counted from 1, without its line end.
    public String lineText(int line) {
        String all = text();
        int[] starts = starts();
        int start = starts[line - 1];
        int end = line < starts.length ? starts[line] : all.length();
        while (end > start && (all.charAt(end - 1) == '\n' || all.charAt(end - 1) == '\r')) {
            end--;
        }
        return all.substring(start, end);
    }

    private int[] starts() {
        int[] starts = lineStarts;
        if (starts == null) {
            String all = text();
            int[] found = new int[16];
            int count = 1;
            for (int i = 0; i < all.length(); i++) {
                char c = all.charAt(i);
                if (c == '\n'
                        || c == '\r' && (i + 1 == all.length() || all.charAt(i + 1) != '\n')) {
                    if (count == found.length) {
                        found = Arrays.copyOf(found, count * 2);
                    }
                    found[count++] = i + 1;
                }
            }
            starts = Arrays.copyOf(found, count);
            lineStarts = starts;
        }
        return starts;
    }

    @Override
    public String toString() {
        return name;
    }
}
