/// Headers and libraries of a target: fetched, verified and unpacked into a cache.
@NullMarked
package dev.codonedge.sysroots;

import org.jspecify.annotations.NullMarked;
