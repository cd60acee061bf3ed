package dev.codonedge.image;

import java.util.ArrayList;
import java.util.List;

/// What must happen between reset and the first line of C.
record ResetWork(boolean copiesData, boolean clearsBss) {
    static final List<ResetWork> ALL =
            List.of(
                    new ResetWork(false, false),
                    new ResetWork(true, false),
                    new ResetWork(false, true),
                    new ResetWork(true, true));

    static ResetWork of(ElfFile linked) {
        return new ResetWork(
                linked.distance("ce_data_start", "ce_data_end") > 0,
                linked.distance("ce_bss_start", "ce_bss_end") > 0);
    }

    /// What the program's own objects ask for.
    static ResetWork of(List<byte[]> objects) {
        var sections =
                objects.stream()
                        .flatMap(object -> ElfFile.read(object).sections().stream())
                        .filter(
                                section ->
                                        section.allocated()
                                                && section.writable()
                                                && section.size() > 0)
                        .toList();
        return new ResetWork(
                sections.stream().anyMatch(ElfFile.Section::inFile),
                sections.stream().anyMatch(section -> !section.inFile()));
    }

    String fileName() {
        return "reset" + (copiesData ? "-data" : "") + (clearsBss ? "-bss" : "") + ".o";
    }

    List<String> definitions() {
        var definitions = new ArrayList<String>();
        if (copiesData) {
            definitions.add("-DCE_COPY_DATA");
        }
        if (clearsBss) {
            definitions.add("-DCE_CLEAR_BSS");
        }
        return definitions;
    }
}
