/// Tools of the build itself; nothing here is part of the product.
@NullMarked
package dev.codonedge.buildtools;

import org.jspecify.annotations.NullMarked;
