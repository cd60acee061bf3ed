package dev.codonedge.lower;

import java.util.HashMap;
import java.util.Map;

/// Gives out names that are unique among their kind: the second `f` becomes `f.2`.
final class Names {
    private final Map<String, Integer> used = new HashMap<>();

    String unique(String wanted) {
        int count = used.merge(wanted, 1, Integer::sum);
        if (count == 1) {
            return wanted;
        }
        return unique(wanted + "." + count);
    }
}
