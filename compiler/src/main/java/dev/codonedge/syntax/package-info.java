/// Turns source text into a syntax tree. Start at [dev.codonedge.syntax.Parser]. Knows nothing of types, IR or targets.
/// Problems become diagnostics; a tree always comes back. The tree is immutable and shared by all realizations.
@NullMarked
package dev.codonedge.syntax;

import org.jspecify.annotations.NullMarked;
