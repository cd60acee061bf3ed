/// Parsed modules of the library as bytes, so that a build parses none of them. Start at [dev.codonedge.stored.StoredTrees].
/// Bodies of functions come back only when somebody looks into them. Knows nothing of files.
@NullMarked
package dev.codonedge.stored;

import org.jspecify.annotations.NullMarked;
