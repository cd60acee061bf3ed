package dev.codonedge.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codonedge.descriptor.Kind.Scalar;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class DescriptorLibraryTest {
    private static final Schema KEYS =
            DescriptorLibrary.commonKeys()
                    .with("cpu", Scalar.TEXT)
                    .with("features", new Kind.TextList())
                    .with("qemu.machine", Scalar.TEXT)
                    .with("pins", new Kind.TextTable())
                    .with(
                            "memory",
                            new Kind.Tables(
                                    Schema.empty()
                                            .with("name", Scalar.TEXT)
                                            .with("length", Scalar.SIZE)));

    @Test
    void overridesScalarsAndReplacesLists() throws Exception {
        var child =
                read(
                        Map.of(
                                "base", "cpu = 'm0'\nfeatures = ['+a']\n[qemu]\nmachine = 'x'",
                                "child", "inherits = 'base'\ncpu = 'm3'\nfeatures = ['+b']"),
                        "child");
        assertThat(child.text("cpu")).contains("m3");
        assertThat(child.list("features")).containsExactly("+b");
        assertThat(child.text("qemu.machine")).contains("x");
    }

    @Test
    void appendsToAndRemovesFromAnInheritedList() throws Exception {
        var child =
                read(
                        Map.of(
                                "base", "features = ['+a', '+b']",
                                "child",
                                        "inherits = 'base'\nfeatures.append = ['+c']\nfeatures.remove = ['+a']"),
                        "child");
        assertThat(child.list("features")).containsExactly("+b", "+c");
    }

    @Test
    void refusesToRemoveWhatIsNotThere() {
        var texts =
                Map.of(
                        "base",
                        "features = ['+dsp']",
                        "child",
                        "inherits = 'base'\nfeatures.remove = ['+dps']");
        assertProblem(
                texts,
                "child",
                "child.toml",
                "features.remove names '+dps'",
                "did you mean '+dsp'?");
    }

    @Test
    void neitherAbstractNorDescriptionIsInherited() throws Exception {
        var child =
                read(
                        Map.of(
                                "base",
                                "abstract = true\ndescription = 'all'",
                                "child",
                                "inherits = 'base'"),
                        "child");
        assertThat(child.flag("abstract")).isFalse();
        assertThat(child.text("description")).isEmpty();
    }

    @Test
    void tablesOfTheAuthorsOwnKeysAreMergedKeyByKey() throws Exception {
        var child =
                read(
                        Map.of(
                                "base", "[pins]\nLED = 'PA1'\nKEY = 'PA2'",
                                "child", "inherits = 'base'\n[pins]\nLED = 'PB1'"),
                        "child");
        assertThat(child.table("pins")).isEqualTo(Map.of("KEY", "PA2", "LED", "PB1"));
    }

    @Test
    void resolvedFormNamesTheFileOfEveryValue() throws Exception {
        var child =
                read(
                        Map.of(
                                "base", "cpu = 'm0'\nfeatures = ['+a']",
                                "child", "inherits = 'base'\nfeatures.append = ['+b']"),
                        "child");
        assertThat(child.resolved())
                .contains("cpu = \"m0\"")
                .containsPattern("cpu .* # base.toml")
                .containsPattern("features = \\[\"\\+a\", \"\\+b\"] +# base.toml, child.toml");
    }

    @Test
    void unknownKeysAreRefusedWithTheNearestKey() {
        assertProblem(
                Map.of("a", "cpus = 'm3'"),
                "a",
                "a.toml",
                "unknown key 'cpus'",
                "did you mean 'cpu'?");
        assertProblem(
                Map.of("a", "[qemu]\nmachin = 'm3'"),
                "a",
                "a.toml",
                "unknown key 'qemu.machin'",
                "did you mean 'qemu.machine'?");
        assertProblem(
                Map.of("a", "memory = [{ name = 'a', lenght = '1K' }]"),
                "a",
                "a.toml",
                "unknown key 'lenght'",
                "did you mean 'length'?");
        assertProblem(
                Map.of("a", "features.apend = ['x']"),
                "a",
                "a.toml",
                "unknown key 'features.apend'",
                "did you mean 'features.append'?");
    }

    @Test
    void anUnknownKeyOfTheParentIsTheParentsMistake() {
        assertProblem(
                Map.of("base", "frequency = 1", "child", "inherits = 'base'"),
                "child",
                "base.toml",
                "unknown key 'frequency'",
                null);
    }

    @Test
    void valuesOfTheWrongKindAreRefused() {
        assertProblem(
                Map.of("a", "cpu = 3"), "a", "a.toml", "'cpu' should be a text in quotes", null);
        assertProblem(
                Map.of("a", "abstract = 'yes'"),
                "a",
                "a.toml",
                "'abstract' should be true or false",
                null);
        assertProblem(Map.of("a", "qemu = 'x'"), "a", "a.toml", "'qemu' should be a table", null);
        assertProblem(
                Map.of("a", "features = 'x'"),
                "a",
                "a.toml",
                "'features' should be a list of texts",
                null);
        assertProblem(
                Map.of("a", "memory = [{ length = '64Q' }]"),
                "a",
                "a.toml",
                "'length' should be a number of bytes, such as 1024, \"64K\" or \"4M\"",
                null);
    }

    @Test
    void sizesMayBeWrittenWithAUnit() throws Exception {
        var rows =
                read(Map.of("a", "memory = [{ length = '64K' }, { length = 0x1_000 }]"), "a")
                        .rows("memory");
        assertThat(rows.get(0).number("length")).contains(65536L);
        assertThat(rows.get(1).number("length")).contains(4096L);
    }

    @Test
    void brokenTomlIsReportedWithItsLine() {
        assertThatThrownBy(() -> read(Map.of("a", "cpu = 'm3'\nfeatures = ["), "a"))
                .asInstanceOf(InstanceOfAssertFactories.type(DescriptorException.class))
                .satisfies(e -> assertThat(e.file()).isEqualTo("a.toml:2"))
                .satisfies(e -> assertThat(e.problem()).startsWith("not valid TOML: "));
    }

    @Test
    void inheritingInACircleIsRefused() {
        assertProblem(
                Map.of("a", "inherits = 'b'", "b", "inherits = 'a'"),
                "a",
                "b.toml",
                "inherits itself: a -> b -> a",
                null);
    }

    @Test
    void aMissingParentIsReportedWithTheNearestName() {
        assertProblem(
                Map.of("cortex-m", "abstract = true", "a", "inherits = 'cortexm'"),
                "a",
                "a.toml",
                "inherits 'cortexm', which does not exist",
                "did you mean 'cortex-m'?");
    }

    @Test
    void anUnknownNameSuggestsOnlyWhatCanBeUsed() {
        var texts = Map.of("board-a", "", "board-b", "abstract = true");
        assertThatThrownBy(() -> library(texts).require("board-b"))
                .asInstanceOf(InstanceOfAssertFactories.type(UnknownNameException.class))
                .satisfies(e -> assertThat(e.known()).containsExactly("board-a"))
                .satisfies(e -> assertThat(e.nearest()).contains("board-a"));
    }

    @Test
    void aNameIsNeverAPath(@TempDir Path directory) throws Exception {
        Files.createDirectory(directory.resolve("inner"));
        Files.writeString(directory.resolve("outside.toml"), "cpu = 'm3'");
        var inner = new DirectoryFolder(directory.resolve("inner"));
        assertThat(new DescriptorLibrary(List.of(inner), KEYS).find("../outside")).isEmpty();
    }

    @Test
    void theFirstFolderWins(@TempDir Path directory) throws Exception {
        Files.writeString(directory.resolve("a.toml"), "cpu = 'mine'");
        var folders =
                List.of(
                        new DirectoryFolder(directory),
                        new MemoryFolder(Map.of("a", "cpu = 'ours'")));
        assertThat(new DescriptorLibrary(folders, KEYS).require("a").text("cpu")).contains("mine");
    }

    private static DescriptorLibrary library(Map<String, String> texts) {
        return new DescriptorLibrary(List.of(new MemoryFolder(texts)), KEYS);
    }

    private static Descriptor read(Map<String, String> texts, String name)
            throws IOException, DescriptorException, UnknownNameException {
        return library(texts).find(name).orElseThrow();
    }

    private static void assertProblem(
            Map<String, String> texts, String name, String file, String problem, String hint) {
        assertThatThrownBy(() -> read(texts, name))
                .asInstanceOf(InstanceOfAssertFactories.type(DescriptorException.class))
                .satisfies(e -> assertThat(e.file()).isEqualTo(file))
                .satisfies(e -> assertThat(e.problem()).startsWith(problem))
                .satisfies(e -> assertThat(e.hint()).isEqualTo(Optional.ofNullable(hint)));
    }
}
