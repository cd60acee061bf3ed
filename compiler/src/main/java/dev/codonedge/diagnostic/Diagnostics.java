package dev.codonedge.diagnostic;

import dev.codonedge.source.SourceFile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The diagnostics of one compilation: file by file, each in the order of its text. Equal ones (same code, place and message) from
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
        var byFile = new LinkedHashMap<SourceFile, List<Diagnostic>>();
        for (var diagnostic : found.values()) {
            byFile.computeIfAbsent(diagnostic.span().file(), _ -> new ArrayList<>())
                    .add(diagnostic);
        }
        var all = new ArrayList<Diagnostic>();
        byFile.values()
                .forEach(
                        of -> {
                            of.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
                            all.addAll(of);
                        });
        return all;
    }
}
