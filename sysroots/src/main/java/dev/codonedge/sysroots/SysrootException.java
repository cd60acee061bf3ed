package dev.codonedge.sysroots;

import java.io.IOException;

/// A sysroot cannot be had on this machine as it is. The hint is a line that mends it.
public final class SysrootException extends IOException {
    private static final long serialVersionUID = 1;

    private final String hint;

    public SysrootException(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    public String hint() {
        return hint;
    }
}
