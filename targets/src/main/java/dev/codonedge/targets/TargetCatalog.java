package dev.codonedge.targets;

import dev.codonedge.descriptor.BundledFolder;
import dev.codonedge.descriptor.Descriptor;
import dev.codonedge.descriptor.DescriptorException;
import dev.codonedge.descriptor.DescriptorFolder;
import dev.codonedge.descriptor.DescriptorLibrary;
import dev.codonedge.descriptor.Kind.Scalar;
import dev.codonedge.descriptor.Kind.TextList;
import dev.codonedge.descriptor.Schema;
import dev.codonedge.descriptor.UnknownNameException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The targets there are, by name.
public final class TargetCatalog {
    private static final Schema KEYS =
            DescriptorLibrary.commonKeys()
                    .with("system", Scalar.TEXT)
                    .with("architecture", Scalar.TEXT)
                    .with("triple", Scalar.TEXT)
                    .with("cpu", Scalar.TEXT)
                    .with("features", new TextList())
                    .with("float-abi", Scalar.TEXT)
                    .with("runtime", Scalar.TEXT)
                    .with("sysroot", Scalar.TEXT)
                    .with("default-board", Scalar.TEXT)
                    .with("emulator", Scalar.TEXT);

    private final DescriptorLibrary library;

    /// @param folders where to look, the first one first
    public TargetCatalog(List<? extends DescriptorFolder> folders) {
        this.library = new DescriptorLibrary(folders, KEYS);
    }

    /// The targets that come with the product.
    public static TargetCatalog bundled() {
        return new TargetCatalog(List.of(new BundledFolder(TargetCatalog.class, "targets")));
    }

    public Target require(String name)
            throws IOException, DescriptorException, UnknownNameException {
        return read(library.require(name));
    }

    /// The target for programs that run on a Linux machine of this architecture, as the JVM names it.
    public Optional<Target> forLinux(String osArch) throws IOException, DescriptorException {
        var name = "linux-" + (osArch.equals("amd64") ? "x86_64" : osArch.toLowerCase(Locale.ROOT));
        var descriptor = library.find(name);
        return descriptor.isPresent() ? Optional.of(read(descriptor.get())) : Optional.empty();
    }

    /// All targets that can be used, sorted by name.
    public List<Target> all() throws IOException, DescriptorException {
        var targets = new ArrayList<Target>();
        for (var name : library.names()) {
            var descriptor = library.find(name).orElseThrow();
            if (!descriptor.flag("abstract")) {
                targets.add(read(descriptor));
            }
        }
        return targets;
    }

    /// The flattened form of a target, with the file that each value came from.
    public String resolved(String name)
            throws IOException, DescriptorException, UnknownNameException {
        return library.require(name).resolved();
    }

    private static Target read(Descriptor descriptor) throws DescriptorException {
        var target =
                new Target(
                        descriptor.name(),
                        descriptor.requireText("description"),
                        descriptor.requireChoice("system", OperatingSystem.class),
                        descriptor.requireChoice("architecture", Architecture.class),
                        descriptor.requireText("triple"),
                        descriptor.requireText("cpu"),
                        descriptor.list("features"),
                        descriptor.requireChoice("float-abi", FloatAbi.class),
                        descriptor.requireChoice("runtime", Runtime.class),
                        descriptor.text("sysroot"),
                        descriptor.text("default-board"),
                        descriptor.text("emulator"));
        check(target, descriptor);
        return target;
    }

    private static void check(Target target, Descriptor descriptor) throws DescriptorException {
        if (target.triple().split("-", -1).length != 4) {
            throw descriptor.problem(
                    "triple",
                    "triple '%s' should have four parts, as in 'thumbv7m-unknown-none-eabi'"
                            .formatted(target.triple()));
        }
        for (var feature : target.features()) {
            if (!feature.matches("[+-][a-z0-9.-]+")) {
                throw descriptor.problem(
                        "features", "feature '%s' should begin with + or -".formatted(feature));
            }
        }
    }
}
