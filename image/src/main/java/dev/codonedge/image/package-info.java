/// Object code in, images out: links, and writes the forms that a board or a programmer takes.
@NullMarked
package dev.codonedge.image;

import org.jspecify.annotations.NullMarked;
