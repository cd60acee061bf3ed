package dev.codonedge.codegen;

import dev.codonedge.ir.Function;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Location;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// `@llvm` functions: the user's text as the body of a function whose parameters have the source's names. A `bool` is
/// an `i8` there, as it is in memory, so a function of ours around it converts.
final class LlvmBodies {
    /// @param start offset of the body in the functions' text
    private record Written(Function function, int start, int end) {}

    private final ModuleWriter module;
    private final List<Written> written = new ArrayList<>();
    private int firstLine;
    private String text = "";

    LlvmBodies(ModuleWriter module) {
        this.module = module;
    }

    void write(Function function, StringBuilder out) {
        TypeMapper types = module.types;
        String symbol = module.symbols.of(function);
        String inner = module.symbols.derived(symbol, ".llvm");
        String body = body(function).replace("iword", types.word());
        String result = result(function, body);
        var parameters = new StringBuilder();
        for (Local parameter : function.parameters()) {
            if (parameter.type() != IrType.NONE) {
                String name =
                        parameter.sourceName() == null
                                ? "p" + parameter.id()
                                : parameter.sourceName();
                parameters.append(parameters.isEmpty() ? "" : ", ");
                parameters.append(types.memory(parameter.type())).append(" %");
                parameters.append(Symbols.quoted(name));
            }
        }
        out.append("define internal ").append(result).append(' ').append(inner).append('(');
        out.append(parameters).append(") alwaysinline ");
        out.append(module.plainAttributes()).append(" {\n");
        int start = out.length();
        boolean leading = true;
        for (String line : body.split("\n", -1)) {
            String text = line.strip();
            if (leading && (text.startsWith("declare ") || text.startsWith("@"))) {
                hoist(text);
                out.append('\n');
            } else {
                leading &= text.isEmpty() || text.startsWith(";");
                out.append(line).append('\n');
            }
        }
        written.add(new Written(function, start, out.length()));
        out.append("}\n\n");
        writeOuter(function, symbol, inner, result, out);
    }

    /// Nothing is `{}`, as the language has it, or `void` where the text says so.
    private String result(Function function, String body) {
        return function.result() == IrType.NONE && body.contains("ret void")
                ? "void"
                : module.types.memory(function.result());
    }

    private static String body(Function function) {
        String body = function.llvmBody();
        if (body == null) {
            throw new IllegalArgumentException(function.name());
        }
        return body;
    }

    /// A declaration or global, which stands once in the module.
    private void hoist(String line) {
        int at = line.indexOf('@');
        int end = at + 1;
        while (end < line.length() && line.charAt(end) != '(' && line.charAt(end) != ' ') {
            end++;
        }
        if (at >= 0) {
            module.externals.declare(line.substring(at, end), line);
        }
    }

    private void writeOuter(
            Function function, String symbol, String inner, String innerResult, StringBuilder out) {
        TypeMapper types = module.types;
        String result = types.returned(function.result(), function.raises());
        boolean exported = function.exportedName() != null;
        out.append("define ")
                .append(exported ? "" : "internal ")
                .append(result)
                .append(' ')
                .append(symbol)
                .append('(');
        var arguments = new StringBuilder();
        var conversions = new StringBuilder();
        boolean first = true;
        for (Local parameter : function.parameters()) {
            if (parameter.type() == IrType.NONE) {
                continue;
            }
            String name = "%p" + parameter.id();
            out.append(first ? "" : ", ")
                    .append(types.register(parameter.type()))
                    .append(' ')
                    .append(name);
            arguments
                    .append(first ? "" : ", ")
                    .append(types.memory(parameter.type()))
                    .append(' ')
                    .append(name);
            if (parameter.type() == IrType.BOOL) {
                arguments.append(".byte");
                conversions
                        .append("  ")
                        .append(name)
                        .append(".byte = zext i1 ")
                        .append(name)
                        .append(" to i8\n");
            }
            first = false;
        }
        out.append(") ")
                .append(module.functionAttributes(function))
                .append(" {\n")
                .append(conversions);
        String call = "call " + innerResult + " " + inner + "(" + arguments + ")\n";
        if (function.result() == IrType.NONE) {
            out.append(innerResult.equals("void") ? "  " : "  %r = ").append(call);
            out.append(function.raises() ? "  ret ptr null\n" : "  ret void\n");
        } else {
            out.append("  %r = ").append(call);
            String value = "%r";
            if (function.result() == IrType.BOOL) {
                out.append("  %bit = icmp ne i8 %r, 0\n");
                value = "%bit";
            }
            String plain = types.register(function.result()) + " " + value;
            if (function.raises()) {
                out.append("  %a = insertvalue ")
                        .append(result)
                        .append(" poison, ")
                        .append(plain)
                        .append(", 0\n");
                out.append("  %b = insertvalue ").append(result).append(" %a, ptr null, 1\n");
                plain = result + " %b";
            }
            out.append("  ret ").append(plain).append('\n');
        }
        out.append("}\n\n");
    }

    /// Notes where the functions' text begins in the whole.
    void startAt(StringBuilder before, StringBuilder functions) {
        if (!written.isEmpty()) {
            firstLine = lines(before, before.length());
            text = functions.toString();
        }
    }

    private static int lines(CharSequence text, int end) {
        int lines = 0;
        for (int i = 0; i < end; i++) {
            lines += text.charAt(i) == '\n' ? 1 : 0;
        }
        return lines;
    }

    /// The `@llvm` function that line `line` (from 1) of the whole text belongs to, or null.
    @Nullable Location find(int line) {
        for (Written body : written) {
            int start = firstLine + lines(text, body.start());
            int end = firstLine + lines(text, body.end());
            if (line > start && line <= end) {
                Location place = body.function().location();
                return new Location(
                        place.file(),
                        place.line() + line - start,
                        1,
                        place.function(),
                        place.inlinedAt());
            }
        }
        return null;
    }
}
