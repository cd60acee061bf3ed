package dev.codonedge.sysroots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codonedge.cache.ContentCache;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// With a package client that is a shell script: it serves one package and counts its downloads.
class SysrootStoreTest {
    private static final String OTHER_SHA256 = "0".repeat(64);

    @TempDir Path folder;

    private final List<String> progress = new ArrayList<>();
    private Path served;
    private Path client;

    @BeforeEach
    void publish() throws IOException {
        served = new PackageBuilder("lib-dev").file("./usr/lib/x.a", "archive").writeInto(folder);
        client = folder.resolve("apt-get");
        writeClient(Checksum.of(served), Files.size(served));
    }

    @Test
    void fetchesASysrootOnceAndRecordsWhatItIsMadeOf() throws IOException {
        var recipe = recipe(Checksum.of(served));
        var sysroot = store().require(recipe);
        assertThat(sysroot.resolve("lib/x.a")).hasContent("archive");
        assertThat(sysroot.resolve("packages.txt"))
                .hasContent("lib-dev 1.0 %s recipe\n".formatted(Checksum.of(served)));
        assertThat(store().require(recipe)).isEqualTo(sysroot);
        assertThat(downloads()).isEqualTo(1);
        assertThat(progress).containsExactly("fetching lib-dev for sysroot test");
    }

    @Test
    void believesTheSignedIndexAboutALaterBuild() throws IOException {
        var sysroot = store().require(recipe(OTHER_SHA256));
        assertThat(sysroot.resolve("packages.txt")).content().endsWith(" index\n");
    }

    @Test
    void refusesAFileThatTheIndexDoesNotDescribe() throws IOException {
        writeClient(OTHER_SHA256, Files.size(served));
        assertNothingIsMade("is not the file that the distribution's index describes");
        writeClient(Checksum.of(served), Files.size(served) + 1);
        assertNothingIsMade("is not the file that the distribution's index describes");
    }

    @Test
    void anUnknownPackageNamesTheLineThatMendsIt() throws IOException {
        writeClient("none", 0);
        assertThatThrownBy(() -> store().require(recipe(OTHER_SHA256)))
                .isInstanceOf(SysrootException.class)
                .hasMessageContaining("does not know 'lib-dev'")
                .satisfies(
                        e ->
                                assertThat(((SysrootException) e).hint())
                                        .isEqualTo("sudo apt-get update"));
    }

    @Test
    void readsTheIndexWhenItWasNeverRead() throws IOException {
        var known = folder.resolve("known");
        writeScript(
                """
                case "$*" in
                  update*) touch %1$s ;;
                  *print-uris*) [ -e %1$s ] && echo "'http://x/y' %2$s %3$d SHA256:%4$s" ;;
                  *) cp %5$s . ;;
                esac
                """
                        .formatted(
                                known,
                                served.getFileName(),
                                Files.size(served),
                                Checksum.of(served),
                                served));
        assertThat(store().require(recipe(OTHER_SHA256))).isDirectory();
    }

    @Test
    void withoutAPackageClientTheUserIsToldHowToBringPackagesAlong() {
        var store = new SysrootStore(cache(), progress::add, "/no/such/apt-get");
        assertThatThrownBy(() -> store.require(recipe(OTHER_SHA256)))
                .isInstanceOf(SysrootException.class)
                .hasMessageContaining("sysroot 'test' is not installed")
                .satisfies(
                        e ->
                                assertThat(((SysrootException) e).hint())
                                        .isEqualTo(
                                                "put the Debian packages lib-dev into a folder, then: codon sysroot install FOLDER"));
    }

    @Test
    void installsFromFilesOrFoldersWithoutTheClient() throws IOException {
        var recipe = recipe(Checksum.of(served));
        var store = new SysrootStore(cache(), progress::add, "/no/such/apt-get");
        assertThat(store.possible(List.of(recipe), List.of(folder))).containsExactly(recipe);
        store.install(recipe, List.of(folder), false);
        assertThat(store.require(recipe).resolve("lib/x.a")).hasContent("archive");
        assertThat(downloads()).isZero();
    }

    @Test
    void aFileOfAnotherVersionNeedsTheUsersWord() throws IOException {
        var recipe = recipe(OTHER_SHA256);
        assertThatThrownBy(() -> store().install(recipe, List.of(served), false))
                .isInstanceOf(SysrootException.class)
                .hasMessageContaining("is not version 1.0 of 'lib-dev'");
        var sysroot = store().install(recipe, List.of(served), true);
        assertThat(sysroot.resolve("packages.txt")).content().endsWith(" user\n");
    }

    @Test
    void concurrentBuildsFetchOnce() throws Exception {
        Callable<Path> build = () -> store().require(recipe(OTHER_SHA256));
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var result :
                    threads.invokeAll(IntStream.range(0, 4).mapToObj(_ -> build).toList())) {
                assertThat(result.get().resolve("lib/x.a")).hasContent("archive");
            }
        }
        assertThat(downloads()).isEqualTo(1);
    }

    private void assertNothingIsMade(String problem) throws IOException {
        var recipe = recipe(Checksum.of(served));
        assertThatThrownBy(() -> store().require(recipe))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining(problem);
        assertThat(store().find(recipe)).isEmpty();
        try (var left = Files.list(cache().root())) {
            assertThat(left.filter(Files::isDirectory)).isEmpty();
        }
    }

    private SysrootStore store() {
        return new SysrootStore(cache(), progress::add, client.toString());
    }

    private ContentCache cache() {
        return new ContentCache(folder.resolve("cache"));
    }

    private static Recipe recipe(String sha256) {
        var member = new Member("usr/lib/x.a", "lib/x.a");
        return new Recipe(
                "test",
                "test",
                List.of(new PackageRecipe("lib-dev", "1.0", sha256, List.of(member))));
    }

    private void writeClient(String sha256, long size) throws IOException {
        writeScript(
                """
                case "$*" in
                  update*) exit 1 ;;
                  *print-uris*) echo "'http://x/y' %s %d SHA256:%s" ;;
                  *) echo >> %s; cp %s . ;;
                esac
                """
                        .formatted(
                                served.getFileName(),
                                size,
                                sha256,
                                folder.resolve("downloads"),
                                served));
    }

    private void writeScript(String body) throws IOException {
        Files.writeString(client, "#!/bin/sh\n" + body);
        assertThat(client.toFile().setExecutable(true)).isTrue();
    }

    private int downloads() throws IOException {
        var log = folder.resolve("downloads");
        return Files.exists(log) ? Files.readAllLines(log).size() : 0;
    }
}
