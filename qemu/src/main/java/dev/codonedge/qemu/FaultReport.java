package dev.codonedge.qemu;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the runtime says of a processor exception on its way out: `fault NUMBER PC STATUS ADDRESS`.
/// The C side is runtime-baremetal/arch/armv7m/native/vectors.S.
///
/// @param number of the exception; 7 stands for the usage faults that a program can switch on
/// @param programCounter where it happened; 0 when the stack was lost
/// @param faultStatus the processor's fault status register, CFSR
/// @param faultAddress BFAR, meaningful when the status register says so
public record FaultReport(int number, long programCounter, int faultStatus, long faultAddress) {
    private static final Pattern LINE =
            Pattern.compile("\nfault ([0-9a-f]{8}) ([0-9a-f]{8}) ([0-9a-f]{8}) ([0-9a-f]{8})\r?\n");

    private static final int DATA_BUS_PRECISE = 1 << 9;
    private static final int ADDRESS_VALID = 1 << 15;
    private static final int INSTRUCTION_BUS = 1 << 8;
    /// Of either unit that watches over memory, bus and protection.
    private static final int STACKING = 1 << 12 | 1 << 4;
    private static final int NO_MEMORY_FOR_CODE = 1;
    private static final int NO_MEMORY_FOR_DATA = 1 << 1;
    private static final int UNDEFINED_INSTRUCTION = 1 << 16;
    private static final int INVALID_STATE = 1 << 17;
    private static final int INVALID_RETURN = 1 << 18;
    private static final int NO_COPROCESSOR = 1 << 19;
    private static final int UNALIGNED = 1 << 24;
    private static final int DIVISION_BY_ZERO = 1 << 25;
    private static final int FIRST_INTERRUPT = 16;

    /// The last report in a console's text.
    public static Optional<FaultReport> find(String console) {
        Optional<FaultReport> last = Optional.empty();
        for (var matcher = LINE.matcher(console); matcher.find(); ) {
            last = Optional.of(of(matcher));
        }
        return last;
    }

    private static FaultReport of(Matcher matcher) {
        return new FaultReport(
                Integer.parseUnsignedInt(matcher.group(1), 16),
                Long.parseLong(matcher.group(2), 16),
                Integer.parseUnsignedInt(matcher.group(3), 16),
                Long.parseLong(matcher.group(4), 16));
    }

    /// Where the faulting instruction is, unless the stack that knew it was lost.
    public OptionalLong place() {
        return programCounter == 0 && has(STACKING)
                ? OptionalLong.empty()
                : OptionalLong.of(programCounter);
    }

    /// In words, as in `bus fault at address 0x40001000`.
    public String description() {
        if (has(STACKING)) {
            return "stack overflow";
        }
        if (has(UNDEFINED_INSTRUCTION)) {
            return "undefined instruction";
        }
        if (has(INVALID_STATE)
                || has(INVALID_RETURN)
                || has(INSTRUCTION_BUS)
                || has(NO_MEMORY_FOR_CODE)) {
            return "jump to where there is no code";
        }
        if (has(NO_COPROCESSOR)) {
            return "floating-point instruction while the unit is off";
        }
        if (has(UNALIGNED)) {
            return "unaligned access";
        }
        if (has(DIVISION_BY_ZERO)) {
            return "division by zero";
        }
        if (has(DATA_BUS_PRECISE) && has(ADDRESS_VALID)) {
            return "access to address 0x%08x, where there is nothing".formatted(faultAddress);
        }
        if (has(NO_MEMORY_FOR_DATA)) {
            return "access to an address where there is nothing";
        }
        return switch (number) {
            case 2 -> "non-maskable interrupt";
            case 3 -> "hard fault";
            case 4 -> "memory protection fault";
            case 5 -> "bus fault";
            case 6, 7 -> "usage fault";
            case 11 -> "supervisor call that nothing handles";
            case 12 -> "debug event without a debugger";
            case 14 -> "PendSV exception that nothing handles";
            case 15 -> "timer interrupt that nothing handles";
            default ->
                    number >= FIRST_INTERRUPT
                            ? "interrupt %d, which nothing handles"
                                    .formatted(number - FIRST_INTERRUPT)
                            : "processor exception %d".formatted(number);
        };
    }

    private boolean has(int bits) {
        return (faultStatus & bits) != 0;
    }
}
