package dev.codonedge.sysroots;

import dev.codonedge.cache.ContentCache;
import java.util.List;
import java.util.stream.Collectors;

/// How a sysroot is made.
public record Recipe(String name, String description, List<PackageRecipe> packages) {
    public Recipe {
        packages = List.copyOf(packages);
    }

    /// The names of the packages, as `apt-get` takes them.
    public String packageNames() {
        return packages.stream().map(PackageRecipe::name).collect(Collectors.joining(" "));
    }

    /// The name of the sysroot in the cache: another recipe makes another sysroot.
    String cacheName() {
        return "sysroot-" + name + "-" + ContentCache.digest(packages.toString());
    }
}
