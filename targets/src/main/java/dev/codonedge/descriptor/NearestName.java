package dev.codonedge.descriptor;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds the name that was probably meant.
public final class NearestName {
    private NearestName() {}

    /// The candidate with the fewest edits, if these are few for a word of that length.
    public static Optional<String> to(String name, Collection<String> candidates) {
        return candidates.stream()
                .map(candidate -> new Candidate(candidate, distance(fold(name), fold(candidate))))
                .filter(candidate -> candidate.distance <= Math.max(1, (name.length() + 1) / 3))
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    private record Candidate(String name, int distance) {}

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
    private static int distance(String left, String right) {
        var rows = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : edits(rows, left, right, i, j);
            }
        }
        return rows[left.length()][right.length()];
    }

    private static int edits(int[][] rows, String left, String right, int i, int j) {
        var a = left.charAt(i - 1);
        var b = right.charAt(j - 1);
        var least = Math.min(rows[i - 1][j], rows[i][j - 1]) + 1;
        least = Math.min(least, rows[i - 1][j - 1] + (a == b ? 0 : 1));
        if (i > 1 && j > 1 && a == right.charAt(j - 2) && left.charAt(i - 2) == b) {
            least = Math.min(least, rows[i - 2][j - 2] + 1);
        }
        return least;
    }
}
