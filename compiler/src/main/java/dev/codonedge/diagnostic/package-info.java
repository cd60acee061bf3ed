/// What is told to the user: diagnostics, their collection and their printing. Knows nothing of the phases that make them.
@NullMarked
package dev.codonedge.diagnostic;

import org.jspecify.annotations.NullMarked;
