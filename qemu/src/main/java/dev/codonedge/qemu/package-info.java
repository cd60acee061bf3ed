/// Runs an image on an emulated board. [Emulator] is the door, [LocalQemu] the one that uses the machine's own QEMU.
/// Knows nothing of how an image came to be.
@NullMarked
package dev.codonedge.qemu;

import org.jspecify.annotations.NullMarked;
