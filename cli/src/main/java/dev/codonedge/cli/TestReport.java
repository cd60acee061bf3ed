package dev.codonedge.cli;

import dev.codonedge.diagnostic.JsonText;

import java.io.PrintStream;
import java.util.Locale;

/// Tells what came of tests, as they come.
sealed interface TestReport {
    void of(TestResult result);

    /// A file whose tests could not be built; why has been said.
    void notBuilt(TestFile file);

    void end(Summary summary);

    /// @param notBuilt files
    record Summary(long passed, long failed, long notBuilt) {
        boolean fine() {
            return failed == 0 && notBuilt == 0;
        }
    }

    /// One line a test, and beneath it what a test that failed has printed.
    record ForPeople(PrintStream out, boolean colour) implements TestReport {
        private static final int NAME_COLUMNS = 44;

        @Override
        public void of(TestResult result) {
            var name = result.file().path() + "::" + result.test().name();
            var cost =
                    result.instructions().isPresent()
                            ? String.format(
                                    Locale.ROOT,
                                    "%,d instructions",
                                    result.instructions().getAsLong())
                            : result.took().toMillis() + " ms";
            out.println(
                    "%s %s  %s"
                            .formatted(
                                    mark(result),
                                    name + " ".repeat(Math.max(0, NAME_COLUMNS - name.length())),
                                    cost));
            if (!result.passed()) {
                result.output().lines().forEach(line -> out.println("        " + line));
            }
        }

        private String mark(TestResult result) {
            var word = "%-7s".formatted(result.verdict().word());
            return colour
                    ? (result.passed() ? "\u001b[32m" : "\u001b[1;31m") + word + "\u001b[0m"
                    : word;
        }

        @Override
        public void notBuilt(TestFile file) {
            out.println("%-7s %s  has errors".formatted("FAILED", file.path()));
        }

        @Override
        public void end(Summary summary) {
            var text = "%d passed, %d failed".formatted(summary.passed(), summary.failed());
            out.println(
                    summary.notBuilt() == 0
                            ? text
                            : text + ", %d not built".formatted(summary.notBuilt()));
        }
    }

    /// One JSON object a line.
    record ForTools(PrintStream out) implements TestReport {
        @Override
        public void of(TestResult result) {
            var json = new StringBuilder("{\"file\":");
            json.append(JsonText.quoted(result.file().path()));
            json.append(",\"line\":").append(result.test().line());
            json.append(",\"test\":").append(JsonText.quoted(result.test().name()));
            json.append(",\"verdict\":")
                    .append(JsonText.quoted(result.verdict().name().toLowerCase(Locale.ROOT)));
            json.append(",\"milliseconds\":").append(result.took().toMillis());
            result.instructions()
                    .ifPresent(count -> json.append(",\"instructions\":").append(count));
            json.append(",\"output\":").append(JsonText.quoted(result.output()));
            out.println(json.append('}'));
        }

        @Override
        public void notBuilt(TestFile file) {
            out.println(
                    "{\"file\":%s,\"verdict\":\"not_built\"}"
                            .formatted(JsonText.quoted(file.path())));
        }

        @Override
        public void end(Summary summary) {
            out.println(
                    "{\"passed\":%d,\"failed\":%d,\"not_built\":%d}"
                            .formatted(summary.passed(), summary.failed(), summary.notBuilt()));
        }
    }
}
