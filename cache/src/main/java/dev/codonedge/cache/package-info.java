/// Folders that are made once and shared by all builds of a user. Start at [ContentCache].
@NullMarked
package dev.codonedge.cache;

import org.jspecify.annotations.NullMarked;
