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
        // Written out: the text of a record is made by machinery that costs a tenth of a short
        // command's time.
        var facts = new StringBuilder();
        for (var wanted : packages) {
            facts.append(wanted.name()).append('\n').append(wanted.version()).append('\n');
            facts.append(wanted.sha256()).append('\n');
            for (var member : wanted.members()) {
                facts.append(member.path()).append('\n').append(member.as()).append('\n');
            }
        }
        return "sysroot-" + name + "-" + ContentCache.digest(facts.toString());
    }
}
