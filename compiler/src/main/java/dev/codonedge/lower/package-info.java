/// Turns the typed tree into IR. Start at [Lowering]. Knows nothing of LLVM, and of the library only what the typed program
/// hands over by role.
@NullMarked
package dev.codonedge.lower;

import org.jspecify.annotations.NullMarked;
