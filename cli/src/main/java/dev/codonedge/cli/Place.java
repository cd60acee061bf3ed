package dev.codonedge.cli;

import dev.codonedge.boards.Board;
import dev.codonedge.targets.Target;

/// Where a program will run.
sealed interface Place {
    Target target();

    /// In a process of this machine.
    record Machine(Target target) implements Place {}

    record OnBoard(Board board) implements Place {
        @Override
        public Target target() {
            return board.target();
        }
    }
}
