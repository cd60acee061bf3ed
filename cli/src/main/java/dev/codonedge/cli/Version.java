package dev.codonedge.cli;

import java.util.Optional;

/// The version, from the jar.
final class Version {
    private Version() {}

    static String text() {
        var version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion());
        return "Codon Edge " + version.orElse("(unpackaged)");
    }
}
