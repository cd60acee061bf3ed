package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.FunctionDef;
import dev.codonedge.syntax.Parameters;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds values that the text of an `@llvm` function uses and nowhere defines: what can be told of it without LLVM.
final class LlvmNames {
    /// A comment, a text, or a local name with what tells a definition from a use.
    private static final Pattern NAME =
            Pattern.compile(";[^\n]*|\"[^\"\n]*\"|%(?<name>[-\\w$.]+)(?<defines>\\s*=)?");

    private static final Pattern LABEL = Pattern.compile("(?m)^\\s*([-\\w$.]+):");

    private LlvmNames() {}

    static void check(FunctionDef tree, Engine engine) {
        String text = tree.llvmBody().orElse("");
        Set<String> defined = new HashSet<>();
        for (Parameters.Parameter parameter : tree.parameters().list()) {
            defined.add(parameter.name());
        }
        for (Matcher label = LABEL.matcher(text); label.find(); ) {
            defined.add(label.group(1));
        }
        for (Matcher name = NAME.matcher(text); name.find(); ) {
            if (name.group("defines") != null) {
                defined.add(name.group("name"));
            }
        }
        for (Matcher name = NAME.matcher(text); name.find(); ) {
            String used = name.group("name");
            // unnamed values are counted by LLVM alone
            if (used != null && !defined.contains(used) && !Character.isDigit(used.charAt(0))) {
                engine.error(
                        "llvm-text",
                        place(tree, used),
                        "invalid LLVM code: use of undefined value '%" + used + "'");
                return;
            }
        }
    }

    private static Span place(FunctionDef tree, String name) {
        String text = tree.span().file().text();
        Matcher use = Pattern.compile("%" + Pattern.quote(name) + "(?![-\\w$.])").matcher(text);
        return use.find(tree.headSpan().end())
                ? new Span(tree.span().file(), use.start(), use.end())
                : tree.headSpan();
    }
}
