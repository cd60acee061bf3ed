package dev.codonedge.descriptor;

/// What a key of a descriptor may hold.
public sealed interface Kind {
    /// One value. A size is a number of bytes, also written `"64K"` or `"4M"`.
    enum Scalar implements Kind {
        TEXT,
        FLAG,
        NUMBER,
        SIZE
    }

    /// `["a", "b"]`, or `key.append` and `key.remove` with what differs from the parent.
    record TextList() implements Kind {}

    /// A table whose keys are the author's own, each with a text.
    record TextTable() implements Kind {}

    /// A list of tables, all with the same keys.
    record Tables(Schema row) implements Kind {}
}
