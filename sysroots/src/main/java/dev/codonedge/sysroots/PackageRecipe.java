package dev.codonedge.sysroots;

import java.util.List;

/// A package of the distribution, and what of it is kept.
///
/// @param version the one that `sha256` belongs to; others are taken if the distribution's index vouches for them
record PackageRecipe(String name, String version, String sha256, List<Member> members) {
    PackageRecipe {
        members = List.copyOf(members);
    }
}
