package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.Argument;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.Type;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// `dict(zip(names, texts))`: later uses may decide the types of what is in a container before the items it is made of are
/// put into it. Where those do not fit then, the container is made wider.
final class ItemsGiven extends Goal {
    private static final Set<String> OF_ITEMS = Set.of("List", "Set", "deque", "frozenset");
    private static final Set<String> OF_PAIRS = Set.of("Dict", "OrderedDict");

    private final Type.Instance container;
    private final List<Calls.Arg> given;

    private record Pair(Type place, Type item) {}

    private ItemsGiven(Body body, Type.Instance container, List<Calls.Arg> given, Span span) {
        super(body, span);
        this.container = container;
        this.given = List.copyOf(given);
    }

    /// Watches over a container that is made of something now.
    static void watch(Body body, Type.Instance container, List<Calls.Arg> given, Span span) {
        ClassDecl decl = container.decl();
        boolean watched =
                decl.module().library()
                        && (OF_ITEMS.contains(decl.name()) || OF_PAIRS.contains(decl.name()))
                        && !given.isEmpty()
                        && !body.namespace.decl.library()
                        && !body.open
                        && !body.engine.inTrial()
                        && container.arguments().stream().anyMatch(Core::isUnknown);
        if (watched) {
            var goal = new ItemsGiven(body, container, given, span);
            body.goals.goalAdded(goal);
            goal.attempt();
        }
    }

    /// As [#watch] for a container that a method (`@takes_items`) puts them into.
    static void watch(Body body, Calls.Callee callee, List<Calls.Arg> given, Span span) {
        if (callee.receiver() == null
                || !callee.decl().has("takes_items")
                || given.isEmpty()
                || body.namespace.decl.library()
                || body.open
                || body.engine.inTrial()) {
            return;
        }
        boolean part = callee.decl().simpleName().equals("__setitem__");
        if (callee.owner() instanceof Type.Instance container) {
            List<Calls.Arg> items = part ? given.subList(given.size() - 1, given.size()) : given;
            var goal = new ItemsGiven(body, container, items, span);
            body.goals.goalAdded(goal);
            goal.attempt();
        }
    }

    /// Generators of their items in place of objects of the program's classes: those tell what items will come.
    static List<Calls.Arg> generators(
            Body body, List<Classes.Method> methods, List<Calls.Arg> given, Span span) {
        Classes.Method method = methods.getFirst();
        boolean taken =
                method.decl().has("takes_items")
                        && OF_ITEMS.contains(method.owner().decl().name())
                        && !method.decl().simpleName().equals("__setitem__")
                        && !body.namespace.decl.library();
        if (!taken) {
            return given;
        }
        var all = new ArrayList<Calls.Arg>();
        for (Calls.Arg argument : given) {
            boolean own =
                    argument.kind() == Argument.Kind.POSITIONAL
                            && argument.value().type().head() instanceof Type.Instance type
                            && !type.decl().module().library()
                            && body.engine.classes.hasMethod(type, "__iter__");
            all.add(own ? Calls.Arg.of(body.iteration.each(argument.value(), span)) : argument);
        }
        return all;
    }

    @Override
    List<Type.Variable> step() {
        var open = new ArrayList<Type.Variable>();
        var pairs = new ArrayList<Pair>();
        for (Calls.Arg argument : given) {
            Type type = argument.value().type().head();
            if (type instanceof Type.Variable variable) {
                open.add(variable);
            } else if (OF_ITEMS.contains(container.decl().name()) && Core.isTuple(type)) {
                List<Type> items = Core.items(type);
                Type place = container.argument(0);
                if (Core.isUnknown(place) && items.stream().distinct().count() == 1) {
                    body.engine.unify(place, items.getFirst());
                }
                items.forEach(item -> pairs.add(new Pair(place, item)));
            } else if (OF_ITEMS.contains(container.decl().name())) {
                Type item = body.iteration.itemType(type);
                if (item != null) {
                    pairs.add(new Pair(container.argument(0), item));
                }
            } else if (argument.kind() == Argument.Kind.KEYWORD) {
                pairs.add(new Pair(container.argument(1), type));
            } else {
                keyAndValue(type, open, pairs);
            }
        }
        for (Pair pair : pairs) {
            if (pair.place().head() instanceof Type.Variable variable) {
                open.add(variable);
            } else if (pair.item().head() instanceof Type.Variable variable) {
                open.add(variable);
            } else {
                body.widerPlaces.makeRoom(pair.place(), pair.item());
            }
        }
        return open;
    }

    private void keyAndValue(Type type, List<Type.Variable> open, List<Pair> pairs) {
        if (type instanceof Type.Instance(var decl, var arguments)
                && OF_PAIRS.contains(decl.name())
                && decl.module().library()) {
            pairs.add(new Pair(container.argument(0), arguments.get(0)));
            pairs.add(new Pair(container.argument(1), arguments.get(1)));
            return;
        }
        Type item = body.iteration.itemType(type);
        if (item != null && item.head() instanceof Type.Variable variable) {
            open.add(variable);
        } else if (item != null && Core.isTuple(item) && Core.items(item).size() == 2) {
            pairs.add(new Pair(container.argument(0), Core.items(item).get(0)));
            pairs.add(new Pair(container.argument(1), Core.items(item).get(1)));
        }
    }
}
