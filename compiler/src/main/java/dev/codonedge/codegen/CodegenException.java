package dev.codonedge.codegen;

import dev.codonedge.ir.Location;

import java.util.Optional;

/// LLVM refused what it was given. Without a location this is the compiler's own mistake; with one, the text of an
/// `@llvm` function is wrong.
public final class CodegenException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Optional<Location> location;

    CodegenException(String message) {
        super(message);
        location = Optional.empty();
    }

    CodegenException(String message, Location location) {
        super(message);
        this.location = Optional.of(location);
    }

    /// The `@llvm` function whose text is wrong.
    public Optional<Location> location() {
        return location;
    }
}
