/// The program after checking: every conversion, unwrap, magic-method call, narrowing, unrolled loop and default argument
/// is explicit, and each call names its realization. Knows nothing of how that was inferred.
@NullMarked
package dev.codonedge.typed;

import org.jspecify.annotations.NullMarked;
