package dev.codonedge.cli;

import dev.codonedge.descriptor.DescriptorException;
import dev.codonedge.descriptor.UnknownNameException;
import dev.codonedge.sysroots.Recipe;
import dev.codonedge.sysroots.RecipeCatalog;
import dev.codonedge.sysroots.SysrootStore;
import dev.codonedge.targets.Target;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// The sysroots of targets.
final class Sysroots {
    private final RecipeCatalog recipes = RecipeCatalog.bundled();
    private final SysrootStore store;

    Sysroots(Environment environment) {
        this.store = new SysrootStore(environment.cache(), environment::progress);
    }

    /// Nothing if the target has none, or it is not installed.
    Optional<Path> find(Target target) throws IOException, DescriptorException {
        var recipe = recipe(target);
        return recipe.flatMap(store::find);
    }

    /// Nothing only if the target has none.
    Optional<Path> require(Target target) throws IOException, DescriptorException {
        var recipe = recipe(target);
        return recipe.isPresent() ? Optional.of(store.require(recipe.get())) : Optional.empty();
    }

    private Optional<Recipe> recipe(Target target) throws IOException, DescriptorException {
        if (target.sysroot().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(recipes.require(target.sysroot().get()));
        } catch (UnknownNameException e) {
            throw new DescriptorException(
                    "targets/" + target.name() + ".toml",
                    "there is no recipe for sysroot '%s'".formatted(e.name()));
        }
    }
}
