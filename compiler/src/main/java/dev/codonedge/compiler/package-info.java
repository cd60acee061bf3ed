/// The door of the compiler: source in, diagnostics and object code out. Joins the stages; opens no files.
@NullMarked
package dev.codonedge.compiler;

import org.jspecify.annotations.NullMarked;
