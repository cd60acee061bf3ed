package dev.codonedge.infer;

import java.util.ArrayDeque;

/// The groups of a regular expression that is written out: how many there are, and whether each of them takes part in every
/// match. Knows only as much of patterns as that takes; what is wrong with one, the library says.
record PatternGroups(int count, boolean certain) {
    private static final long VERBOSE = 64;

    static PatternGroups of(String pattern, long flags) {
        return new Reader(pattern, (flags & VERBOSE) != 0 || startsVerbose(pattern)).read();
    }

    /// Whether the pattern begins with flags such as `(?ix)`.
    private static boolean startsVerbose(String pattern) {
        int end = pattern.indexOf(')');
        return pattern.startsWith("(?")
                && end > 2
                && pattern.substring(2, end).chars().allMatch(c -> "aiLmsux".indexOf(c) >= 0)
                && pattern.substring(2, end).indexOf('x') >= 0;
    }

    private static final class Reader {
        private final String pattern;
        private final boolean verbose;
        private final ArrayDeque<Level> open = new ArrayDeque<>();
        private int at;
        private int count;
        private boolean certain = true;

        /// What stands between parentheses: how many groups begin before what is inside.
        private static final class Level {
            final int outside;
            final int before;
            final boolean negative;
            boolean choice;

            Level(int outside, int before, boolean negative) {
                this.outside = outside;
                this.before = before;
                this.negative = negative;
            }
        }

        Reader(String pattern, boolean verbose) {
            this.pattern = pattern;
            this.verbose = verbose;
        }

        PatternGroups read() {
            open.push(new Level(0, 0, false));
            while (at < pattern.length()) {
                char c = pattern.charAt(at++);
                switch (c) {
                    case '\\' -> at++;
                    case '[' -> skipSet();
                    case '(' -> begin();
                    case ')' -> end();
                    case '|' -> open.getFirst().choice = true;
                    case '#' -> skipComment();
                    default -> {}
                }
            }
            if (open.getLast().choice && count > 0) {
                certain = false;
            }
            return new PatternGroups(count, certain);
        }

        private void skipSet() {
            if (at < pattern.length() && pattern.charAt(at) == '^') {
                at++;
            }
            // a bracket at the beginning stands for itself
            at++;
            if (at <= pattern.length() && pattern.charAt(at - 1) == '\\') {
                at++;
            }
            while (at < pattern.length() && pattern.charAt(at) != ']') {
                at += pattern.charAt(at) == '\\' ? 2 : 1;
            }
            at++;
        }

        private void skipComment() {
            if (verbose) {
                while (at < pattern.length() && pattern.charAt(at) != '\n') {
                    at++;
                }
            }
        }

        private void begin() {
            int outside = count;
            boolean special = pattern.startsWith("?", at);
            if (!special || pattern.startsWith("?P<", at)) {
                count++;
            }
            if (pattern.startsWith("?#", at)) {
                int end = pattern.indexOf(')', at);
                at = end < 0 ? pattern.length() : end + 1;
                return;
            }
            boolean condition = pattern.startsWith("?(", at);
            if (condition) {
                int end = pattern.indexOf(')', at);
                at = end < 0 ? pattern.length() : end + 1;
            } else if (special) {
                // neither the question mark nor what follows is a quantifier
                at++;
            }
            boolean negative = pattern.startsWith("!", at) || pattern.startsWith("<!", at);
            open.push(new Level(outside, count, negative || condition));
        }

        private void end() {
            if (open.size() == 1) {
                return;
            }
            Level level = open.pop();
            boolean leftOut = count > level.outside && (level.negative || isOptional());
            if (leftOut || level.choice && count > level.before) {
                certain = false;
            }
        }

        /// Whether what ends here may be left out.
        private boolean isOptional() {
            int here = at;
            while (verbose
                    && here < pattern.length()
                    && Character.isWhitespace(pattern.charAt(here))) {
                here++;
            }
            if (here >= pattern.length()) {
                return false;
            }
            char c = pattern.charAt(here);
            return c == '?'
                    || c == '*'
                    || pattern.startsWith("{0", here)
                    || pattern.startsWith("{,", here);
        }
    }
}
