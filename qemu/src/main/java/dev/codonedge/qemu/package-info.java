/// Runs an image on an emulated board.
@NullMarked
package dev.codonedge.qemu;

import org.jspecify.annotations.NullMarked;
