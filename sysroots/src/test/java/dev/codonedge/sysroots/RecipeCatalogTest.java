package dev.codonedge.sysroots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codonedge.descriptor.DescriptorException;
import dev.codonedge.descriptor.DirectoryFolder;
import dev.codonedge.targets.TargetCatalog;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class RecipeCatalogTest {
    private static final String GOOD =
            """
            description = "test"
            [[package]]
            name = "p"
            version = "1"
            sha256 = "%s"
            keep = [{ path = "usr/lib/x.a", as = "lib/x.a" }]
            """
                    .formatted("a".repeat(64));

    @TempDir Path folder;

    @Test
    void everyTargetThatNamesASysrootHasARecipe() throws Exception {
        for (var target : TargetCatalog.bundled().all()) {
            assertThat(target.sysroot()).isPresent();
            assertThat(RecipeCatalog.bundled().require(target.sysroot().get()).packages())
                    .isNotEmpty();
        }
    }

    @Test
    void readsWhatToKeep() throws Exception {
        Files.writeString(folder.resolve("r.toml"), GOOD);
        var recipe = catalog().require("r");
        assertThat(recipe.packageNames()).isEqualTo("p");
        assertThat(recipe.packages().getFirst().members())
                .containsExactly(new Member("usr/lib/x.a", "lib/x.a"));
    }

    @Test
    void refusesARecipeThatWritesOutsideItsSysroot() throws Exception {
        assertRefused(
                GOOD.replace("\"lib/x.a\"", "\"../x.a\""),
                "'../x.a' is not a place inside the sysroot");
    }

    @Test
    void refusesChecksumsThatAreNone() throws Exception {
        assertRefused(GOOD.replace("aaaa\"", "\""), "sha256 should be 64 hexadecimal digits");
    }

    @Test
    void foldersAndFilesAreNotMixed() throws Exception {
        assertRefused(
                GOOD.replace("\"lib/x.a\"", "\"lib/\""), "should both end in a slash, or neither");
    }

    private void assertRefused(String text, String problem) throws Exception {
        Files.writeString(folder.resolve("r.toml"), text);
        assertThatThrownBy(() -> catalog().require("r"))
                .isInstanceOf(DescriptorException.class)
                .hasMessageContaining(problem);
    }

    private RecipeCatalog catalog() {
        return new RecipeCatalog(List.of(new DirectoryFolder(folder)));
    }
}
