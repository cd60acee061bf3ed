/// What code is generated for: reads and checks the target descriptors.
@NullMarked
package dev.codonedge.targets;

import org.jspecify.annotations.NullMarked;
