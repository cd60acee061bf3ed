package dev.codonedge.infer;

import dev.codonedge.scope.Symbol;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/// What is known about the variables of a body at one point of the walk.
final class Flow {
    enum Assigned {
        YES,
        MAYBE,
        NO
    }

    /// @param view the type a test has proved, narrower than the version's own, or null
    record State(Version version, @Nullable Type view, Assigned assigned) {}

    private final Map<Symbol, State> states;

    /// What tests have proved about attributes. Calls may change them, so each read checks again.
    private final Map<Place, Type> attributes = new LinkedHashMap<>();

    /// Control does not get here.
    private boolean dead;

    Flow() {
        this(new LinkedHashMap<>(), false);
    }

    private Flow(Map<Symbol, State> states, boolean dead) {
        this.states = states;
        this.dead = dead;
    }

    Flow copy() {
        var copy = new Flow(new LinkedHashMap<>(states), dead);
        copy.attributes.putAll(attributes);
        return copy;
    }

    boolean dead() {
        return dead;
    }

    /// The same knowledge at a point that is reached after all.
    Flow revived() {
        Flow copy = copy();
        copy.dead = false;
        return copy;
    }

    void kill() {
        dead = true;
    }

    @Nullable State get(Symbol symbol) {
        return states.get(symbol);
    }

    void put(Symbol symbol, State state) {
        attributes.keySet().removeIf(place -> place.symbol() == symbol);
        states.put(symbol, state);
    }

    /// What is known of attributes.
    Map<Place, Type> attributes() {
        return attributes;
    }

    /// Some object's attribute was given another value.
    void forgetAttribute(String name) {
        attributes.keySet().removeIf(place -> place.goesThrough(name));
    }

    /// Something ran that may have given attributes of some names other values.
    void forgetAttributes(Predicate<String> mayChange) {
        attributes.keySet().removeIf(place -> place.attributes().stream().anyMatch(mayChange));
    }

    Map<Symbol, State> states() {
        return states;
    }

    void narrow(Place place, Type view) {
        if (place.isVariable()) {
            narrow(place.symbol(), view);
        } else {
            attributes.put(place, view);
        }
    }

    void narrow(Symbol symbol, @Nullable Type view) {
        State state = states.get(symbol);
        if (state != null) {
            states.put(symbol, new State(state.version(), view, state.assigned()));
        }
    }

    /// A variable bound on neither or only one side may be unassigned afterwards.
    static Assigned both(Assigned a, Assigned b) {
        return a == b ? a : Assigned.MAYBE;
    }
}
