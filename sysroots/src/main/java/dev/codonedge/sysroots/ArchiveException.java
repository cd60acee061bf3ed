package dev.codonedge.sysroots;

import java.io.IOException;

/// An archive that is damaged, or that tries what no honest package does.
public final class ArchiveException extends IOException {
    private static final long serialVersionUID = 1;

    public ArchiveException(String message) {
        super(message);
    }

    public ArchiveException(String message, Throwable cause) {
        super(message, cause);
    }
}
