/// Where text comes from: files, spans and the way to ask for an imported module. Knows nothing of everything else.
@NullMarked
package dev.codonedge.source;

import org.jspecify.annotations.NullMarked;
