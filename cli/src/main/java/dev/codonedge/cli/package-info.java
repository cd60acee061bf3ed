/// The commands. The only place that ends the process.
@NullMarked
package dev.codonedge.cli;

import org.jspecify.annotations.NullMarked;
