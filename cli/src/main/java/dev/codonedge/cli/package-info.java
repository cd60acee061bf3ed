/// The commands. [Main] is the door, and the only place that ends the process; every command takes its streams from an
/// [Environment], so that tests run them as a user would. Knows nothing of how programs are compiled.
@NullMarked
package dev.codonedge.cli;

import org.jspecify.annotations.NullMarked;
