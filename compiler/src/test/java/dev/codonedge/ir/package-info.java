@NullMarked
package dev.codonedge.ir;

import org.jspecify.annotations.NullMarked;
