package dev.codonedge.codegen;

import dev.codonedge.ir.Function;
import dev.codonedge.ir.GlobalObject;
import dev.codonedge.ir.GlobalVariable;
import dev.codonedge.ir.Module;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/// The names of functions and globals in the object file, as LLVM's text form spells them (`@"main.fib[int]"`): the
/// source's own, shortened when very long, and never one that C code or LLVM could use too.
final class Symbols {
    /// What the runtime calls.
    static final String ENTRY = "ce_main";

    static final String ALLOCATOR = "ce_alloc";

    private static final int LONGEST = 120;
    private final Map<Object, String> names = new IdentityHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Function entry;

    Symbols(Module module) {
        entry = module.entry();
    }

    String of(Function function) {
        String name = names.get(function);
        if (name == null) {
            String exported = function.exportedName();
            if (function == entry) {
                name = "@" + ENTRY;
            } else if (exported != null) {
                name = "@" + quoted(exported);
            } else {
                name = internal(function.name());
            }
            names.put(function, name);
        }
        return name;
    }

    String of(GlobalVariable global) {
        String name = names.get(global);
        if (name == null) {
            String symbol = global.cName();
            name = symbol != null ? "@" + quoted(symbol) : internal(global.name());
            names.put(global, name);
        }
        return name;
    }

    String of(GlobalObject object) {
        return names.computeIfAbsent(object, _ -> internal(object.name()));
    }

    /// A fresh name for something that belongs to `owner`.
    String derived(String owner, String suffix) {
        String plain =
                owner.startsWith("@\"")
                        ? owner.substring(2, owner.length() - 1)
                        : owner.substring(1);
        return "@" + unique("\"" + plain + suffix + "\"");
    }

    private String internal(String name) {
        String readable = isPlain(name) || name.startsWith("llvm.") ? "codon." + name : name;
        if (readable.length() > LONGEST) {
            readable = readable.substring(0, LONGEST - 17) + "." + hash(readable);
        }
        return "@" + unique(quoted(readable));
    }

    private String unique(String name) {
        String candidate = name;
        for (int i = 2; !taken.add(candidate); i++) {
            candidate = name.substring(0, name.length() - 1) + "." + i + "\"";
        }
        return candidate;
    }

    /// Whether C could have the name.
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '_' && !Character.isLetterOrDigit(c)) {
                return false;
            }
        }
        return true;
    }

    private static String hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        String digits = Long.toHexString(hash);
        return "0".repeat(16 - digits.length()) + digits;
    }

    /// In quotes, everything but plain ASCII escaped.
    static String quoted(String name) {
        var out = new StringBuilder(name.length() + 2).append('"');
        appendEscaped(out, name);
        return out.append('"').toString();
    }

    private static void appendEscaped(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x7f) {
                for (byte b : text.substring(i).getBytes(StandardCharsets.UTF_8)) {
                    appendByte(out, b & 0xff);
                }
                return;
            }
            appendByte(out, c);
        }
    }

    /// One byte inside of quotes.
    static void appendByte(StringBuilder out, int value) {
        if (value >= ' ' && value < 0x7f && value != '"' && value != '\\') {
            out.append((char) value);
        } else {
            out.append('\\')
                    .append("0123456789ABCDEF".charAt(value >> 4))
                    .append("0123456789ABCDEF".charAt(value & 15));
        }
    }
}
