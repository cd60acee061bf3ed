package dev.codonedge.cli;

import dev.codonedge.descriptor.DescriptorException;
import dev.codonedge.descriptor.UnknownNameException;
import dev.codonedge.sysroots.Recipe;
import dev.codonedge.sysroots.RecipeCatalog;
import dev.codonedge.sysroots.SysrootStore;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `codon sysroot`: the libraries of targets. They are fetched when a program needs them; this is for machines that
/// cannot fetch, and for the curious.
final class SysrootCommand implements Command {
    enum Action {
        LIST,
        INSTALL,
        PATH
    }

    private final Environment environment;
    private final RecipeCatalog recipes = RecipeCatalog.bundled();
    private final SysrootStore store;

    SysrootCommand(Environment environment) {
        this.environment = environment;
        this.store = new SysrootStore(environment.cache(), environment::progress);
    }

    @Override
    public CommandSpec describe() {
        return Command.spec("sysroot", "List, install or find the libraries of targets.")
                .addOption(
                        Command.flag(
                                "--trust",
                                "take packages other than those the recipe was written for"))
                .addPositional(
                        PositionalParamSpec.builder()
                                .index("0")
                                .type(Action.class)
                                .arity("1")
                                .paramLabel("list|install|path")
                                .description("what to do")
                                .build())
                .addPositional(
                        Command.positionals(
                                "1",
                                "0..*",
                                "NAME|FILE",
                                "a sysroot's name; to install, also Debian packages or folders of them"));
    }

    @Override
    public int run(ParseResult parsed) throws IOException, DescriptorException, CommandFailure {
        List<String> operands = parsed.matchedPositionalValue(1, List.of());
        switch (parsed.matchedPositionalValue(0, Action.LIST)) {
            case LIST -> list();
            case PATH -> path(operands);
            case INSTALL -> install(operands, parsed.hasMatchedOption("--trust"));
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

    private void path(List<String> operands)
            throws IOException, DescriptorException, CommandFailure {
        for (var name : required(operands, "a name")) {
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

    private void install(List<String> operands, boolean trust)
            throws IOException, DescriptorException, CommandFailure {
        var files = new ArrayList<Path>();
        for (var operand : required(operands, "a name, a package or a folder of packages")) {
            var file = environment.resolve(operand);
            if (Files.exists(file)) {
                files.add(file);
            } else {
                environment.out().println(store.require(recipe(operand)));
            }
        }
        if (!files.isEmpty()) {
            installFrom(files, trust);
        }
    }

    private void installFrom(List<Path> files, boolean trust)
            throws IOException, DescriptorException, CommandFailure {
        var possible = store.possible(recipes.all(), files);
        if (possible.isEmpty()) {
            var needed =
                    recipes.all().stream()
                            .map(recipe -> recipe.name() + " needs " + recipe.packageNames())
                            .toList();
            throw CommandFailure.missing(
                    "these packages make no sysroot", String.join("; ", needed));
        }
        for (var recipe : possible) {
            environment.out().println(store.install(recipe, files, trust));
        }
    }

    private static List<String> required(List<String> operands, String what) throws CommandFailure {
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
                    "there is no sysroot '%s', and no such file".formatted(name),
                    Failures.unknownNameHint(e).orElseThrow());
        }
    }
}
