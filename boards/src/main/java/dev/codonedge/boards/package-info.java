/// A target with memory, devices and a way to run: reads and checks the board descriptors and writes linker scripts.
@NullMarked
package dev.codonedge.boards;

import org.jspecify.annotations.NullMarked;
