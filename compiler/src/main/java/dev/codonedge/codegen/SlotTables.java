package dev.codonedge.codegen;

import dev.codonedge.ir.ClassType;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Slot;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;

/// Tables of code addresses in flash, one a virtual method with many implementations, indexed by class number.
final class SlotTables {
    /// @param first the class number of the first entry
    record Table(String symbol, int first) {}

    private final ModuleWriter module;
    private final StringBuilder globals;
    private final StringBuilder functions;
    private final Map<Slot, Table> tables = new IdentityHashMap<>();
    private final Map<Function, String> adapters = new IdentityHashMap<>();

    /// @param globals where tables go
    /// @param functions where adapters go
    SlotTables(ModuleWriter module, StringBuilder globals, StringBuilder functions) {
        this.module = module;
        this.globals = globals;
        this.functions = functions;
    }

    Table table(Slot slot) {
        Table known = tables.get(slot);
        if (known == null) {
            known = make(slot);
            tables.put(slot, known);
        }
        return known;
    }

    private Table make(Slot slot) {
        var entries = new TreeMap<Integer, String>();
        for (Map.Entry<ClassType, Function> entry : slot.implementations().entrySet()) {
            if (entry.getKey().instantiated()) {
                entries.put(module.numbers.of(entry.getKey()), code(slot, entry.getValue()));
            }
        }
        int first = entries.firstKey();
        int count = entries.lastKey() - first + 1;
        String symbol =
                module.symbols.derived("@\"" + slot.name().replace("\"", "") + "\"", ".slot");
        globals.append(symbol)
                .append(" = internal unnamed_addr constant [")
                .append(count)
                .append(" x ptr] [");
        for (int i = 0; i < count; i++) {
            globals.append(i == 0 ? "ptr " : ", ptr ")
                    .append(entries.getOrDefault(first + i, "null"));
        }
        globals.append("]\n");
        return new Table(symbol, first);
    }

    /// All entries of a table raise or none does: an implementation that cannot raise gets an adapter.
    private String code(Slot slot, Function implementation) {
        if (implementation.raises() == slot.signature().raises()) {
            return module.symbols.of(implementation);
        }
        if (implementation.raises()) {
            throw new CodegenException(
                    implementation.name() + " raises, but its slot " + slot.name() + " does not");
        }
        return adapters.computeIfAbsent(implementation, f -> adapter(f));
    }

    private String adapter(Function implementation) {
        TypeMapper types = module.types;
        String symbol = module.symbols.derived(module.symbols.of(implementation), ".raising");
        var parameters = new StringBuilder();
        for (Local parameter : implementation.parameters()) {
            if (parameter.type() != IrType.NONE) {
                parameters
                        .append(parameters.isEmpty() ? "" : ", ")
                        .append(types.register(parameter.type()));
                parameters.append(" %p").append(parameter.id());
            }
        }
        String target = module.symbols.of(implementation) + "(" + parameters + ")\n";
        String result = types.returned(implementation.result(), true);
        functions.append("define internal ").append(result).append(' ').append(symbol).append('(');
        functions.append(parameters).append(") ").append(module.plainAttributes()).append(" {\n");
        if (implementation.result() == IrType.NONE) {
            functions.append("  call void ").append(target).append("  ret ptr null\n}\n\n");
        } else {
            String plain = types.register(implementation.result());
            functions.append("  %r = call ").append(plain).append(' ').append(target);
            functions
                    .append("  %a = insertvalue ")
                    .append(result)
                    .append(" poison, ")
                    .append(plain)
                    .append(" %r, 0\n");
            functions.append("  %b = insertvalue ").append(result).append(" %a, ptr null, 1\n");
            functions.append("  ret ").append(result).append(" %b\n}\n\n");
        }
        return symbol;
    }
}
