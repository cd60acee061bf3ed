package dev.codonedge.codegen;

import java.util.LinkedHashMap;
import java.util.Map;

/// Functions that are declared but not defined here: LLVM's intrinsics, the runtime's and the user's C functions.
final class Externals {
    private final Map<String, String> declarations = new LinkedHashMap<>();

    /// Declares `name` (with its `@`) once; the first text stays.
    void declare(String name, String declaration) {
        declarations.putIfAbsent(name, declaration);
    }

    /// An intrinsic such as `@llvm.ctpop.i64`; gives its name back.
    String intrinsic(String name, String result, String parameters) {
        String symbol = "@" + name;
        if (!declarations.containsKey(symbol)) {
            declarations.put(symbol, "declare " + result + " " + symbol + "(" + parameters + ")");
        }
        return symbol;
    }

    void write(StringBuilder out) {
        for (String declaration : declarations.values()) {
            out.append(declaration).append('\n');
        }
    }
}
