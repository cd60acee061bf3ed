package dev.codonedge.cli;

import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/// Where the time of a command went, stage by stage.
final class StageTimes {
    private static final double NANOS_A_MILLISECOND = 1e6;

    private static final long NANOS_A_MICROSECOND = 1000;

    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private long last = System.nanoTime();

    /// Begins with what passed before this: the launcher, which says when it was started, and the JVM.
    static StageTimes sinceStart() {
        var times = new StageTimes();
        var digits = System.getProperty("codon.started", "").replaceAll("[^0-9]", "");
        if (!digits.isEmpty()) {
            var now = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
            times.nanos.put("start", (now - Long.parseLong(digits)) * NANOS_A_MICROSECOND);
        }
        return times;
    }

    /// What passed since the last stage ended belongs to this one.
    void end(String stage) {
        var now = System.nanoTime();
        nanos.merge(stage, now - last, Long::sum);
        last = now;
    }

    /// A stage whose parts are known: they are told below it, and how much there was to do at the end.
    void end(String stage, Map<String, Long> parts, Map<String, Long> amounts) {
        end(stage);
        parts.forEach(
                (part, time) ->
                        nanos.merge((part.contains(".") ? "    " : "  ") + part, time, Long::sum));
        amounts.forEach((what, amount) -> counts.merge(what, amount, Long::sum));
    }

    void print(PrintStream out) {
        nanos.forEach(
                (stage, time) ->
                        out.println("%10.1f ms  %s".formatted(time / NANOS_A_MILLISECOND, stage)));
        var total =
                nanos.entrySet().stream()
                        .filter(entry -> !entry.getKey().startsWith(" "))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
        out.println("%10.1f ms  total".formatted(total / NANOS_A_MILLISECOND));
        counts.forEach((what, amount) -> out.println("%10d     %s".formatted(amount, what)));
    }
}
