/// A target with memory, devices and a way to run. Start at [BoardCatalog]; [LinkerScript] places an image in a board's
/// memory. Knows nothing of compilers, tools or emulators.
@NullMarked
package dev.codonedge.boards;

import org.jspecify.annotations.NullMarked;
