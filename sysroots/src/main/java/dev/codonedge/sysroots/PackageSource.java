package dev.codonedge.sysroots;

import java.io.IOException;
import java.nio.file.Path;

/// Where packages come from.
interface PackageSource {
    /// A verified package; new files go into `folder`.
    FetchedPackage fetch(PackageRecipe wanted, Path folder) throws IOException;
}
