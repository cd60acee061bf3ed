package dev.codonedge.cli;

import dev.codonedge.cache.ContentCache;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;

/// What a command has around it.
///
/// @param out results
/// @param err talk: messages, progress, times
/// @param input what the user's program reads
/// @param streams whether a program that is run gets the very streams of this process
/// @param talk whether somebody watches
/// @param compiler what turns programs into object code
/// @param directory paths on the command line are relative to it
record Environment(
        PrintStream out,
        PrintStream err,
        InputStream input,
        Streams streams,
        Talk talk,
        ProgramCompiler compiler,
        Path directory,
        ContentCache cache) {

    enum Streams {
        INHERITED,
        COPIED
    }

    enum Talk {
        /// On a terminal: colours, and progress of what takes a while.
        TERMINAL,
        QUIET
    }

    /// That of this process. The launcher says whether there is a terminal, which Java finds out slowly.
    static Environment ofProcess(PrintStream out, PrintStream err) {
        return new Environment(
                out,
                err,
                System.in,
                Streams.INHERITED,
                Boolean.getBoolean("codon.terminal") ? Talk.TERMINAL : Talk.QUIET,
                Compilers.standard(),
                Path.of(""),
                ContentCache.ofUser());
    }

    Path resolve(String path) {
        return directory.resolve(path);
    }

    /// Tells the user what takes a while.
    void progress(String activity) {
        if (talk == Talk.TERMINAL) {
            err.println("codon: " + activity);
        }
    }

    void warn(String text) {
        err.println("warning: " + text);
    }

    /// Tells the user something that is no error, whoever watches.
    void note(String text) {
        err.println("note: " + text);
    }
}
