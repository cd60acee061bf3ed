package dev.codonedge.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.codonedge.descriptor.DescriptorException;
import dev.codonedge.descriptor.UnknownNameException;
import dev.codonedge.targets.Target;
import dev.codonedge.targets.TargetCatalog;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `codon targets`: what code can be generated for.
final class TargetsCommand implements Command {
    private final Environment environment;

    TargetsCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public CommandSpec describe() {
        return Command.spec("targets", "List targets, or explain one.")
                .addOption(
                        Command.flag("--resolved", "every value, and the file that it comes from"))
                .addOption(Command.flag("--json", "for programs to read"))
                .addPositional(Command.positional("0", "0..1", "NAME", "the target to explain"));
    }

    @Override
    public int run(ParseResult parsed) throws IOException, DescriptorException, CommandFailure {
        try {
            show(parsed, TargetCatalog.bundled());
            return ExitStatus.FINE.code();
        } catch (UnknownNameException e) {
            throw CommandFailure.wrongUsage(
                    "there is no target '%s'".formatted(e.name()),
                    Failures.unknownNameHint(e).orElseThrow());
        }
    }

    private void show(ParseResult parsed, TargetCatalog catalog)
            throws IOException, DescriptorException, UnknownNameException {
        Optional<String> name = Optional.ofNullable(parsed.matchedPositionalValue(0, null));
        if (parsed.hasMatchedOption("--json")) {
            var targets = name.isEmpty() ? catalog.all() : List.of(catalog.require(name.get()));
            environment
                    .out()
                    .println(
                            new JsonMapper()
                                    .writeValueAsString(
                                            targets.stream().map(TargetsCommand::facts).toList()));
        } else if (name.isEmpty()) {
            var table = new Table();
            catalog.all().forEach(target -> table.row(target.name(), target.description()));
            table.print(environment.out());
        } else {
            environment.out().print(catalog.resolved(name.get()));
        }
    }

    private static Map<String, Object> facts(Target target) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("name", target.name());
        facts.put("description", target.description());
        facts.put("bareMetal", target.isBareMetal());
        facts.put("triple", target.triple());
        facts.put("cpu", target.cpu());
        facts.put("features", target.features());
        facts.put("defaultBoard", target.defaultBoard().orElse(null));
        return facts;
    }
}
