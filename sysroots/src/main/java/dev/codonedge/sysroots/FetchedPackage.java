package dev.codonedge.sysroots;

import java.nio.file.Path;

/// A package that lies on the disk, its checksum verified.
///
/// @param vouchedBy who knows the checksum, as recorded in the sysroot
record FetchedPackage(Path file, String version, String sha256, Vouching vouchedBy) {
    enum Vouching {
        /// The recipe: it is the very file that the recipe was written for.
        RECIPE,
        /// The distribution's signed index: a later build of the package.
        INDEX,
        /// The user, who said so.
        USER
    }
}
