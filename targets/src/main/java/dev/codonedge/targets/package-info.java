/// What code is generated for. Start at [TargetCatalog]. Knows nothing of memory maps, devices or how a program is run
/// on a board.
@NullMarked
package dev.codonedge.targets;

import org.jspecify.annotations.NullMarked;
