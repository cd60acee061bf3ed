package dev.codonedge.image;

/// How much of a board's memory an image takes, in bytes.
///
/// @param code instructions and vectors
/// @param constants what is only read
/// @param data variables with an initial value: in flash and, once copied, in RAM
/// @param zeroed variables that start as zero: in RAM alone
public record ImageSize(long code, long constants, long data, long zeroed) {
    /// Of the image of a board, whose linker script names its areas.
    public static ImageSize of(ElfFile elf) {
        long code = 0;
        long constants = 0;
        for (var section : elf.sections()) {
            if (section.allocated() && section.inFile() && !section.writable()) {
                if (section.executable()) {
                    code += section.size();
                } else {
                    constants += section.size();
                }
            }
        }
        return new ImageSize(
                code,
                constants,
                elf.distance("ce_data_start", "ce_data_end"),
                elf.distance("ce_bss_start", "ce_bss_end"));
    }

    public long flash() {
        return code + constants + data;
    }

    /// Without stack and heap, which take what is left.
    public long staticRam() {
        return data + zeroed;
    }
}
