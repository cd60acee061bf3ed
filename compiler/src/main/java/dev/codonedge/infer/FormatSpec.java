package dev.codonedge.infer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is wrong with a format specification that is written out, for a value whose type is known: in the words of the
/// exception that the program would raise.
final class FormatSpec {
    private static final Pattern FORM =
            Pattern.compile(
                    "(?:.?(?<align>[<>=^]))?(?<sign>[-+ ])?z?(?<alternate>#)?0?\\d*(?<grouping>[,_])?"
                            + "(?<precision>\\.\\d+)?(?<kind>.)?",
                    Pattern.DOTALL);

    private static final String INTEGER_KINDS = "bcdnoxX";
    private static final String FLOAT_KINDS = "aAeEfFgGn%";

    private FormatSpec() {}

    /// @param type as messages call it: `str`, `int`, `bool` or `float`; others say themselves what they take
    static Optional<String> problem(String spec, String type) {
        return switch (type) {
            case "str", "int", "bool", "float" -> check(spec, type);
            default -> Optional.empty();
        };
    }

    private static Optional<String> check(String spec, String type) {
        Matcher parts = FORM.matcher(spec);
        if (!parts.matches()) {
            return Optional.of(
                    "Invalid format specifier '" + spec + "' for object of type '" + type + "'");
        }
        String kind = parts.group("kind");
        if (kind != null && !kinds(type).contains(kind)) {
            return Optional.of(
                    "Unknown format code '" + kind + "' for object of type '" + type + "'");
        }
        if (type.equals("str")) {
            return checkText(parts);
        }
        boolean integer = kind == null ? !type.equals("float") : INTEGER_KINDS.contains(kind);
        return parts.group("precision") != null && integer && !type.equals("float")
                ? Optional.of("Precision not allowed in integer format specifier")
                : Optional.empty();
    }

    private static String kinds(String type) {
        return switch (type) {
            case "str" -> "s";
            case "float" -> FLOAT_KINDS;
            default -> INTEGER_KINDS + FLOAT_KINDS;
        };
    }

    private static Optional<String> checkText(Matcher parts) {
        if (parts.group("sign") != null) {
            return Optional.of("Sign not allowed in string format specifier");
        }
        if (parts.group("alternate") != null) {
            return Optional.of("Alternate form (#) not allowed in string format specifier");
        }
        if ("=".equals(parts.group("align"))) {
            return Optional.of("'=' alignment not allowed in string format specifier");
        }
        return parts.group("grouping") != null
                ? Optional.of("Cannot specify '" + parts.group("grouping") + "' with 's'.")
                : Optional.empty();
    }
}
