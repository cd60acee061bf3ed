package dev.codonedge.stored;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Texts by number, each once.
final class Strings {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    int number(String text) {
        return numbers.computeIfAbsent(text, _ -> numbers.size());
    }

    List<String> all() {
        return List.copyOf(numbers.keySet());
    }
}
