package dev.codonedge.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

import java.util.List;

/// One of the commands. Options are described in code and not by annotations, which cost each start a tenth of a second.
interface Command {
    /// What it is called, what it does, and which options it has.
    CommandSpec describe();

    /// Begins what will be needed whatever the options are, beside the reading of them.
    default void begin() {}

    /// Does it, and returns the exit status.
    int run(ParseResult parsed) throws Exception;

    /// A command with the options that all have.
    static CommandSpec spec(String name, String description) {
        var spec = CommandSpec.create().name(name);
        spec.usageMessage().description(description);
        return spec.addOption(
                        OptionSpec.builder("-h", "--help")
                                .usageHelp(true)
                                .description("show this and end")
                                .build())
                .addOption(
                        OptionSpec.builder("-V", "--version")
                                .versionHelp(true)
                                .description("show the version and end")
                                .build())
                .version(Version.text());
    }

    static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name).description(description).build();
    }

    static OptionSpec value(String name, String label, String description) {
        return OptionSpec.builder(name)
                .type(String.class)
                .arity("1")
                .paramLabel(label)
                .description(description)
                .build();
    }

    static OptionSpec number(String name, String description) {
        return OptionSpec.builder(name)
                .type(Long.class)
                .arity("1")
                .paramLabel("N")
                .description(description)
                .build();
    }

    /// What stands behind the name of the command without an option's name.
    ///
    /// @param arity how many there are: `1`, `0..1`
    static PositionalParamSpec positional(
            String index, String arity, String label, String description) {
        return PositionalParamSpec.builder()
                .index(index)
                .type(String.class)
                .arity(arity)
                .required(!arity.startsWith("0"))
                .paramLabel(label)
                .description(description)
                .build();
    }

    /// As many as there are, from an index on.
    static PositionalParamSpec positionals(
            String from, String arity, String label, String description) {
        return PositionalParamSpec.builder()
                .index(from + "..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity(arity)
                .required(!arity.startsWith("0"))
                .paramLabel(label)
                .description(description)
                .build();
    }

    /// The program that a command is about.
    static PositionalParamSpec program() {
        return positional("0", "1", "FILE", "the program; - is the standard input");
    }

    /// An option whose value is one of a few words.
    static <E extends Enum<E>> OptionSpec choice(
            String name, Class<E> type, String words, String description) {
        return OptionSpec.builder(name)
                .type(type)
                .arity("1")
                .paramLabel(words)
                .description(description)
                .build();
    }
}
