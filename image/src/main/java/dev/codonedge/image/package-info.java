/// Object code in, images out. [Toolchain] is LLVM's programs and libraries, unpacked once; [RuntimeBuilder] compiles
/// the C runtime for a target, once; [Linker] makes an ELF file of objects; [ImageFormat] writes what a board or a
/// programmer takes. Knows nothing of Python or of how an image is run.
@NullMarked
package dev.codonedge.image;

import org.jspecify.annotations.NullMarked;
