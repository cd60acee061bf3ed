package dev.codonedge.infer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A format specification that is written out, taken apart. Characters are code points; 0 and, for the precision, -1
/// stand for what is left out.
///
/// @param zero a `0` in front of the width
record FormatSpec(
        int fill,
        int align,
        int sign,
        boolean noNegativeZero,
        boolean alternate,
        boolean zero,
        int width,
        int grouping,
        int precision,
        int kind) {
    private static final Pattern FORM =
            Pattern.compile(
                    "(?:(?<fill>.)(?<align>[<>=^])|(?<only>[<>=^]))?(?<sign>[-+ ])?(?<z>z)?(?<alternate>#)?"
                            + "(?<zero>0)?(?<width>\\d*)(?<grouping>[,_])?(?:\\.(?<precision>\\d+))?(?<kind>.)?",
                    Pattern.DOTALL);

    private static final String INTEGER_KINDS = "bcdnoxX";
    private static final String FLOAT_KINDS = "eEfFgGn%";

    /// Numbers of more digits the program itself reads, and refuses.
    private static final int MOST_DIGITS = 8;

    /// Empty for what is no specification, and for numbers that nobody means.
    static Optional<FormatSpec> read(String spec) {
        Matcher parts = FORM.matcher(spec);
        if (!parts.matches()
                || parts.group("width").length() > MOST_DIGITS
                || parts.group("precision") != null
                        && parts.group("precision").length() > MOST_DIGITS) {
            return Optional.empty();
        }
        String align = parts.group("align") != null ? parts.group("align") : parts.group("only");
        return Optional.of(
                new FormatSpec(
                        character(parts.group("fill")),
                        character(align),
                        character(parts.group("sign")),
                        parts.group("z") != null,
                        parts.group("alternate") != null,
                        parts.group("zero") != null,
                        parts.group("width").isEmpty() ? 0 : Integer.parseInt(parts.group("width")),
                        character(parts.group("grouping")),
                        parts.group("precision") == null
                                ? -1
                                : Integer.parseInt(parts.group("precision")),
                        character(parts.group("kind"))));
    }

    private static int character(String text) {
        return text == null ? 0 : text.codePointAt(0);
    }

    /// What is wrong with a specification for a value whose type is known, in the words of the exception that the
    /// program would raise.
    ///
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
        if ("=".equals(parts.group("align")) || "=".equals(parts.group("only"))) {
            return Optional.of("'=' alignment not allowed in string format specifier");
        }
        return parts.group("grouping") != null
                ? Optional.of("Cannot specify '" + parts.group("grouping") + "' with 's'.")
                : Optional.empty();
    }
}
