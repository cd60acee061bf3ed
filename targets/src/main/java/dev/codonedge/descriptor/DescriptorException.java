package dev.codonedge.descriptor;

import java.util.Optional;

/// A descriptor that cannot be used: which file, what is wrong, and what to do about it.
public final class DescriptorException extends Exception {
    private static final long serialVersionUID = 1;

    private final String file;
    private final String problem;
    private final transient Optional<String> hint;

    public DescriptorException(String file, String problem, Optional<String> hint) {
        super(file + ": " + problem);
        this.file = file;
        this.problem = problem;
        this.hint = hint;
    }

    public DescriptorException(String file, String problem) {
        this(file, problem, Optional.empty());
    }

    public String file() {
        return file;
    }

    public String problem() {
        return problem;
    }

    public Optional<String> hint() {
        return hint;
    }
}
