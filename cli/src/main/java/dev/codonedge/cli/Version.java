package dev.codonedge.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// The version, from the jar.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {text()};
    }

    static String text() {
        var version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion());
        return "Codon Edge " + version.orElse("(unpackaged)");
    }
}
