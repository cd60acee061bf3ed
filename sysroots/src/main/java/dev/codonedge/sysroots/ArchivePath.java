package dev.codonedge.sysroots;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;

/// Names of files as archives have them.
final class ArchivePath {
    private ArchivePath() {}

    /// Whether the name is relative and never climbs.
    static boolean isInside(String name) {
        return !name.isEmpty()
                && !name.startsWith("/")
                && name.indexOf('\\') < 0
                && name.indexOf('\0') < 0
                && !Arrays.asList(name.split("/", -1)).contains("..");
    }

    /// Without `.` and doubled slashes: `./usr//lib` is `usr/lib`.
    static String normalized(String name) {
        var parts =
                Arrays.stream(name.split("/")).filter(part -> !part.isEmpty() && !part.equals("."));
        return String.join("/", parts.toList());
    }

    /// Where a symbolic link leads, as a name from the root of the archive; nothing if it leads out.
    static Optional<String> resolve(String link, String target) {
        var parts = new ArrayDeque<String>();
        if (!target.startsWith("/")) {
            parts.addAll(Arrays.asList(link.split("/")));
            parts.removeLast();
        }
        for (var part : normalized(target).split("/")) {
            if (!part.equals("..")) {
                parts.addLast(part);
            } else if (parts.pollLast() == null) {
                return Optional.empty();
            }
        }
        return Optional.of(String.join("/", parts));
    }
}
