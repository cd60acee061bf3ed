package dev.codonedge.boards;

/// Places an image in the memory of a board. The text is for lld, whose script language is stricter than GNU ld's.
///
/// Symbols for the start-up code: `ce_stack_bottom`, `ce_stack_top`, `ce_data_start`, `ce_data_end`, `ce_data_load` (the
/// flash copy of `.data`), `ce_bss_start`, `ce_bss_end`, `ce_heap_start`, `ce_heap_end`. All are multiples of four, those
/// of stack and heap of eight.
public final class LinkerScript {
    private LinkerScript() {}

    public static String of(Board board) {
        var flash = board.bootMemory().name();
        var ram = board.mainMemory().name();
        return """
                /* Memory of board %s. */
                MEMORY
                {
                %s}

                SECTIONS
                {
                    /* The processor reads stack pointer and reset address from the start of this memory. */
                    .vectors : { KEEP(*(.vectors)) } > FLASH_REGION
                    .text : { *(.text .text.*) } > FLASH_REGION

                    /* Padded, because the flash copy of .data follows and is read in words. */
                    .rodata : { *(.rodata .rodata.*) . = ALIGN(4); } > FLASH_REGION

                    /* Stack at the bottom of RAM, so that overflow faults instead of corrupting variables. */
                    .stack (NOLOAD) : {
                        ce_stack_bottom = .;
                        . += 0x%x;
                        ce_stack_top = .;
                    } > RAM_REGION

                    .data : ALIGN(4) {
                        ce_data_start = .;
                        *(.data .data.*)
                        . = ALIGN(4);
                        ce_data_end = .;
                    } > RAM_REGION AT> FLASH_REGION
                    ce_data_load = LOADADDR(.data);

                    .bss (NOLOAD) : ALIGN(4) {
                        ce_bss_start = .;
                        *(.bss .bss.* COMMON)
                        . = ALIGN(4);
                        ce_bss_end = .;
                    } > RAM_REGION

                    ce_heap_start = ALIGN(ce_bss_end, 8);
                    ce_heap_end = ORIGIN(RAM_REGION) + LENGTH(RAM_REGION);

                    /* Nothing unwinds: the tables would cost eight bytes a function and the unwinder itself. */
                    /DISCARD/ : { *(.ARM.exidx .ARM.exidx.* .ARM.extab .ARM.extab.* .eh_frame .note.GNU-stack) }
                }
                """
                .formatted(board.name(), regions(board), board.stack())
                .replace("FLASH_REGION", flash)
                .replace("RAM_REGION", ram);
    }

    private static String regions(Board board) {
        var text = new StringBuilder();
        for (var region : board.memory()) {
            var access = region.kind() == MemoryKind.FLASH ? "rx" : "rwx";
            // The blanks are needed: lld reads `ORIGIN=0` as one word.
            text.append(
                    "    %s (%s) : ORIGIN = 0x%08x, LENGTH = 0x%x\n"
                            .formatted(region.name(), access, region.origin(), region.length()));
        }
        return text.toString();
    }
}
