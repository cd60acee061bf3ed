/// Turns the source text of a program into object code and diagnostics. Knows nothing of boards, files or tools.
@NullMarked
package dev.codonedge.compiler;

import org.jspecify.annotations.NullMarked;
