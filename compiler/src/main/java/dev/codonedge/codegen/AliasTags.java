package dev.codonedge.codegen;

import dev.codonedge.ir.ClassType;
import dev.codonedge.ir.GlobalVariable;
import dev.codonedge.ir.IrType;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/// Type-based alias tags: what a load or store may touch. A field is its own kind of memory, elements are one kind a
/// type, a global is its own; raw addresses may touch all of it. Without them a store to a list's element would force
/// the list's header to be loaded again.
final class AliasTags {
    private final Metadata metadata;
    private final int root;
    private final int anything;
    private final Map<ClassType, int[]> fields = new IdentityHashMap<>();
    private final Map<GlobalVariable, Integer> globals = new IdentityHashMap<>();
    private final Map<IrType, Integer> elements = new HashMap<>();
    private int classNumber = -1;

    AliasTags(Metadata metadata) {
        this.metadata = metadata;
        root = metadata.add("!{!\"codon\"}");
        anything = metadata.add("!{!\"anything\", !" + root + ", i64 0}");
    }

    /// For addresses of unknown origin.
    String anything() {
        return mention(tag(anything));
    }

    String field(ClassType type, int index) {
        ClassType owner = type;
        for (ClassType base = owner.firstBase(); base != null && index < base.fields().size(); ) {
            owner = base;
            base = owner.firstBase();
        }
        int[] known = fields.get(owner);
        if (known == null) {
            known = new int[owner.fields().size()];
            fields.put(owner, known);
        }
        if (known[index] == 0) {
            // Two classes may have one name, so the node is made distinct from others by being
            // distinct.
            known[index] =
                    tag(kind(owner.name() + "." + owner.field(index).name() + " " + fields.size()));
        }
        return mention(known[index]);
    }

    String classNumber() {
        if (classNumber < 0) {
            classNumber = tag(kind("class number"));
        }
        return mention(classNumber);
    }

    String element(IrType type) {
        return mention(elements.computeIfAbsent(type, t -> tag(kind("elements " + t))));
    }

    String global(GlobalVariable global) {
        return mention(globals.computeIfAbsent(global, g -> tag(kind("global " + g.name()))));
    }

    private int kind(String name) {
        return metadata.add("!{!" + Symbols.quoted(name) + ", !" + anything + ", i64 0}");
    }

    private int tag(int kind) {
        return metadata.add("!{!" + kind + ", !" + kind + ", i64 0}");
    }

    private static String mention(int tag) {
        return ", !tbaa !" + tag;
    }
}
