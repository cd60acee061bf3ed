/// Decides, before any typing, what each name of a module means: local, captured, global. Knows nothing of types.
@NullMarked
package dev.codonedge.scope;

import org.jspecify.annotations.NullMarked;
