package dev.codonedge.source;

import java.util.Optional;

/// How the compiler asks its caller for the text of an imported module. It opens no files itself.
public interface ModuleSource {
    /// The text of a module, or empty when there is none. A package answers with its `__init__`.
    ///
    /// @param module dotted absolute name, as in `sensors.bme280`
    /// @param importer the file that imports it, whose directory is searched first
    Optional<SourceFile> find(String module, SourceFile importer);

    /// Whether `module` is a package, so that its sub-modules may be imported.
    boolean isPackage(String module, SourceFile importer);
}
