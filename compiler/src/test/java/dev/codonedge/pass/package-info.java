@NullMarked
package dev.codonedge.pass;

import org.jspecify.annotations.NullMarked;
