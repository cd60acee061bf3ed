package dev.codonedge.sysroots;

import dev.codonedge.cache.ContentCache;
import dev.codonedge.cache.TemporaryFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// The sysroots on this machine. A sysroot is there whole or not at all, and concurrent builds make it once.
public final class SysrootStore {
    /// Where a sysroot says which packages it was made of.
    static final String RECORD = "packages.txt";

    private final ContentCache cache;
    private final Consumer<String> progress;
    private final String packageClient;

    /// @param progress is told what takes a while
    public SysrootStore(ContentCache cache, Consumer<String> progress) {
        this(cache, progress, "apt-get");
    }

    SysrootStore(ContentCache cache, Consumer<String> progress, String packageClient) {
        this.cache = cache;
        this.progress = progress;
        this.packageClient = packageClient;
    }

    /// The sysroot, if it is installed.
    public Optional<Path> find(Recipe recipe) {
        return cache.find(recipe.cacheName());
    }

    /// The sysroot, fetched now if it is not installed.
    public Path require(Recipe recipe) throws IOException {
        var installed = find(recipe);
        if (installed.isPresent()) {
            return installed.get();
        }
        if (!isOnPath(packageClient)) {
            throw new SysrootException(
                    "sysroot '%s' is not installed, and this machine has no %s to fetch it with"
                            .formatted(recipe.name(), packageClient),
                    "put the Debian packages %s into a folder, then: codon sysroot install FOLDER"
                            .formatted(recipe.packageNames()));
        }
        return make(recipe, new AptPackages(new AptClient(packageClient)));
    }

    /// Makes the sysroot from packages that the user has.
    ///
    /// @param trust whether packages other than those the recipe was written for are taken
    public Path install(Recipe recipe, List<Path> files, boolean trust) throws IOException {
        var given =
                GivenPackages.of(
                        files, trust ? GivenPackages.Trust.USER : GivenPackages.Trust.RECIPE_ONLY);
        return make(recipe, given);
    }

    /// The recipes that these files are enough for.
    public List<Recipe> possible(List<Recipe> recipes, List<Path> files) throws IOException {
        var given = GivenPackages.of(files, GivenPackages.Trust.RECIPE_ONLY);
        var possible = new ArrayList<Recipe>();
        for (var recipe : recipes) {
            if (given.suffices(recipe)) {
                possible.add(recipe);
            }
        }
        return possible;
    }

    private Path make(Recipe recipe, PackageSource source) throws IOException {
        return cache.entry(
                recipe.cacheName(),
                unfinished -> {
                    try (var packages = TemporaryFolder.in(cache.root(), "packages.")) {
                        fill(recipe, source, packages.path(), unfinished);
                    }
                });
    }

    private void fill(Recipe recipe, PackageSource source, Path packages, Path sysroot)
            throws IOException {
        var record = new StringBuilder();
        for (var wanted : recipe.packages()) {
            progress.accept("fetching %s for sysroot %s".formatted(wanted.name(), recipe.name()));
            var fetched = source.fetch(wanted, packages);
            new DebianPackage(fetched.file())
                    .unpack(wanted.members(), sysroot, UnpackLimits.STANDARD);
            var vouching = fetched.vouchedBy().name().toLowerCase(Locale.ROOT);
            record.append(
                    "%s %s %s %s\n"
                            .formatted(
                                    wanted.name(), fetched.version(), fetched.sha256(), vouching));
        }
        Files.writeString(sysroot.resolve(RECORD), record);
    }

    private static boolean isOnPath(String program) {
        if (program.contains("/")) {
            return Files.isExecutable(Path.of(program));
        }
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        for (var folder : path.split(":")) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
