/// What the types of a program are, and the classes and functions they come from. Knows nothing of expressions.
@NullMarked
package dev.codonedge.types;

import org.jspecify.annotations.NullMarked;
