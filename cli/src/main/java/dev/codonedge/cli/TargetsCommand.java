package dev.codonedge.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.codonedge.descriptor.DescriptorException;
import dev.codonedge.descriptor.UnknownNameException;
import dev.codonedge.targets.Target;
import dev.codonedge.targets.TargetCatalog;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `codon targets`: what code can be generated for.
@Command(name = "targets", description = "List targets, or explain one.", mixinStandardHelpOptions = true)
final class TargetsCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "the target to explain")
    private @Nullable String name;

    @Option(names = "--resolved", description = "every value, and the file that it comes from; what NAME alone shows too")
    private boolean resolved;

    @Option(names = "--json", description = "for programs to read")
    private boolean json;

    TargetsCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException, DescriptorException, CommandFailure {
        try {
            show(TargetCatalog.bundled());
            return ExitStatus.FINE.code();
        } catch (UnknownNameException e) {
            throw CommandFailure.wrongUsage(
                    "there is no target '%s'".formatted(e.name()), Failures.unknownNameHint(e).orElseThrow());
        }
    }

    private void show(TargetCatalog catalog) throws IOException, DescriptorException, UnknownNameException {
        if (json) {
            var targets = name == null ? catalog.all() : List.of(catalog.require(name));
            environment.out().println(new JsonMapper().writeValueAsString(targets.stream().map(TargetsCommand::facts).toList()));
        } else if (name == null) {
            var table = new Table();
            catalog.all().forEach(target -> table.row(target.name(), target.description()));
            table.print(environment.out());
        } else {
            environment.out().print(catalog.resolved(name));
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
