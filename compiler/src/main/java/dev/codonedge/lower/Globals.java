package dev.codonedge.lower;

import dev.codonedge.ir.Constant;
import dev.codonedge.ir.GlobalVariable;
import dev.codonedge.ir.IrType;
import dev.codonedge.typed.ModuleVariable;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Module and class variables. Each starts as zero; a checked one has a flag beside it.
final class Globals {
    private final Layouts layouts;
    private final List<GlobalVariable> module;
    private final Names names = new Names();
    private final Map<ModuleVariable, Place> places = new HashMap<>();

    /// @param value null when it has no content
    /// @param assigned null when nobody asks
    record Place(@Nullable GlobalVariable value, @Nullable GlobalVariable assigned) {}

    Globals(Layouts layouts, List<GlobalVariable> module) {
        this.layouts = layouts;
        this.module = module;
    }

    Place of(ModuleVariable variable) {
        Place known = places.get(variable);
        if (known == null) {
            IrType type = layouts.of(variable.type());
            String name = names.unique(variable.name());
            known =
                    new Place(
                            type == IrType.NONE ? null : add(name, type),
                            variable.checked()
                                    ? add(names.unique(name + ".set"), IrType.BOOL)
                                    : null);
            places.put(variable, known);
        }
        return known;
    }

    private GlobalVariable add(String name, IrType type) {
        var made = new GlobalVariable(name, type, new Constant.Zero(type), null);
        module.add(made);
        return made;
    }
}
