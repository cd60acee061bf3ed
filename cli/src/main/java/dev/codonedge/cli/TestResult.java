package dev.codonedge.cli;

import dev.codonedge.compiler.TestFunctions.TestFunction;

import java.time.Duration;
import java.util.OptionalLong;

/// What came of one test.
///
/// @param took by the clock of this machine, with the start of the process or of the emulator
/// @param instructions of the guest that the test itself took; known on emulated boards
/// @param output what it printed
record TestResult(
        TestFile file,
        TestFunction test,
        Verdict verdict,
        Duration took,
        OptionalLong instructions,
        String output) {

    enum Verdict {
        PASSED("ok"),
        /// An `assert` did not hold.
        FAILED("FAILED"),
        /// It raised, panicked or left the program.
        BROKEN_OFF("FAILED"),
        /// Its time, or its number of instructions, was up.
        STOPPED("STOPPED");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        /// As users read it.
        String word() {
            return word;
        }
    }

    boolean passed() {
        return verdict == Verdict.PASSED;
    }
}
