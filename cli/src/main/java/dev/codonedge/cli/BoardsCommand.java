package dev.codonedge.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.codonedge.boards.Board;
import dev.codonedge.boards.BoardCatalog;
import dev.codonedge.boards.Region;
import dev.codonedge.descriptor.ByteSize;
import dev.codonedge.descriptor.DescriptorException;
import dev.codonedge.descriptor.UnknownNameException;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// `codon boards`: what programs can be built for, and how much memory it has.
final class BoardsCommand implements Command {
    private final Environment environment;

    BoardsCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public CommandSpec describe() {
        return Command.spec("boards", "List boards, or explain one.")
                .addOption(
                        Command.flag("--resolved", "every value, and the file that it comes from"))
                .addOption(Command.flag("--json", "for programs to read"))
                .addPositional(Command.positional("0", "0..1", "NAME", "the board to explain"));
    }

    @Override
    public int run(ParseResult parsed) throws IOException, DescriptorException, CommandFailure {
        try {
            show(parsed);
            return ExitStatus.FINE.code();
        } catch (UnknownNameException e) {
            throw CommandFailure.wrongUsage(
                    "there is no board '%s'".formatted(e.name()),
                    Failures.unknownNameHint(e).orElseThrow());
        }
    }

    private void show(ParseResult parsed)
            throws IOException, DescriptorException, UnknownNameException {
        // Boards of the user's own, in the current folder, can be named but are not listed: most
        // files there are none.
        var named = BoardCatalog.beside(environment.directory());
        Optional<String> name = Optional.ofNullable(parsed.matchedPositionalValue(0, null));
        if (parsed.hasMatchedOption("--json")) {
            var boards =
                    name.isEmpty()
                            ? BoardCatalog.bundled().all()
                            : List.of(named.require(name.get()));
            environment
                    .out()
                    .println(
                            new JsonMapper()
                                    .writeValueAsString(
                                            boards.stream().map(BoardsCommand::facts).toList()));
        } else if (name.isEmpty()) {
            list(BoardCatalog.bundled().all());
        } else if (parsed.hasMatchedOption("--resolved")) {
            named.require(name.get());
            environment.out().print(named.resolved(name.get()));
        } else {
            explain(named.require(name.get()));
        }
    }

    private void list(List<Board> boards) {
        var table = new Table();
        table.row("BOARD", "TARGET", "FLASH", "RAM", "VERIFIED", "");
        for (var board : boards) {
            table.row(
                    board.name(),
                    board.target().name(),
                    ByteSize.print(board.bootMemory().length()),
                    ByteSize.print(board.mainMemory().length()),
                    word(board.verified()),
                    board.description());
        }
        table.print(environment.out());
    }

    private void explain(Board board) {
        var out = environment.out();
        out.println(board.description());
        var table = new Table();
        table.row("  target", board.target().name() + " (" + board.target().description() + ")");
        table.row("  chip", board.chip());
        for (var region : board.memory()) {
            var range = "0x%08x to 0x%08x".formatted(region.origin(), region.end() - 1);
            table.row(
                    "  " + region.name(),
                    "%s %s, %s"
                            .formatted(
                                    ByteSize.print(region.length()), word(region.kind()), range));
        }
        table.row(
                "  stack",
                ByteSize.print(board.stack()) + " at the bottom of " + board.mainMemory().name());
        board.console().ifPresent(console -> table.row("  console", console));
        board.pins().forEach((pin, place) -> table.row("  " + pin, place));
        table.row("  verified", word(board.verified()));
        table.print(out);
    }

    private static Map<String, Object> facts(Board board) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("name", board.name());
        facts.put("description", board.description());
        facts.put("target", board.target().name());
        facts.put("chip", board.chip());
        facts.put("memory", board.memory().stream().map(BoardsCommand::facts).toList());
        facts.put("stack", board.stack());
        facts.put("pins", board.pins());
        facts.put("verified", word(board.verified()));
        return facts;
    }

    private static Map<String, Object> facts(Region region) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("name", region.name());
        facts.put("kind", word(region.kind()));
        facts.put("origin", region.origin());
        facts.put("length", region.length());
        facts.put("boot", region.boot());
        return facts;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
