package dev.codonedge.image;

import java.util.List;
import java.util.stream.Collectors;

/// What came of a link.
public sealed interface LinkResult {
    /// @param elf the file's bytes; the same for the same input
    record Linked(byte[] elf) implements LinkResult {}

    /// Some memory is too small.
    record DoesNotFit(List<Overflow> overflows) implements LinkResult {
        public DoesNotFit {
            overflows = List.copyOf(overflows);
        }

        @Override
        public String message() {
            return overflows.stream().map(Overflow::message).collect(Collectors.joining("\n"));
        }
    }

    /// Something is called that nobody defines.
    record Undefined(List<String> symbols) implements LinkResult {
        public Undefined {
            symbols = List.copyOf(symbols);
        }

        @Override
        public String message() {
            return symbols.stream()
                    .map(symbol -> "no library has '" + symbol + "', which the program calls")
                    .collect(Collectors.joining("\n"));
        }
    }

    /// Everything else; the linker's own words.
    record Failed(String text) implements LinkResult {
        @Override
        public String message() {
            return "the image cannot be linked:\n" + text;
        }
    }

    /// What to tell the user; empty when all went well.
    default String message() {
        return "";
    }

    /// By how much a region is too small.
    ///
    /// @param capacity bytes the region has; 0 when its size is not known
    record Overflow(String region, long capacity, long excess) {
        String message() {
            if (capacity == 0) {
                return "program does not fit: %d bytes too many, region '%s'"
                        .formatted(excess, region);
            }
            return "program does not fit: %s is %s, image is %s, %d bytes too many, region '%s'"
                    .formatted(region, amount(capacity), amount(capacity + excess), excess, region);
        }

        /// Exact below 1 KiB and for whole KiB, rounded up otherwise: what is promised to be enough must be.
        private static String amount(long bytes) {
            if (bytes < 1024) {
                return bytes + " bytes";
            }
            return (bytes + 1023) / 1024 + " KiB";
        }
    }
}
