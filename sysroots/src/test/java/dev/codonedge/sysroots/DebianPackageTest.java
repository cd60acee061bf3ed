package dev.codonedge.sysroots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codonedge.sysroots.PackageBuilder.Packing;

import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

class DebianPackageTest {
    private static final List<Member> LIBRARIES = List.of(new Member("usr/lib/", "lib/"));

    @TempDir Path folder;
    @TempDir Path root;

    @ParameterizedTest
    @EnumSource(names = {"NONE", "XZ", "GZIP", "ZSTD"})
    void unpacksOnlyWhatIsKeptHoweverItIsPacked(Packing packing) throws IOException {
        var builder =
                new PackageBuilder("p")
                        .packedWith(packing)
                        .file("./usr/share/doc/readme", "no")
                        .file("./usr/lib/12.2.1/libgcc.a", "archive");
        unpack(builder, List.of(new Member("usr/lib/*/libgcc.a", "lib/libgcc.a")));
        assertThat(files()).containsExactly("lib/libgcc.a");
        assertThat(root.resolve("lib/libgcc.a")).hasContent("archive");
    }

    @Test
    void keepsAWholeFolder() throws IOException {
        unpack(
                new PackageBuilder("p")
                        .file("./usr/lib/a.h", "a")
                        .file("./usr/lib/bits/b.h", "b")
                        .file("./usr/x", "x"),
                LIBRARIES);
        assertThat(files()).containsExactly("lib/a.h", "lib/bits/b.h");
    }

    @Test
    void aStarStandsForOneNameOnly() {
        assertRefused(
                new PackageBuilder("p").file("./usr/lib/a/b/x.a", "x"),
                List.of(new Member("usr/lib/*/x.a", "x.a")),
                "it has no 'usr/lib/*/x.a'");
    }

    @Test
    void linksBecomeCopies() throws IOException {
        unpack(
                new PackageBuilder("p")
                        .symbolicLink("./usr/lib/first.a", "second.a")
                        .symbolicLink("./usr/lib/second.a", "/usr/lib/sub/third.a")
                        .file("./usr/lib/sub/third.a", "text")
                        .hardLink("./usr/lib/fourth.a", "./usr/lib/sub/third.a"),
                LIBRARIES);
        for (var name : List.of("first.a", "second.a", "sub/third.a", "fourth.a")) {
            assertThat(root.resolve("lib").resolve(name)).isRegularFile().hasContent("text");
            assertThat(Files.isSymbolicLink(root.resolve("lib").resolve(name))).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../evil", "usr/../../evil", "/etc/evil", "usr/lib/..", "usr\\..\\evil"})
    void refusesNamesThatLeadOut(String name) {
        assertRefused(
                new PackageBuilder("p").file(name, "x"), LIBRARIES, "leads out of the archive");
    }

    @Test
    void refusesLinksThatLeadOut() {
        assertRefused(
                new PackageBuilder("p").symbolicLink("./usr/lib/x", "../../../etc/passwd"),
                LIBRARIES,
                "'usr/lib/x' is a link out of the archive, to '../../../etc/passwd'");
        assertRefused(
                new PackageBuilder("p").hardLink("./usr/lib/x", "../etc/passwd"),
                LIBRARIES,
                "is a link out of the archive");
    }

    @Test
    void neverWritesThroughALink() {
        // The classic: a link to a folder outside, then a file "inside" it.
        var victim = folder.resolve("victim");
        assertRefused(
                new PackageBuilder("p")
                        .symbolicLink("./usr/lib/out", victim.toString())
                        .file("./usr/lib/out/file", "x"),
                LIBRARIES,
                "which is not kept");
        assertThat(victim).doesNotExist();
    }

    @Test
    void refusesLinksToWhatIsNotKeptAndLinksInACircle() {
        assertRefused(
                new PackageBuilder("p").file("./usr/x", "x").symbolicLink("./usr/lib/x", "../x"),
                LIBRARIES,
                "'usr/lib/x' is a link to 'usr/x', which is not kept");
        assertRefused(
                new PackageBuilder("p")
                        .symbolicLink("./usr/lib/a", "b")
                        .symbolicLink("./usr/lib/b", "a"),
                LIBRARIES,
                "which is not kept");
    }

    @Test
    void refusesDevices() {
        for (var type : List.of(TarConstants.LF_CHR, TarConstants.LF_BLK, TarConstants.LF_FIFO)) {
            assertRefused(
                    new PackageBuilder("p").special("./usr/lib/x", type, ""),
                    LIBRARIES,
                    "'usr/lib/x' is a device");
        }
    }

    @Test
    void refusesMoreThanIsAllowed() {
        var bomb =
                new PackageBuilder("p")
                        .file("./usr/lib/zeros", "0".repeat(100_000))
                        .file("./usr/lib/b", "b");
        assertRefused(
                bomb,
                new UnpackLimits(10, 99_999, 1 << 20),
                "'usr/lib/zeros' is larger than is allowed");
        assertRefused(
                bomb, new UnpackLimits(10, 1 << 20, 50_000), "unpacks to more than is allowed");
        assertRefused(bomb, new UnpackLimits(1, 1 << 20, 1 << 20), "it has more than 1 entries");
    }

    @Test
    void refusesAMissingMember() {
        assertRefused(
                new PackageBuilder("p").file("./usr/x", "x"), LIBRARIES, "it has no 'usr/lib/'");
    }

    @Test
    void refusesAnUnknownPacking() {
        assertRefused(
                new PackageBuilder("p").packedWith(Packing.UNKNOWN).file("./usr/lib/x", "x"),
                LIBRARIES,
                "packed in a way that is not known");
    }

    @Test
    void refusesWhatIsNoPackage() throws IOException {
        var file = Files.writeString(folder.resolve("x.deb"), "hello");
        assertThatThrownBy(
                        () ->
                                new DebianPackage(file)
                                        .unpack(LIBRARIES, root, UnpackLimits.STANDARD))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("x.deb");
    }

    @Test
    void aPackageCutOffAnywhereIsRefusedOrWhole() throws IOException {
        var text = "some text\n".repeat(200);
        var whole =
                Files.readAllBytes(
                        new PackageBuilder("p").file("./usr/lib/x", text).writeInto(folder));
        var refused = 0;
        for (int length = 0; length < whole.length; length += 7) {
            var cut = Files.write(folder.resolve("cut.deb"), Arrays.copyOf(whole, length));
            try {
                new DebianPackage(cut).unpack(LIBRARIES, root, UnpackLimits.STANDARD);
                assertThat(root.resolve("lib/x")).hasContent(text);
            } catch (ArchiveException _) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(whole.length / 7 / 2);
    }

    @Test
    void knowsItsNameAndVersion() throws IOException {
        var file = new PackageBuilder("some-package").writeInto(folder);
        assertThat(new DebianPackage(file).field("Package")).isEqualTo("some-package");
        assertThat(new DebianPackage(file).field("Version")).isEqualTo("1.0");
        assertThatThrownBy(() -> new DebianPackage(file).field("Colour"))
                .hasMessageContaining("does not say its Colour");
    }

    private void unpack(PackageBuilder builder, List<Member> members) throws IOException {
        new DebianPackage(builder.writeInto(folder)).unpack(members, root, UnpackLimits.STANDARD);
    }

    private void assertRefused(PackageBuilder builder, List<Member> members, String problem) {
        assertThatThrownBy(() -> unpack(builder, members))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining(problem);
    }

    private void assertRefused(PackageBuilder builder, UnpackLimits limits, String problem) {
        var file = builder.writeInto(folder);
        assertThatThrownBy(() -> new DebianPackage(file).unpack(LIBRARIES, root, limits))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining(problem);
    }

    private List<String> files() throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
