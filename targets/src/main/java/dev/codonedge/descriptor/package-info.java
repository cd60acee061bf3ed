/// Strict, inheriting TOML: the files that describe targets, boards and sysroots. Start at [DescriptorLibrary].
/// Knows how keys are typed, merged and traced to their files; nothing of what they mean.
@NullMarked
package dev.codonedge.descriptor;

import org.jspecify.annotations.NullMarked;
