/// Rewrites IR, one class a pass. Start at [dev.codonedge.pass.Pipeline], which lists them in order.
@NullMarked
package dev.codonedge.pass;

import org.jspecify.annotations.NullMarked;
