package dev.codonedge.codegen;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The numbered metadata nodes of a module; equal ones share a number.
final class Metadata {
    private final List<@Nullable String> nodes = new ArrayList<>();
    private final Map<String, Integer> known = new HashMap<>();

    /// The number of a node with this text.
    int add(String text) {
        Integer number = known.get(text);
        if (number == null) {
            number = nodes.size();
            nodes.add(text);
            known.put(text, number);
        }
        return number;
    }

    /// A node equal to no other.
    int addDistinct(String text) {
        nodes.add("distinct " + text);
        return nodes.size() - 1;
    }

    /// A number for a node that others mention before its text is known.
    int reserve() {
        nodes.add(null);
        return nodes.size() - 1;
    }

    void define(int number, String text) {
        nodes.set(number, text);
    }

    void write(StringBuilder out) {
        for (int i = 0; i < nodes.size(); i++) {
            String text = nodes.get(i);
            if (text == null) {
                throw new CodegenException("metadata !" + i + " was never defined");
            }
            out.append('!').append(i).append(" = ").append(text).append('\n');
        }
    }
}
