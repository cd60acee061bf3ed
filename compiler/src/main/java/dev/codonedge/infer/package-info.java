/// Finds the type of everything: checks each function once for each tuple of argument types and gives a typed program.
/// Start at [dev.codonedge.infer.Checker]. Knows nothing of IR.
///
/// A body is walked once, in source order. What cannot be decided yet becomes a [dev.codonedge.infer.Goal] that wakes when
/// its type is known. A place that later turns out wider than its first use said (int to float, T to Optional, sibling to
/// base) is noted under its key, and the smallest owner, a body or the program, is checked again with that knowledge.
@NullMarked
package dev.codonedge.infer;

import org.jspecify.annotations.NullMarked;
