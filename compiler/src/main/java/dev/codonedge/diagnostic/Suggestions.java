package dev.codonedge.diagnostic;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Finds the name that was probably meant.
public final class Suggestions {
    /// Longer names are not typed by hand.
    private static final int LONGEST = 60;

    private Suggestions() {}

    /// The candidate closest to `name`, if one is close enough; of equally close ones the first.
    public static Optional<String> nearest(String name, Iterable<String> candidates) {
        if (name.isEmpty() || name.length() > LONGEST) {
            return Optional.empty();
        }
        String best = "";
        int least = allowed(name) + 1;
        for (String candidate : candidates) {
            if (candidate.equals(name) || Math.abs(candidate.length() - name.length()) >= least) {
                continue;
            }
            int distance = distance(name, candidate, least);
            if (distance < least && (distance == 1 || startsAlike(name, candidate))) {
                least = distance;
                best = candidate;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /// Who slips twice still begins right.
    private static boolean startsAlike(String a, String b) {
        return Character.toLowerCase(a.charAt(0)) == Character.toLowerCase(b.charAt(0));
    }

    /// One slip in three letters, and in a short word.
    private static int allowed(String name) {
        return name.length() <= 4 ? 1 : Math.min(3, (name.length() + 2) / 3);
    }

    /// How many letters must be changed, inserted, left out or swapped with their neighbour; at least `limit` when it
    /// is that many. A difference in case alone counts as one slip.
    private static int distance(String from, String to, int limit) {
        if (from.equalsIgnoreCase(to)) {
            return 1;
        }
        if (Math.min(from.length(), to.length()) <= 1) {
            return limit; // any letter could be any other
        }
        String a = from.toLowerCase(Locale.ROOT);
        String b = to.toLowerCase(Locale.ROOT);
        int[] before = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        Arrays.setAll(previous, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int cost =
                        Math.min(Math.min(previous[j], row[j - 1]) + 1, previous[j - 1] + change);
                boolean swapped =
                        i > 1
                                && j > 1
                                && a.charAt(i - 1) == b.charAt(j - 2)
                                && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    cost = Math.min(cost, before[j - 2] + 1);
                }
                row[j] = cost;
                least = Math.min(least, cost);
            }
            if (least >= limit) {
                return limit;
            }
            int[] oldest = before;
            before = previous;
            previous = row;
            row = oldest;
        }
        return previous[b.length()];
    }
}
