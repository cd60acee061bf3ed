package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.types.Type;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where a mistake is about None, whether None is what the program says, or what is left because something else is wrong:
/// nothing decided the type, or the value that would have is a mistake itself.
final class WrittenNone {
    private final Set<String> spoilt = new HashSet<>();
    private final Map<Span, List<String>> mistakes = new HashMap<>();

    /// A place got a value that is wrong; what its type is without it means nothing.
    void spoil(Type place) {
        places(place, spoilt);
    }

    /// Notes that something is wrong with a value that can only be None.
    void mistake(Span span, Type type) {
        if (!Core.isNone(type)) {
            return;
        }
        var places = new ArrayList<String>();
        places(type, places);
        if (!places.isEmpty() && places.stream().allMatch(WrittenNone::isLocal)) {
            mistakes.put(span, places);
        }
    }

    /// Whether a mistake at a span stays one whatever else is mended.
    boolean isCertain(Span span) {
        List<String> places = mistakes.get(span);
        return places != null && places.stream().noneMatch(spoilt::contains);
    }

    /// All that is stored in these is seen wherever they are; attributes and items may get more from code that is not
    /// looked at as long as something else is wrong.
    private static boolean isLocal(String place) {
        return place.startsWith("variable ")
                || place.startsWith("joined ")
                || place.startsWith("result of ");
    }

    private static void places(Type type, java.util.Collection<String> into) {
        Type current = type;
        while (current instanceof Type.Variable variable) {
            if (variable.origin() instanceof Origin origin) {
                into.add(origin.key());
            }
            if (variable.binding() == null) {
                return;
            }
            current = variable.binding();
        }
    }
}
