package dev.codonedge.targets;

import java.util.List;
import java.util.Optional;

/// What code is generated for. Data layout and default features are LLVM's, for the CPU named.
///
/// @param triple always four parts: LLVM reads `thumbv7m-none-eabi` as having no EABI
/// @param features what differs from the CPU's defaults, as `+fp16` or `-crc`
/// @param sysroot the recipe that holds the target's libraries
/// @param defaultBoard the board whose memory map is used when only the target is named
/// @param emulator the program that runs such code on another machine, as `qemu-system-arm`
public record Target(
        String name,
        String description,
        OperatingSystem system,
        Architecture architecture,
        String triple,
        String cpu,
        List<String> features,
        FloatAbi floatAbi,
        Runtime runtime,
        Optional<String> sysroot,
        Optional<String> defaultBoard,
        Optional<String> emulator) {
    public Target {
        features = List.copyOf(features);
    }

    public boolean isBareMetal() {
        return system == OperatingSystem.NONE;
    }
}
