package dev.codonedge.infer;

import dev.codonedge.syntax.Pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The patterns that one with `|` stands for, wherever in it that is: where alternatives bind names, each is a case of its
/// own. `[("a", x) | ("b", x, _), y]` is `[("a", x), y]` or else `[("b", x, _), y]`.
final class Alternatives {
    private Alternatives() {}

    static List<Pattern> of(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Or(var list, _) when list.stream().anyMatch(Alternatives::binds) ->
                    list.stream().flatMap(p -> of(p).stream()).toList();
            case Pattern.As(var inner, var name, var span) ->
                    each(of(inner), p -> new Pattern.As(p, name, span));
            case Pattern.Sequence(var items, var span) ->
                    each(ofAll(items), list -> new Pattern.Sequence(list, span));
            case Pattern.Mapping(var entries, var rest, var span) ->
                    each(
                            ofAll(entries.stream().map(Pattern.Entry::pattern).toList()),
                            list -> {
                                var chosen = new ArrayList<Pattern.Entry>();
                                for (int i = 0; i < list.size(); i++) {
                                    chosen.add(
                                            new Pattern.Entry(entries.get(i).key(), list.get(i)));
                                }
                                return new Pattern.Mapping(chosen, rest, span);
                            });
            case Pattern.Class type -> ofClass(type);
            case Pattern.Or _,
                    Pattern.Capture _,
                    Pattern.Star _,
                    Pattern.Value _,
                    Pattern.Range _,
                    Pattern.Wildcard _ ->
                    List.of(pattern);
        };
    }

    private static List<Pattern> ofClass(Pattern.Class type) {
        var parts = new ArrayList<>(type.positional());
        type.named().forEach(n -> parts.add(n.pattern()));
        int count = type.positional().size();
        return each(
                ofAll(parts),
                list -> {
                    var named = new ArrayList<Pattern.Named>();
                    for (int i = count; i < list.size(); i++) {
                        named.add(
                                new Pattern.Named(type.named().get(i - count).name(), list.get(i)));
                    }
                    return new Pattern.Class(
                            type.type(), list.subList(0, count), named, type.span());
                });
    }

    private static <T> List<Pattern> each(List<T> parts, Function<T, Pattern> around) {
        return parts.stream().map(around).toList();
    }

    /// All ways to choose an alternative of each, the first ones first.
    private static List<List<Pattern>> ofAll(List<Pattern> patterns) {
        List<List<Pattern>> ways = List.of(List.of());
        for (Pattern pattern : patterns) {
            var longer = new ArrayList<List<Pattern>>();
            for (List<Pattern> way : ways) {
                for (Pattern choice : of(pattern)) {
                    var list = new ArrayList<>(way);
                    list.add(choice);
                    longer.add(list);
                }
            }
            ways = longer;
        }
        return ways;
    }

    private static boolean binds(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Capture _, Pattern.As _ -> true;
            case Pattern.Star(var name, _) -> name.isPresent();
            case Pattern.Sequence(var items, _) -> items.stream().anyMatch(Alternatives::binds);
            case Pattern.Mapping(var entries, var rest, _) ->
                    rest.isPresent() || entries.stream().anyMatch(e -> binds(e.pattern()));
            case Pattern.Class(_, var positional, var named, _) ->
                    positional.stream().anyMatch(Alternatives::binds)
                            || named.stream().anyMatch(n -> binds(n.pattern()));
            case Pattern.Or(var list, _) -> list.stream().anyMatch(Alternatives::binds);
            case Pattern.Value _, Pattern.Range _, Pattern.Wildcard _ -> false;
        };
    }
}
