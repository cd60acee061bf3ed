package dev.codonedge.source;

/// A stretch of source text: from `start` to before `end`, offsets into the file's text.
public record Span(SourceFile file, int start, int end) {
    /// From the start of this span to the end of another one in the same file.
    public Span to(Span last) {
        return new Span(file, start, Math.max(end, last.end));
    }

    /// The empty span at this one's start.
    public boolean contains(Span inner) {
        return file == inner.file && start <= inner.start && inner.end <= end;
    }

    public Span atStart() {
        return new Span(file, start, start);
    }

    public int line() {
        return file.line(start);
    }

    public int column() {
        return file.column(start);
    }

    public String text() {
        return file.text().substring(start, end);
    }

    @Override
    public String toString() {
        return file.name() + ":" + line() + ":" + column();
    }
}
