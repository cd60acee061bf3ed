package dev.codonedge.sysroots;

import dev.codonedge.sysroots.FetchedPackage.Vouching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Packages from the distribution's archive. The file must be the one that the signed index describes, bit by bit.
final class AptPackages implements PackageSource {
    private final AptClient client;

    AptPackages(AptClient client) {
        this.client = client;
    }

    @Override
    public FetchedPackage fetch(PackageRecipe wanted, Path folder) throws IOException {
        var published = published(wanted.name(), folder);
        client.download(wanted.name(), folder);
        var file = folder.resolve(published.fileName());
        if (!Files.isRegularFile(file)) {
            throw new ArchiveException(
                    "the package client did not leave '%s'".formatted(published.fileName()));
        }
        if (Files.size(file) != published.size() || !Checksum.of(file).equals(published.sha256())) {
            throw new ArchiveException(
                    "'%s' is not the file that the distribution's index describes"
                            .formatted(published.fileName()));
        }
        var vouching =
                published.sha256().equals(wanted.sha256()) ? Vouching.RECIPE : Vouching.INDEX;
        return new FetchedPackage(file, published.version(), published.sha256(), vouching);
    }

    /// A machine that has never read the index (a fresh container) reads it now.
    private AptClient.Published published(String name, Path folder) throws IOException {
        var published = client.find(name, folder);
        if (published.isEmpty() && client.update(folder)) {
            published = client.find(name, folder);
        }
        return published.orElseThrow(
                () ->
                        new SysrootException(
                                "this machine's package index does not know '%s'".formatted(name),
                                "sudo apt-get update"));
    }
}
