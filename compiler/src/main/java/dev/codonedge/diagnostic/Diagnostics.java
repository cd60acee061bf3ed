package dev.codonedge.diagnostic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The diagnostics of one compilation, in the order they were found. Equal ones (same code, place and message) from
/// many realizations are kept once.
public final class Diagnostics {
    private final Map<List<Object>, Diagnostic> found = new LinkedHashMap<>();
    private boolean errors;

    public void add(Diagnostic diagnostic) {
        var key =
                List.<Object>of(
                        diagnostic.code(),
                        diagnostic.span().file(),
                        diagnostic.span().start(),
                        diagnostic.message());
        if (found.putIfAbsent(key, diagnostic) == null && diagnostic.severity() == Severity.ERROR) {
            errors = true;
        }
    }

    public boolean hasErrors() {
        return errors;
    }

    public List<Diagnostic> all() {
        return new ArrayList<>(found.values());
    }
}
