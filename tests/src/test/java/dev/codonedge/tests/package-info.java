/// Runs the programs under `tests/` and compares what they print with what is expected of them.
@NullMarked
package dev.codonedge.tests;

import org.jspecify.annotations.NullMarked;
