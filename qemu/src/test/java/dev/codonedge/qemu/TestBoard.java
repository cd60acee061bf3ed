package dev.codonedge.qemu;

import dev.codonedge.image.LinkJob;
import dev.codonedge.image.RuntimeSpec;
import dev.codonedge.qemu.EmulatorRun.Machine;
import dev.codonedge.qemu.EmulatorRun.Memory;

import java.util.List;

/// The emulated boards these tests run on, described independently of the product's own board files.
enum TestBoard {
    LM3S6965EVB("lm3s6965evb", "lm3s6965", 256, 64),
    MPS2_AN385("mps2-an385", "mps2-an385", 4096, 4096);

    private final String machine;
    private final String chip;
    private final int flashKiB;
    private final int ramKiB;

    TestBoard(String machine, String chip, int flashKiB, int ramKiB) {
        this.machine = machine;
        this.chip = chip;
        this.flashKiB = flashKiB;
        this.ramKiB = ramKiB;
    }

    Machine machine() {
        return new Machine(
                "qemu-system-arm",
                machine,
                List.of(new Memory(0, flashKiB * 1024L), new Memory(0x2000_0000L, ramKiB * 1024L)));
    }

    RuntimeSpec runtime(RuntimeSpec.Console console) {
        return new RuntimeSpec.BareMetal(
                "thumbv7m-unknown-none-eabi", "cortex-m3", List.of(), "armv7m", chip, console);
    }

    LinkJob.Board place() {
        return new LinkJob.Board(
                SCRIPT.formatted(flashKiB, ramKiB),
                List.of(
                        new LinkJob.Region("flash", flashKiB * 1024L),
                        new LinkJob.Region("sram", ramKiB * 1024L)));
    }

    private static final String SCRIPT =
            """
            MEMORY {
                flash (rx) : ORIGIN = 0x00000000, LENGTH = %dK
                sram (rwx) : ORIGIN = 0x20000000, LENGTH = %dK
            }
            SECTIONS {
                .text : {
                    KEEP(*(.vectors))
                    *(.text .text.*)
                    *(.rodata .rodata.*)
                    . = ALIGN(4);
                } > flash
                /* at the bottom of RAM, so that overflow faults instead of corrupting data */
                .stack (NOLOAD) : { ce_stack_bottom = .; . += 8K; ce_stack_top = .; } > sram
                .data : ALIGN(8) { ce_data_start = .; *(.data .data.*) . = ALIGN(4); ce_data_end = .; } > sram AT > flash
                ce_data_load = LOADADDR(.data);
                .bss (NOLOAD) : ALIGN(8) { ce_bss_start = .; *(.bss .bss.*) *(COMMON) . = ALIGN(4); ce_bss_end = .; } > sram
                ce_heap_start = ALIGN(8);
                ce_heap_end = ORIGIN(sram) + LENGTH(sram);
                /DISCARD/ : { *(.ARM.exidx*) }
            }
            """;
}
