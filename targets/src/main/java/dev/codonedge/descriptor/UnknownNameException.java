package dev.codonedge.descriptor;

import java.util.List;
import java.util.Optional;

/// There is no descriptor of this name.
public final class UnknownNameException extends Exception {
    private static final long serialVersionUID = 1;

    private final String name;
    private final transient List<String> known;

    public UnknownNameException(String name, List<String> known) {
        super("unknown name '" + name + "'");
        this.name = name;
        this.known = List.copyOf(known);
    }

    public String name() {
        return name;
    }

    public List<String> known() {
        return known;
    }

    /// The known name that was probably meant.
    public Optional<String> nearest() {
        return NearestName.to(name, known);
    }
}
