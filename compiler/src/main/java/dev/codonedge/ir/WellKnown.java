package dev.codonedge.ir;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// The few things of a program that passes must be able to name, filled in by whoever builds the module. A program that
/// has no use for one leaves it out.
public final class WellKnown {
    private @Nullable ClassType exception;
    private @Nullable GlobalObject generatorExit;
    private @Nullable Function raiseStopped;
    private @Nullable Function noteRaise;
    private final Set<String> libraryFiles = new LinkedHashSet<>();

    /// The root of everything that can be raised.
    public Optional<ClassType> exception() {
        return Optional.ofNullable(exception);
    }

    public void setException(@Nullable ClassType root) {
        exception = root;
    }

    /// What `gen.close` raises at the `closed` edge of the yield a generator stands at.
    public Optional<GlobalObject> generatorExit() {
        return Optional.ofNullable(generatorExit);
    }

    public void setGeneratorExit(@Nullable GlobalObject object) {
        generatorExit = object;
    }

    /// Takes nothing, never returns: a generator went on after it was closed (`generator ignored GeneratorExit`).
    public Optional<Function> raiseStopped() {
        return Optional.ofNullable(raiseStopped);
    }

    public void setRaiseStopped(@Nullable Function function) {
        raiseStopped = function;
    }

    /// Takes an exception, the name of a function, the name of a file and a line (`i64`): notes that it was raised there,
    /// unless it has a place already. Forgotten when all places that raise have been seen to.
    public Optional<Function> noteRaise() {
        return Optional.ofNullable(noteRaise);
    }

    public void setNoteRaise(@Nullable Function function) {
        noteRaise = function;
    }

    /// Names of the library's files, whose lines no report shows.
    public Set<String> libraryFiles() {
        return libraryFiles;
    }
}
