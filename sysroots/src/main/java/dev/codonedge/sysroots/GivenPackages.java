package dev.codonedge.sysroots;

import dev.codonedge.sysroots.FetchedPackage.Vouching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Packages that the user brought along, as files or folders of files.
final class GivenPackages implements PackageSource {
    private final List<DebianPackage> packages;
    private final Trust trust;

    /// Whether a package that is not the recipe's own is taken on the user's word.
    enum Trust {
        RECIPE_ONLY,
        USER
    }

    private GivenPackages(List<DebianPackage> packages, Trust trust) {
        this.packages = packages;
        this.trust = trust;
    }

    static GivenPackages of(List<Path> paths, Trust trust) throws IOException {
        var packages = new ArrayList<DebianPackage>();
        for (var path : paths) {
            if (!Files.isDirectory(path)) {
                packages.add(new DebianPackage(path));
                continue;
            }
            try (var files = Files.list(path)) {
                files.filter(file -> file.toString().endsWith(".deb"))
                        .sorted()
                        .map(DebianPackage::new)
                        .forEach(packages::add);
            }
        }
        return new GivenPackages(packages, trust);
    }

    /// Whether all packages of the recipe are there.
    boolean suffices(Recipe recipe) throws IOException {
        for (var wanted : recipe.packages()) {
            if (find(wanted.name()).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public FetchedPackage fetch(PackageRecipe wanted, Path folder) throws IOException {
        var found =
                find(wanted.name())
                        .orElseThrow(
                                () ->
                                        new SysrootException(
                                                "package '%s' is not among the files given"
                                                        .formatted(wanted.name()),
                                                "apt-get download " + wanted.name()));
        var sha256 = Checksum.of(found.file());
        var version = found.field("Version");
        if (sha256.equals(wanted.sha256())) {
            return new FetchedPackage(found.file(), version, sha256, Vouching.RECIPE);
        }
        if (trust == Trust.USER) {
            return new FetchedPackage(found.file(), version, sha256, Vouching.USER);
        }
        throw new SysrootException(
                "'%s' is not version %s of '%s', which the recipe was written for"
                        .formatted(found.file().getFileName(), wanted.version(), wanted.name()),
                "add --trust to take it as it is");
    }

    private Optional<DebianPackage> find(String name) throws IOException {
        for (var each : packages) {
            if (each.field("Package").equals(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
