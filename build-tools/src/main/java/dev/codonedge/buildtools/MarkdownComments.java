package dev.codonedge.buildtools;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The `///` comments of a source. The formatter breaks long ones in two, and begins the second line with `//`: so it
/// is shown short ones, and the texts are put back afterwards as they were.
final class MarkdownComments {
    private static final Pattern COMMENT = Pattern.compile("(?m)^(\\h*)///.*$");
    private static final Pattern MARK = Pattern.compile("/// §(\\d+)$", Pattern.MULTILINE);

    private final String shortened;
    private final List<String> texts = new ArrayList<>();

    private MarkdownComments(String source) {
        shortened = COMMENT.matcher(source).replaceAll(this::take);
    }

    static MarkdownComments takenFrom(String source) {
        return new MarkdownComments(source);
    }

    private String take(MatchResult comment) {
        texts.add(comment.group().strip());
        return Matcher.quoteReplacement(comment.group(1) + "/// §" + (texts.size() - 1));
    }

    String shortened() {
        return shortened;
    }

    String putBack(String laidOut) {
        return MARK.matcher(laidOut)
                .replaceAll(
                        mark ->
                                Matcher.quoteReplacement(
                                        texts.get(Integer.parseInt(mark.group(1)))));
    }
}
