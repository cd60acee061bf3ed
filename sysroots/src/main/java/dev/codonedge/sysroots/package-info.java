/// Headers and libraries of a target, taken from the distribution's packages: fetched, verified, unpacked, cached. Start
/// at [SysrootStore]. Knows nothing of compilers or linkers.
@NullMarked
package dev.codonedge.sysroots;

import org.jspecify.annotations.NullMarked;
