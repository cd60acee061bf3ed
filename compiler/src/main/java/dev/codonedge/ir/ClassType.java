package dev.codonedge.ir;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The layout of objects reached by reference: instances of classes, list and dict headers, closure environments, cells.
/// Compared by identity; fields are added while the program is lowered, since classes refer to each other.
public final class ClassType {
    /// How a field is kept in memory when that differs from its value's type.
    public enum Storage {
        /// As the value's own type.
        NATURAL,
        /// An `i64` value known to fit an unsigned machine word: lengths and capacities.
        WORD
    }

    public record Field(String name, IrType type, Storage storage) {
        @Override
        public String toString() {
            return name + ": " + type + (storage == Storage.WORD ? " as word" : "");
        }
    }

    private final String name;
    private final List<Field> fields = new ArrayList<>();
    private final List<ClassType> bases = new ArrayList<>();
    private boolean tagged;
    private boolean instantiated;

    public ClassType(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    /// Own and inherited fields, the first base's first, so that a reference up to the first base needs no adjustment.
    public List<Field> fields() {
        return Collections.unmodifiableList(fields);
    }

    public int addField(Field field) {
        fields.add(field);
        return fields.size() - 1;
    }

    /// For passes that change how values are represented, everywhere at once.
    public void setField(int index, Field changed) {
        fields.set(index, changed);
    }

    public Field field(int index) {
        return fields.get(index);
    }

    /// Direct bases in order.
    public List<ClassType> bases() {
        return Collections.unmodifiableList(bases);
    }

    public void addBase(ClassType base) {
        bases.add(base);
    }

    public boolean derivesFrom(ClassType other) {
        if (this == other) {
            return true;
        }
        for (ClassType base : bases) {
            if (base.derivesFrom(other)) {
                return true;
            }
        }
        return false;
    }

    public @Nullable ClassType firstBase() {
        return bases.isEmpty() ? null : bases.getFirst();
    }

    /// Whether objects begin with a word that tells their class: needed for dynamic dispatch, `isa` and `except`. A class
    /// shares this with all its bases and derived classes.
    public boolean tagged() {
        return tagged;
    }

    public void setTagged() {
        tagged = true;
    }

    /// Whether any reachable code makes objects of exactly this class.
    public boolean instantiated() {
        return instantiated;
    }

    public void setInstantiated() {
        instantiated = true;
    }

    @Override
    public String toString() {
        return name;
    }
}
