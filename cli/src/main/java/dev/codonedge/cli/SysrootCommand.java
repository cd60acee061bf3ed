package dev.codonedge.cli;

import dev.codonedge.descriptor.DescriptorException;
import dev.codonedge.descriptor.UnknownNameException;
import dev.codonedge.sysroots.Recipe;
import dev.codonedge.sysroots.RecipeCatalog;
import dev.codonedge.sysroots.SysrootStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `codon sysroot`: the libraries of targets. They are fetched when a program needs them; this is for machines that
/// cannot fetch, and for the curious.
@Command(name = "sysroot", description = "List, install or find the libraries of targets.", mixinStandardHelpOptions = true)
final class SysrootCommand implements Callable<Integer> {
    enum Action {
        LIST,
        INSTALL,
        PATH
    }

    private final Environment environment;
    private final RecipeCatalog recipes = RecipeCatalog.bundled();
    private final SysrootStore store;

    @Parameters(index = "0", paramLabel = "list|install|path", description = "what to do")
    private Action action = Action.LIST;

    @Parameters(index = "1..*", paramLabel = "NAME|FILE", description = "a sysroot's name; to install, also Debian packages or folders of them")
    private List<String> operands = new ArrayList<>();

    @Option(names = "--trust", description = "take packages other than those the recipe was written for")
    private boolean trust;

    SysrootCommand(Environment environment) {
        this.environment = environment;
        this.store = new SysrootStore(environment.cache(), environment::progress);
    }

    @Override
    public Integer call() throws IOException, DescriptorException, CommandFailure {
        switch (action) {
            case LIST -> list();
            case PATH -> path();
            case INSTALL -> install();
        }
        return ExitStatus.FINE.code();
    }

    private void list() throws IOException, DescriptorException {
        var table = new Table();
        for (var recipe : recipes.all()) {
            var installed = store.find(recipe).isPresent() ? "installed" : "not installed";
            table.row(recipe.name(), installed, recipe.description());
        }
        table.print(environment.out());
    }

    private void path() throws IOException, DescriptorException, CommandFailure {
        for (var name : requireOperands("a name")) {
            var recipe = recipe(name);
            var sysroot =
                    store.find(recipe)
                            .orElseThrow(
                                    () ->
                                            CommandFailure.missing(
                                                    "sysroot '%s' is not installed".formatted(name),
                                                    "codon sysroot install " + name));
            environment.out().println(sysroot);
        }
    }

    private void install() throws IOException, DescriptorException, CommandFailure {
        var files = new ArrayList<Path>();
        for (var operand : requireOperands("a name, a package or a folder of packages")) {
            var file = environment.resolve(operand);
            if (Files.exists(file)) {
                files.add(file);
            } else {
                environment.out().println(store.require(recipe(operand)));
            }
        }
        if (!files.isEmpty()) {
            installFrom(files);
        }
    }

    private void installFrom(List<Path> files) throws IOException, DescriptorException, CommandFailure {
        var possible = store.possible(recipes.all(), files);
        if (possible.isEmpty()) {
            var needed = recipes.all().stream().map(recipe -> recipe.name() + " needs " + recipe.packageNames()).toList();
            throw CommandFailure.missing("these packages make no sysroot", String.join("; ", needed));
        }
        for (var recipe : possible) {
            environment.out().println(store.install(recipe, files, trust));
        }
    }

    private List<String> requireOperands(String what) throws CommandFailure {
        if (operands.isEmpty()) {
            throw CommandFailure.wrongUsage("'codon sysroot' needs " + what, "codon sysroot list");
        }
        return operands;
    }

    private Recipe recipe(String name) throws IOException, DescriptorException, CommandFailure {
        try {
            return recipes.require(name);
        } catch (UnknownNameException e) {
            throw CommandFailure.wrongUsage(
                    "there is no sysroot '%s', and no such file".formatted(name), Failures.unknownNameHint(e).orElseThrow());
        }
    }
}
