/// Random and broken programs, against crashes of the compiler and wrong results of what it compiles.
@NullMarked
package dev.codonedge.fuzz;

import org.jspecify.annotations.NullMarked;
