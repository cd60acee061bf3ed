package dev.codonedge.ir;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Straight code with one terminator. When anything in it raises, control goes to `handler`; with none, out of the
/// function.
public final class Block {
    private final int id;
    private final List<Instruction> instructions = new ArrayList<>();
    private @Nullable Terminator terminator;
    private @Nullable Block handler;

    Block(int id) {
        this.id = id;
    }

    /// Unique in the function; `b3` in text.
    public int id() {
        return id;
    }

    /// The instructions in order; may be changed in place.
    public List<Instruction> instructions() {
        return instructions;
    }

    public Terminator terminator() {
        if (terminator == null) {
            throw new IllegalStateException("block b" + id + " has no terminator");
        }
        return terminator;
    }

    public boolean isTerminated() {
        return terminator != null;
    }

    public void setTerminator(@Nullable Terminator newTerminator) {
        terminator = newTerminator;
    }

    public @Nullable Block handler() {
        return handler;
    }

    public void setHandler(@Nullable Block newHandler) {
        handler = newHandler;
    }

    /// Blocks of one function are told apart by their numbers, which costs less than the JVM's own hash.
    @Override
    public int hashCode() {
        return id;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public String toString() {
        return "b" + id;
    }
}
