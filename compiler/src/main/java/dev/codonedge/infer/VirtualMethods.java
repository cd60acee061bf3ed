package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.Parameters.Kind;
import dev.codonedge.syntax.Parameters.Parameter;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.ClassVariable;
import dev.codonedge.types.FunctionDecl;
import dev.codonedge.types.PropertyDecl;
import dev.codonedge.types.Realization;
import dev.codonedge.types.Type;
import dev.codonedge.types.VirtualMethod;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// Methods that derived classes redefine: which realization runs for objects of which class.
final class VirtualMethods {
    private static final String SETTER = " (set)";
    private static final String GETTER = " (class)";
    private static final String OF_CLASS = " (of class)";
    private static final String ANY = "*";

    private final Engine engine;
    private final Map<ClassDecl, Set<String>> believed = new HashMap<>();
    private final Map<List<Object>, VirtualMethod> known = new LinkedHashMap<>();
    private final Map<VirtualMethod, Call> calls = new HashMap<>();

    /// Those of which an implementation was given up, or not reached: they are completed when somebody needs them.
    private final Set<VirtualMethod> unfinished = new LinkedHashSet<>();

    /// For each, whether a call that has gone on with it still counts.
    private final Map<VirtualMethod, List<BooleanSupplier>> users = new HashMap<>();

    /// Instances of generic classes of which there are objects.
    private final List<Type.Instance> made = new ArrayList<>();

    /// What has a method resolved.
    private record Call(Body body, FunctionDecl decl, List<Type> arguments, Span span) {
        Call inUse() {
            return from(body.nearestInUse());
        }

        Call from(Body other) {
            return new Call(other, decl, arguments, span);
        }
    }

    VirtualMethods(Engine engine) {
        this.engine = engine;
    }

    /// Whether a class derived from the receiver's redefines the method.
    boolean isVirtual(Calls.Callee callee) {
        FunctionDecl decl = callee.decl();
        if (callee.receiver() == null
                || !(callee.receiver().type().head() instanceof Type.Instance type)
                || type.decl().kind() != ClassDecl.Kind.REFERENCE
                || decl.simpleName().equals("__init__")) {
            return false;
        }
        return isRedefined(type.decl(), slotName(decl)) || decl.has("abstractmethod");
    }

    /// Whether there are classes derived from this one, now or later in the program.
    boolean hasDerived(ClassDecl decl) {
        return isRedefined(decl, ANY);
    }

    /// Whether a derived class has a member of its own by that name. A no is remembered: when a class that is declared
    /// later proves it wrong, the program is checked again.
    boolean isRedefined(ClassDecl decl, String member) {
        if (engine.session.redefined.contains(key(decl, member))) {
            return true;
        }
        for (ClassDecl derived : engine.classes.family(decl)) {
            if (derived != decl && defines(derived, member)) {
                return true;
            }
        }
        believed.computeIfAbsent(decl, _ -> new LinkedHashSet<>()).add(member);
        return false;
    }

    private static String key(ClassDecl decl, String member) {
        return Realizations.qualifiedName(decl) + "." + member;
    }

    private static boolean defines(ClassDecl decl, String member) {
        if (member.endsWith(SETTER)) {
            PropertyDecl property =
                    decl.properties().get(member.substring(0, member.length() - SETTER.length()));
            return property != null && property.setter() != null;
        }
        if (member.endsWith(GETTER)) {
            String name = member.substring(0, member.length() - GETTER.length());
            return decl.classVariables().containsKey(name)
                    || decl.fields().containsKey(name)
                    || decl.properties().containsKey(name);
        }
        return member.equals(ANY)
                || decl.methods().getOrDefault(member, List.of()).stream()
                        .anyMatch(m -> !m.has("apart"))
                || decl.properties().containsKey(member);
    }

    /// The hidden method that reads a class variable of an object whose class may have redefined it, null when none has.
    Calls.@Nullable Callee getter(TypedExpr object, Type.Instance type, ClassVariable variable) {
        String member = variable.name() + GETTER;
        if (type.decl().kind() != ClassDecl.Kind.REFERENCE || !isRedefined(type.decl(), member)) {
            return null;
        }
        declareGetter(variable.owner(), variable.name());
        engine.classes.family(type.decl()).forEach(c -> declareGetter(c, variable.name()));
        Classes.Method found = engine.classes.methods(type, member).getFirst();
        return Calls.Callee.method(found, object, false);
    }

    /// The hidden method that calls a class method with the class of an object, null when only one class can be meant.
    Classes.@Nullable Method classMethod(Type.Instance type, Classes.Method method) {
        ClassDecl decl = type.decl();
        String member = method.decl().simpleName() + OF_CLASS;
        if (decl.kind() != ClassDecl.Kind.REFERENCE
                || decl.module().library()
                || !decl.typeParameters().isEmpty()
                || !hasDerived(decl)) {
            return null;
        }
        engine.classes.family(decl).forEach(c -> declareClassMethod(c, member, method.decl()));
        return engine.classes.methods(type, member).getFirst();
    }

    private void declareClassMethod(ClassDecl decl, String member, FunctionDecl like) {
        if (!decl.methods().containsKey(member)) {
            String name = member.substring(0, member.length() - OF_CLASS.length());
            engine.classes.declareClassMethod(decl, name, member, like);
        }
    }

    /// Whether a method is what [#getter] calls.
    static boolean isGetter(FunctionDecl decl) {
        return decl.simpleName().endsWith(GETTER);
    }

    private void declareGetter(ClassDecl decl, String variable) {
        String member = variable + GETTER;
        if (defines(decl, member) && !decl.methods().containsKey(member)) {
            engine.classes.declareGetter(decl, variable, member);
        }
    }

    /// @param types closed types of all parameters, the receiver's first
    VirtualMethod resolve(
            Body body,
            Calls.Callee callee,
            List<Type> types,
            Map<String, Type> environment,
            Span span) {
        var root = (Type.Instance) engine.types.close(types.getFirst());
        String name = slotName(callee.decl());
        var key = new ArrayList<Object>();
        key.add(root);
        key.add(name);
        key.addAll(types.subList(1, types.size()));
        VirtualMethod method = known.get(key);
        if (method != null) {
            if (unfinished.contains(method)) {
                complete(
                        method,
                        new Call(body, callee.decl(), types.subList(1, types.size()), span));
            }
            return method;
        }
        Type.Variable result =
                engine.fresh(
                        0,
                        new Origin(
                                "virtual " + root + "." + name,
                                null,
                                "the result of '" + root + "." + name + "'",
                                callee.decl().tree().nameSpan()));
        engine.widenings.apply(result);
        if (Core.isUnknown(result) && isGenerator(root, callee.decl())) {
            // known before the bodies are, which may call it themselves
            Type.Variable item = engine.fresh(0);
            engine.unify(result, engine.core.generator(item, item, engine.fresh(0)));
        }
        method = new VirtualMethod(root, name, types.subList(1, types.size()), result);
        known.put(key, method);
        complete(method, new Call(body, callee.decl(), types.subList(1, types.size()), span));
        return method;
    }

    private void complete(VirtualMethod method, Call call) {
        unfinished.remove(method);
        calls.put(method, call);
        try {
            for (ClassDecl derived : engine.classes.family(method.root().decl())) {
                addImplementation(method, derived);
            }
        } catch (RuntimeException interrupted) {
            unfinished.add(method);
            throw interrupted;
        }
        joinResults(method, call);
    }

    /// What all implementations give decides what the method does, or fits into that.
    private void joinResults(VirtualMethod method, Call call) {
        var slot = new JoinSlot(call.body(), (Type.Variable) method.result(), "the result");
        for (Realization each : new LinkedHashSet<>(method.implementations().values())) {
            slot.add(new TypedExpr.Nothing(each.result(), call.span()));
        }
        slot.close(call.span());
    }

    /// A call has gone on with a method.
    void used(VirtualMethod method, BooleanSupplier concerns) {
        users.computeIfAbsent(method, _ -> new ArrayList<>()).add(concerns);
    }

    private boolean isUsed(VirtualMethod method) {
        return users.getOrDefault(method, List.of()).stream()
                .anyMatch(BooleanSupplier::getAsBoolean);
    }

    /// A realization was given up: the methods it implements need it anew where they are still called.
    void forget(Realization gone) {
        for (VirtualMethod method : known.values()) {
            if (method.implementations().values().removeIf(each -> each == gone)
                    && unfinished.add(method)) {
                engine.wake(new Completion(method, calls.get(method)));
            }
        }
    }

    private final class Completion extends Goal {
        private final VirtualMethod method;
        private final Call call;

        Completion(VirtualMethod method, Call call) {
            super(call.inUse().body(), call.span());
            this.method = method;
            this.call = call;
            body.goals.goalAdded(this);
        }

        @Override
        List<Type.Variable> step() {
            if (unfinished.contains(method) && isUsed(method)) {
                complete(method, call.from(body));
            }
            return List.of();
        }
    }

    /// Completes those that calls have gone on with.
    ///
    /// @return whether there were any
    boolean completeUsed(Body main) {
        boolean any = false;
        for (VirtualMethod method : List.copyOf(unfinished)) {
            if (isUsed(method)) {
                complete(method, calls.get(method).from(main));
                any = true;
            }
        }
        return any;
    }

    /// An object of a generic class is made; its arguments may be open yet.
    void made(Type.Instance type) {
        if (!type.arguments().isEmpty() && type.decl().linearization().size() > 1) {
            made.add(type);
        }
    }

    /// Adds the methods of generic classes whose arguments their base does not tell: those of the objects that there are.
    ///
    /// @return whether there were any
    boolean addMade() {
        boolean added = false;
        for (VirtualMethod method : List.copyOf(known.values())) {
            for (Type.Instance each : List.copyOf(made)) {
                if (each.decl() == method.root().decl()
                        || !each.decl().derivesFrom(method.root().decl())
                        || !(engine.types.close(each) instanceof Type.Instance type)
                        || !dev.codonedge.types.TypeTable.isClosed(type)
                        || method.implementations().containsKey(type)) {
                    continue;
                }
                Type.Instance base = engine.classes.superOf(type, method.root().decl());
                if (base != null && engine.types.close(base).equals(method.root())) {
                    addImplementation(method, type);
                    if (method.implementations().containsKey(type)) {
                        joinResults(method, calls.get(method).inUse());
                        added = true;
                    }
                }
            }
        }
        return added;
    }

    private boolean isGenerator(Type.Instance root, FunctionDecl like) {
        return engine.classes.family(root.decl()).stream()
                .flatMap(c -> c.methods().getOrDefault(like.simpleName(), List.of()).stream())
                .anyMatch(m -> m.scope().isGenerator() && m.tree().returns().isEmpty());
    }

    private static String slotName(FunctionDecl decl) {
        return decl.has("setter") ? decl.simpleName() + SETTER : decl.simpleName();
    }

    private void addImplementation(VirtualMethod method, ClassDecl derived) {
        var type =
                new Type.Instance(
                        derived,
                        derived == method.root().decl() ? method.root().arguments() : List.of());
        if (!derived.typeParameters().isEmpty() && type.arguments().isEmpty()) {
            type = seenAs(derived, method.root());
            if (type == null) {
                return;
            }
        }
        if (isOfRoot(type, method.root())) {
            addImplementation(method, type);
        }
    }

    /// Whether a class derives from the very root: `Printer(Visitor[str])` has nothing to do with `Visitor[int]`.
    private boolean isOfRoot(Type.Instance type, Type.Instance root) {
        if (root.arguments().isEmpty() || type.decl() == root.decl()) {
            return true;
        }
        Type.Instance base = engine.classes.superOf(type, root.decl());
        return base != null && engine.trial(() -> engine.unify(base, root));
    }

    private void addImplementation(VirtualMethod method, Type.Instance type) {
        Call call = calls.get(method);
        Classes.Method found = lookup(type, call.decl());
        if (found == null || found.decl().has("abstractmethod")) {
            return;
        }
        var owner = (Type.Instance) engine.types.close(found.owner());
        var closed = (Type.Instance) engine.types.close(type);
        Realization before = method.implementations().get(closed);
        Realization realization = before != null ? before : realize(call, found.decl(), owner);
        if (realization == null) {
            return;
        }
        method.implementations().put(closed, realization);
    }

    /// A generic derived class with the arguments that make it derive from the root; null when they cannot be told.
    private Type.@Nullable Instance seenAs(ClassDecl derived, Type.Instance root) {
        Type.Instance open = engine.classes.template(derived);
        Type.Instance base = engine.classes.superOf(open, root.decl());
        if (base == null || !engine.unify(base, root)) {
            return null;
        }
        Type closed = engine.types.close(open);
        return dev.codonedge.types.TypeTable.isClosed(closed) ? (Type.Instance) closed : null;
    }

    private Classes.@Nullable Method lookup(Type.Instance type, FunctionDecl like) {
        if (like.has("property") || like.has("setter")) {
            PropertyDecl property = engine.classes.property(type, like.simpleName());
            FunctionDecl decl =
                    property == null
                            ? null
                            : like.has("setter") ? property.setter() : property.getter();
            return decl == null
                    ? null
                    : new Classes.Method(decl, engine.classes.superOf(type, decl.owner()));
        }
        List<Classes.Method> methods = engine.classes.methods(type, like.simpleName());
        if (methods.isEmpty()) {
            return null;
        }
        int wanted = like.tree().parameters().list().size();
        for (Classes.Method method : methods) {
            if (method.decl() == like
                    || method.decl().tree().parameters().list().size() == wanted) {
                return method;
            }
        }
        return methods.getFirst();
    }

    private @Nullable Realization realize(Call call, FunctionDecl decl, Type.Instance owner) {
        var types = new ArrayList<Type>();
        types.add(owner);
        types.addAll(call.arguments());
        var parameters = decl.tree().parameters().list();
        var called = call.decl().tree().parameters().list();
        boolean alike =
                parameters.size() == called.size()
                        && IntStream.range(0, called.size())
                                .allMatch(i -> alike(parameters.get(i), called.get(i)));
        if (!alike && decl != call.decl()) {
            if (!takes(decl, called)) {
                engine.error(
                        "override",
                        decl.tree().nameSpan(),
                        "'"
                                + decl
                                + "' takes other arguments than '"
                                + call.decl()
                                + "', which it redefines");
                return null;
            }
            return realizeAlike(call, engine.derivedMethods.adapter(decl, called), types, owner);
        }
        return realizeAlike(call, decl, types, owner);
    }

    private Realization realizeAlike(
            Call call, FunctionDecl decl, List<Type> types, Type.Instance owner) {
        var environment = new LinkedHashMap<>(engine.classes.environment(owner));
        bindOwnParameters(decl, types, environment);
        return engine.realizations.realize(
                call.body(), decl, types, List.of(), environment, call.span());
    }

    private static boolean alike(Parameter own, Parameter called) {
        return own.kind() == called.kind() || isPositional(own) && isPositional(called);
    }

    private static boolean isPositional(Parameter parameter) {
        return parameter.kind() == Kind.POSITIONAL_ONLY || parameter.kind() == Kind.ORDINARY;
    }

    /// Whether a method can be called with what another one's parameters get.
    private static boolean takes(FunctionDecl decl, List<Parameter> called) {
        var own = decl.tree().parameters().list();
        long most = own.stream().filter(VirtualMethods::isPositional).count();
        long least =
                own.stream().filter(p -> isPositional(p) && p.defaultValue().isEmpty()).count();
        boolean any = own.stream().anyMatch(p -> p.kind() == Kind.STAR);
        long given = called.stream().filter(VirtualMethods::isPositional).count();
        boolean spread = called.stream().anyMatch(p -> p.kind() == Kind.STAR);
        return (any || spread || given <= most) && (spread || given >= least);
    }

    /// `def accept[R](self, visitor: Visitor[R]) -> R`: what the types of its arguments say of a method's own parameters.
    private void bindOwnParameters(
            FunctionDecl decl, List<Type> types, Map<String, Type> environment) {
        if (decl.tree().typeParameters().isEmpty()) {
            return;
        }
        decl.tree().typeParameters().forEach(p -> environment.put(p.name(), engine.fresh(0)));
        var context =
                new TypeContext(environment, engine.declarations.home(decl), decl.owner(), null);
        var parameters = decl.tree().parameters().list();
        for (int i = 1; i < types.size(); i++) {
            var annotation = parameters.get(i).annotation();
            if (annotation.isEmpty()) {
                continue;
            }
            Type written =
                    engine.realizations.typeExpressions().evaluate(annotation.get(), context);
            Type given = types.get(i).head();
            if (written.head() instanceof Type.Instance(var wanted, _)
                    && given instanceof Type.Instance instance
                    && instance.decl() != wanted) {
                Type.Instance seen = engine.classes.superOf(instance, wanted);
                given = seen == null ? given : seen;
            }
            engine.unify(written, given);
        }
    }

    private void checkBeliefs(ClassDecl decl) {
        boolean wrong = false;
        for (ClassDecl base : decl.linearization()) {
            if (base == decl) {
                continue;
            }
            for (String member : believed.getOrDefault(base, Set.of())) {
                if (defines(decl, member)) {
                    engine.session.redefined.add(key(base, member));
                    wrong = true;
                }
            }
        }
        if (wrong) {
            engine.widenings.countRestart(decl.tree().nameSpan());
            throw new Restart(null);
        }
    }

    /// Where a derived class says how its objects are shown, its bases have to be asked for it, too.
    private void declareShown(ClassDecl decl) {
        for (String method : List.of("__str__", "__repr__")) {
            if (decl.module().library()
                    || decl.kind() != ClassDecl.Kind.REFERENCE
                    || !decl.methods().containsKey(method)) {
                continue;
            }
            for (ClassDecl base : decl.linearization()) {
                boolean shown =
                        base == decl
                                || base.module().library()
                                || base.kind() != ClassDecl.Kind.REFERENCE
                                || base.linearization().stream()
                                        .anyMatch(c -> c.methods().containsKey(method));
                if (!shown && engine.session.shown.add(key(base, method))) {
                    engine.widenings.countRestart(base.tree().nameSpan());
                    throw new Restart(null);
                }
            }
        }
    }

    /// A class declared after calls through its base were checked.
    void classAdded(ClassDecl decl) {
        declareShown(decl);
        checkBeliefs(decl);
        for (VirtualMethod method : List.copyOf(known.values())) {
            if (method.name().endsWith(GETTER) && decl.derivesFrom(method.root().decl())) {
                declareGetter(
                        decl, method.name().substring(0, method.name().length() - GETTER.length()));
            }
            if (method.name().endsWith(OF_CLASS) && decl.derivesFrom(method.root().decl())) {
                declareClassMethod(decl, method.name(), calls.get(method).decl());
            }
            if (decl.derivesFrom(method.root().decl())) {
                Call call = calls.get(method).inUse();
                calls.put(method, call);
                addImplementation(method, decl);
                joinResults(method, call);
            }
        }
    }

    List<VirtualMethod> all() {
        return List.copyOf(known.values());
    }
}
