package dev.codonedge.cli;

import dev.codonedge.cache.ContentCache;
import dev.codonedge.qemu.Emulator;
import dev.codonedge.qemu.HostCompiler;
import dev.codonedge.qemu.LocalQemu;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.Function;

/// What a command has around it.
///
/// @param out results
/// @param err talk: messages, progress, times
/// @param input what the user's program reads
/// @param streams whether a program that is run gets the very streams of this process
/// @param talk whether somebody watches
/// @param compiler what turns programs into object code
/// @param emulators what boots images; it may need a library for this machine
/// @param directory paths on the command line are relative to it
public record Environment(
        PrintStream out,
        PrintStream err,
        InputStream input,
        Streams streams,
        Talk talk,
        ProgramCompiler compiler,
        Function<HostCompiler, Emulator> emulators,
        Path directory,
        ContentCache cache) {

    public enum Streams {
        INHERITED,
        COPIED
    }

    public enum Talk {
        /// On a terminal: colours, and progress of what takes a while.
        TERMINAL,
        QUIET
    }

    /// That of this process. The launcher says whether there is a terminal, which Java finds out slowly.
    static Environment ofProcess(PrintStream out, PrintStream err) {
        var cache = ContentCache.ofUser();
        return new Environment(
                out,
                err,
                System.in,
                Streams.INHERITED,
                Boolean.getBoolean("codon.terminal") ? Talk.TERMINAL : Talk.QUIET,
                Compilers.standard(cache),
                LocalQemu::new,
                Path.of(""),
                cache);
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
