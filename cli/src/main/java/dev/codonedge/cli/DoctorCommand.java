package dev.codonedge.cli;

import dev.codonedge.descriptor.DescriptorException;
import dev.codonedge.image.Tool;
import dev.codonedge.image.Toolchain;
import dev.codonedge.qemu.LocalQemu;
import dev.codonedge.sysroots.RecipeCatalog;
import dev.codonedge.sysroots.SysrootStore;
import dev.codonedge.targets.Target;
import dev.codonedge.targets.TargetCatalog;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/// `codon doctor`: what is there, what is missing, and the line that mends it.
final class DoctorCommand implements Command {
    private final Environment environment;
    private boolean healthy = true;

    DoctorCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public CommandSpec describe() {
        return Command.spec("doctor", "Say what is missing on this machine, and what mends it.");
    }

    @Override
    public int run(ParseResult parsed) throws IOException, DescriptorException {
        checkJava();
        checkCache();
        checkTools();
        checkEmulators();
        checkSysroots();
        return (healthy ? ExitStatus.FINE : ExitStatus.MISSING).code();
    }

    private void checkJava() {
        fine("Java " + Runtime.version() + ", " + System.getProperty("java.home"));
    }

    private void checkCache() throws IOException {
        var cache = environment.cache().root();
        Files.createDirectories(cache);
        if (Files.isWritable(cache)) {
            fine("cache " + cache);
        } else {
            missing(
                    "the cache %s cannot be written".formatted(cache),
                    "CODON_CACHE=FOLDER chooses another");
        }
    }

    private void checkTools() throws IOException {
        var toolchain =
                Toolchain.install(
                        environment.cache(), () -> environment.progress("unpacking LLVM (once)"));
        var version = toolchain.run(Tool.LLD, List.of("-flavor", "gnu", "--version"));
        if (version.succeeded()) {
            fine("LLVM, " + version.output().strip());
        } else {
            missing(
                    "LLVM's linker does not start: " + version.errors().strip(),
                    "rm -r " + toolchain.folder());
        }
    }

    private void checkEmulators() throws IOException, DescriptorException {
        var programs =
                TargetCatalog.bundled().all().stream()
                        .map(Target::emulator)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList();
        for (var program : programs) {
            var found = LocalQemu.find(program);
            if (found.isPresent()) {
                fine("emulator " + found.get());
            } else {
                missing(
                        "%s is not installed, so boards cannot be emulated".formatted(program),
                        "sudo apt-get install --no-install-recommends " + program);
            }
        }
    }

    /// A sysroot that is not there yet is fetched when it is needed: no illness.
    private void checkSysroots() throws IOException, DescriptorException {
        var store = new SysrootStore(environment.cache(), environment::progress);
        for (var recipe : RecipeCatalog.bundled().all()) {
            var installed =
                    store.find(recipe).isPresent()
                            ? "installed"
                            : "is fetched when a program needs it";
            fine("sysroot %s: %s".formatted(recipe.name(), installed));
        }
    }

    private void fine(String what) {
        environment.out().println("ok       " + what);
    }

    private void missing(String what, String mend) {
        healthy = false;
        environment.out().println("missing  " + what);
        environment.out().println("╰─ " + mend);
    }
}
