package dev.codonedge.codegen;

import dev.codonedge.ir.Function;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Location;
import dev.codonedge.ir.Module;
import dev.codonedge.source.SourceFile;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/// DWARF for source-level debugging: one compile unit, a subprogram a function, a line for each instruction, variables.
/// Says nothing about the machine it was made on.
final class DebugInfo {
    private record Written(SourceFile file, String function) {}

    private final Metadata metadata;
    private final DebugTypes types;
    private final boolean optimized;
    private final int unit;
    private final Map<SourceFile, Integer> files = new IdentityHashMap<>();
    private final Map<Function, Integer> subprograms = new IdentityHashMap<>();
    private final Map<Written, Integer> written = new HashMap<>();
    private final Map<Written, Function> sources = new HashMap<>();
    private Map<Location, Integer> locations = new IdentityHashMap<>();

    DebugInfo(Module module, Metadata metadata, TypeMapper types, boolean optimized) {
        this.metadata = metadata;
        this.optimized = optimized;
        this.types = new DebugTypes(metadata, types);
        unit =
                metadata.addDistinct(
                        "!DICompileUnit(language: DW_LANG_Python, file: !"
                                + file(module.entry().location().file())
                                + ", producer: \"codon\", isOptimized: "
                                + optimized
                                + ", runtimeVersion: 0, emissionKind: FullDebug, splitDebugInlining: false, nameTableKind: None)");
        for (Function function : module.functions()) {
            sources.putIfAbsent(
                    new Written(function.location().file(), function.location().function()),
                    function);
        }
    }

    private int file(SourceFile file) {
        return files.computeIfAbsent(file, this::makeFile);
    }

    /// LLVM refuses a file without a name, which what the compiler made by itself may have.
    private int makeFile(SourceFile file) {
        String name = file.name().isEmpty() ? "<made>" : file.name();
        return metadata.add("!DIFile(filename: " + Symbols.quoted(name) + ", directory: \".\")");
    }

    int subprogram(Function function) {
        Integer known = subprograms.get(function);
        if (known == null) {
            Location place = function.location();
            var signature = new StringBuilder("!{").append(types.mention(function.result()));
            for (Local parameter : function.parameters()) {
                signature.append(", ").append(types.mention(parameter.type()));
            }
            int type =
                    metadata.add(
                            "!DISubroutineType(types: !"
                                    + metadata.add(signature.append('}').toString())
                                    + ")");
            String name = place.function().isEmpty() ? function.name() : place.function();
            known = subprogram(name, function.name(), place, type);
            subprograms.put(function, known);
        }
        return known;
    }

    private int subprogram(String name, String linkageName, Location place, int type) {
        int file = file(place.file());
        String linkage =
                linkageName.isEmpty() ? "" : ", linkageName: " + Symbols.quoted(linkageName);
        return metadata.addDistinct(
                "!DISubprogram(name: "
                        + Symbols.quoted(name)
                        + linkage
                        + ", scope: !"
                        + file
                        + ", file: !"
                        + file
                        + ", line: "
                        + place.line()
                        + ", type: !"
                        + type
                        + ", scopeLine: "
                        + place.line()
                        + ", spFlags: DISPFlagLocalToUnit | DISPFlagDefinition"
                        + (optimized ? " | DISPFlagOptimized" : "")
                        + ", unit: !"
                        + unit
                        + ")");
    }

    /// Forgets the places of the function before.
    void startFunction() {
        locations = new IdentityHashMap<>();
    }

    /// The node for a place in `function`.
    int location(Location place, Function function) {
        Integer known = locations.get(place);
        if (known == null) {
            Location call = place.inlinedAt();
            int scope = call == null ? scope(place, function) : written(place);
            String inlined = call == null ? "" : ", inlinedAt: !" + location(call, function);
            known =
                    metadata.add(
                            "!DILocation(line: "
                                    + place.line()
                                    + ", column: "
                                    + Math.min(Math.max(place.column(), 0), 0xffff)
                                    + ", scope: !"
                                    + scope
                                    + inlined
                                    + ")");
            locations.put(place, known);
        }
        return known;
    }

    /// A place in `function` that belongs to no line.
    int noLine(Function function) {
        return metadata.add("!DILocation(line: 0, scope: !" + subprogram(function) + ")");
    }

    private int scope(Location place, Function function) {
        int subprogram = subprogram(function);
        if (place.file() == function.location().file()) {
            return subprogram;
        }
        return metadata.add(
                "!DILexicalBlockFile(scope: !"
                        + subprogram
                        + ", file: !"
                        + file(place.file())
                        + ", discriminator: 0)");
    }

    /// The subprogram of a function that was inlined, which may be gone by now.
    private int written(Location place) {
        var key = new Written(place.file(), place.function());
        Function source = sources.get(key);
        if (source != null) {
            return subprogram(source);
        }
        Integer known = written.get(key);
        if (known == null) {
            int type = metadata.add("!DISubroutineType(types: !" + metadata.add("!{null}") + ")");
            known = subprogram(place.function(), "", place, type);
            written.put(key, known);
        }
        return known;
    }

    /// A variable of `function`.
    ///
    /// @param argument its place among the arguments counted from 1, or 0
    int variable(Local local, String name, int argument, Function function) {
        Location place = function.location();
        return metadata.addDistinct(
                "!DILocalVariable(name: "
                        + Symbols.quoted(name)
                        + (argument > 0 ? ", arg: " + argument : "")
                        + ", scope: !"
                        + subprogram(function)
                        + ", file: !"
                        + file(place.file())
                        + ", line: "
                        + place.line()
                        + ", type: "
                        + types.mention(local.type())
                        + ")");
    }

    /// The named metadata that makes it known to LLVM.
    void write(StringBuilder out) {
        int version = metadata.add("!{i32 2, !\"Debug Info Version\", i32 3}");
        int dwarf = metadata.add("!{i32 7, !\"Dwarf Version\", i32 4}");
        out.append("!llvm.dbg.cu = !{!").append(unit).append("}\n");
        out.append("!llvm.module.flags = !{!")
                .append(dwarf)
                .append(", !")
                .append(version)
                .append("}\n");
    }
}
