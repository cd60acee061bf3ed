package dev.codonedge.sysroots;

/// How much an archive may hold. Far above any package in use, far below what fills a disk.
///
/// @param entries files in the archive
/// @param keptBytes size of what is kept
/// @param readBytes size of all that is decompressed on the way
record UnpackLimits(long entries, long keptBytes, long readBytes) {
    static final UnpackLimits STANDARD = new UnpackLimits(200_000, 512L << 20, 4L << 30);
}
