package dev.codonedge.cli;

import dev.codonedge.boards.Board;
import dev.codonedge.boards.BoardCatalog;
import dev.codonedge.descriptor.DescriptorException;
import dev.codonedge.descriptor.UnknownNameException;
import dev.codonedge.targets.Target;
import dev.codonedge.targets.TargetCatalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds out where a program will run: on the board named, on the default board of the target named, or here.
final class PlaceChooser {
    private final Environment environment;
    private final TargetCatalog targets = TargetCatalog.bundled();

    PlaceChooser(Environment environment) {
        this.environment = environment;
    }

    /// @param folder that of the program; board files of the user's own lie there
    Place choose(PlaceOptions options, Path folder)
            throws IOException, DescriptorException, CommandFailure {
        var boards = BoardCatalog.beside(folder);
        if (options.board().isPresent()) {
            var board = board(boards, options.board().get());
            checkTarget(options, board);
            return new Place.OnBoard(board);
        }
        if (options.target().isEmpty()) {
            return new Place.Machine(thisMachine());
        }
        var target = target(options.target().get());
        return target.isBareMetal() ? defaultBoard(boards, target) : machine(target);
    }

    private Target target(String name) throws IOException, DescriptorException, CommandFailure {
        try {
            return targets.require(name);
        } catch (UnknownNameException e) {
            throw unknown("target", e);
        }
    }

    private static Board board(BoardCatalog boards, String name)
            throws IOException, DescriptorException, CommandFailure {
        try {
            return boards.require(name);
        } catch (UnknownNameException e) {
            throw unknown("board", e);
        }
    }

    private static CommandFailure unknown(String what, UnknownNameException problem) {
        return CommandFailure.wrongUsage(
                "there is no %s '%s'".formatted(what, problem.name()),
                Failures.unknownNameHint(problem).orElseThrow());
    }

    private void checkTarget(PlaceOptions options, Board board)
            throws IOException, DescriptorException, CommandFailure {
        if (options.target().isPresent()
                && !target(options.target().get()).equals(board.target())) {
            throw CommandFailure.wrongUsage(
                    "board '%s' has target '%s', not '%s'"
                            .formatted(
                                    board.name(), board.target().name(), options.target().get()));
        }
    }

    private Target thisMachine() throws IOException, DescriptorException, CommandFailure {
        var system = System.getProperty("os.name");
        var architecture = System.getProperty("os.arch");
        var target =
                system.equals("Linux") ? targets.forLinux(architecture) : Optional.<Target>empty();
        return target.orElseThrow(
                () ->
                        CommandFailure.wrongUsage(
                                "programs for this machine (%s on %s) cannot be built yet"
                                        .formatted(system, architecture),
                                "choose a board with --board: see codon boards"));
    }

    private Place machine(Target target) throws IOException, DescriptorException, CommandFailure {
        if (!target.equals(thisMachine())) {
            environment.note("target '%s' is not this machine".formatted(target.name()));
        }
        return new Place.Machine(target);
    }

    private Place defaultBoard(BoardCatalog boards, Target target)
            throws IOException, DescriptorException, CommandFailure {
        if (target.defaultBoard().isPresent()) {
            var board = board(boards, target.defaultBoard().get());
            environment.note(
                    "building for board '%s'; --board chooses another".formatted(board.name()));
            return new Place.OnBoard(board);
        }
        var fitting =
                BoardCatalog.bundled().all().stream()
                        .filter(board -> board.target().equals(target))
                        .map(Board::name)
                        .collect(Collectors.joining(", "));
        throw CommandFailure.wrongUsage(
                "target '%s' needs a board".formatted(target.name()),
                fitting.isEmpty()
                        ? "write a board file beside the program"
                        : "--board with one of: " + fitting);
    }
}
