package dev.codonedge.descriptor;

import java.util.Optional;
import java.util.regex.Pattern;

/// Sizes as people write them: `"64K"` is 65536 bytes.
public final class ByteSize {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})([KMG]?)");

    private ByteSize() {}

    public static Optional<Long> parse(String text) {
        var match = WRITTEN.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var shift =
                switch (match.group(2)) {
                    case "K" -> 10;
                    case "M" -> 20;
                    case "G" -> 30;
                    default -> 0;
                };
        return Optional.of(Long.parseLong(match.group(1)) << shift);
    }

    /// The shortest exact form: 65536 is `64K`.
    public static String print(long bytes) {
        if (bytes != 0 && bytes % (1 << 20) == 0) {
            return (bytes >> 20) + "M";
        }
        return bytes != 0 && bytes % (1 << 10) == 0 ? (bytes >> 10) + "K" : Long.toString(bytes);
    }
}
