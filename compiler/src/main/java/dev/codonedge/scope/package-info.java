/// Decides, before any types, what each name refers to, which names are captured, and what is wrong without looking at
/// types. Start at [dev.codonedge.scope.Scopes]. Knows nothing of types.
@NullMarked
package dev.codonedge.scope;

import org.jspecify.annotations.NullMarked;
