package dev.codonedge.syntax;

/// Keeps expressions shallow enough for recursive code, here and in later phases.
///
/// `depth` counts what is being parsed inside one another. `height` is that of the last finished expression's tree,
/// which loops build without recursion: `a.b.c…`, `1 + 1 + 1 …`.
final class Nesting {
    /// Deeper than the brackets the lexer lets through: `not not …` and `lambda: lambda: …` need none.
    private static final int MOST_DEPTH = 400;

    private static final int MOST_HEIGHT = 1000;

    private static final String SPLIT = "give its parts names, in statements of their own";

    private final TokenReader reader;
    private int depth;
    private int height;
    private int highest;

    Nesting(TokenReader reader) {
        this.reader = reader;
    }

    /// At the start of a statement, also after a failure.
    void reset() {
        depth = 0;
        height = 0;
        highest = 0;
    }

    void enter() {
        if (++depth > MOST_DEPTH) {
            throw reader.fail("nesting", "expression is nested too deeply", SPLIT);
        }
    }

    void leave() {
        depth--;
    }

    /// An expression without parts was parsed.
    void leaf() {
        height = 1;
    }

    int height() {
        return height;
    }

    /// The last expression became part of a new one, together with others of that height.
    void grow(int others) {
        height = Math.max(height, others) + 1;
        if (height > MOST_HEIGHT) {
            throw reader.fail("nesting", "expression is too long", SPLIT);
        }
    }

    /// One of several parts of something is finished.
    void part() {
        highest = Math.max(highest, height);
    }

    /// Begins something of several parts. Give the answer to [#close(int)].
    int open() {
        int outer = highest;
        highest = 0;
        return outer;
    }

    void close(int outer) {
        height = highest;
        highest = outer;
        grow(0);
    }
}
