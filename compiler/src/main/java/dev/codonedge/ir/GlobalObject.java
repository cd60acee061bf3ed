package dev.codonedge.ir;

import java.util.List;

/// An object that exists before the program runs.
///
/// @param fields one constant a field of `type`
/// @param writable false: in flash
public record GlobalObject(String name, ClassType type, List<Constant> fields, boolean writable) {
    public GlobalObject {
        fields = List.copyOf(fields);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
