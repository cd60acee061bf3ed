package dev.codonedge.lower;

import dev.codonedge.ir.ClassType;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.FunctionBuilder;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Location;
import dev.codonedge.ir.Operand;
import dev.codonedge.ir.Slot;
import dev.codonedge.source.Span;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.Realization;
import dev.codonedge.types.Type;
import dev.codonedge.types.VirtualMethod;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Virtual methods as they are called. Implementations join a slot when their class has objects.
final class Slots {
    private final Layouts layouts;
    private final Functions functions;
    private final List<Slot> module;
    private final Names names = new Names();
    private final Map<VirtualMethod, Slot> known = new LinkedHashMap<>();
    private final Map<Slot, Map<Realization, Function>> thunks = new HashMap<>();
    private final Map<ClassType, Slot> classNames = new LinkedHashMap<>();
    private final Map<ClassType, Slot> qualifiedNames = new LinkedHashMap<>();
    private @Nullable Program program;

    Slots(Layouts layouts, Functions functions, List<Slot> module) {
        this.layouts = layouts;
        this.functions = functions;
        this.module = module;
    }

    /// The functions of a program need each other; this one comes last.
    void connect(Program whole) {
        program = whole;
    }

    Slot of(VirtualMethod method) {
        Slot slot = known.get(method);
        if (slot == null) {
            ClassType root = layouts.classType(method.root());
            var parameters = new ArrayList<IrType>();
            parameters.add(new IrType.Ref(root));
            parameters.addAll(layouts.kept(method.arguments()));
            String name = names.unique(root.name() + "." + method.name());
            slot =
                    new Slot(
                            name,
                            root,
                            new IrType.Signature(parameters, layouts.of(method.result()), true));
            known.put(method, slot);
            module.add(slot);
        }
        return slot;
    }

    /// The hidden method that gives the name of an object's class.
    Slot className(Type root, boolean qualified, Type text) {
        ClassType type = layouts.classType(root);
        String member = qualified ? ".__qualname__" : ".__name__";
        return (qualified ? qualifiedNames : classNames)
                .computeIfAbsent(
                        type,
                        _ -> {
                            var signature =
                                    new IrType.Signature(
                                            List.of(new IrType.Ref(type)), layouts.of(text), true);
                            var slot =
                                    new Slot(names.unique(type.name() + member), type, signature);
                            module.add(slot);
                            return slot;
                        });
    }

    private boolean addClassNames() {
        return addNames(classNames, ClassDecl::simpleName)
                | addNames(qualifiedNames, ClassDecl::printedName);
    }

    private boolean addNames(
            Map<ClassType, Slot> slots, java.util.function.Function<ClassDecl, String> name) {
        boolean added = false;
        for (Slot slot : slots.values()) {
            for (ClassLayout layout : layouts.all()) {
                ClassType type = layout.type();
                if (type.instantiated()
                        && type.derivesFrom(slot.root())
                        && !slot.implementations().containsKey(type)) {
                    slot.implementations().put(type, nameGiver(slot, layout, name));
                    added = true;
                }
            }
        }
        return added;
    }

    private Function nameGiver(
            Slot slot, ClassLayout layout, java.util.function.Function<ClassDecl, String> name) {
        ClassDecl decl = layout.instance().decl();
        Span span = decl.tree().nameSpan();
        IrType text = slot.signature().result();
        Function made =
                functions.make(
                        "name of " + layout.type().name(),
                        text,
                        new Location(span.file(), span.line(), span.column(), "__name__", null),
                        function -> {
                            var builder = new FunctionBuilder(function);
                            builder.ret(Constants.of(name.apply(decl), text));
                            builder.finish();
                        });
        made.newParameter(new IrType.Ref(layout.type()), null);
        return made;
    }

    /// Adds the methods of classes that have objects by now.
    ///
    /// @return whether there were any new ones
    boolean addImplementations() {
        boolean added = addClassNames();
        for (var entry : List.copyOf(known.entrySet())) {
            VirtualMethod method = entry.getKey();
            Slot slot = entry.getValue();
            for (var implementation : method.implementations().entrySet()) {
                ClassType type = layouts.classType(implementation.getKey());
                if (type.instantiated() && !slot.implementations().containsKey(type)) {
                    slot.implementations()
                            .put(type, function(method, slot, implementation.getValue()));
                    added = true;
                }
            }
        }
        return added;
    }

    private Function function(VirtualMethod method, Slot slot, Realization realization) {
        Function direct = functions.of(realization);
        List<IrType> own = direct.signature().parameters();
        List<IrType> wanted = slot.signature().parameters();
        if (own.subList(1, own.size()).equals(wanted.subList(1, wanted.size()))
                && direct.signature().result().equals(slot.signature().result())
                && direct.generator() == null) {
            return direct;
        }
        return thunks.computeIfAbsent(slot, _ -> new HashMap<>())
                .computeIfAbsent(realization, _ -> thunk(method, slot, realization));
    }

    private Function thunk(VirtualMethod method, Slot slot, Realization realization) {
        Function made =
                functions.make(
                        realization.name() + " as " + slot.name(),
                        slot.signature().result(),
                        Functions.start(realization.decl()),
                        function -> write(function, method, realization));
        made.newParameter(layouts.of(realization.parameters().getFirst()), "self");
        List<IrType> wanted = slot.signature().parameters();
        wanted.subList(1, wanted.size()).forEach(type -> made.newParameter(type, null));
        return made;
    }

    private void write(Function thunk, VirtualMethod method, Realization realization) {
        if (program == null) {
            throw new IllegalStateException("not connected");
        }
        var lowering = new FunctionLowering(program, thunk);
        var variants = lowering.expressions().variants();
        var arguments = new ArrayList<Operand>();
        arguments.add(thunk.parameters().getFirst());
        int next = 1;
        List<Type> types = realization.parameters();
        for (int i = 1; i < types.size(); i++) {
            Type from = method.arguments().get(i - 1);
            Operand value = layouts.isEmpty(from) ? Constants.NONE : thunk.parameters().get(next++);
            arguments.add(variants.convert(value, from, types.get(i)));
        }
        Operand result =
                new CallLowering(lowering)
                        .call(realization, arguments, types, realization.result());
        if (lowering.isOpen()) {
            lowering.builder().ret(variants.convert(result, realization.result(), method.result()));
        }
        lowering.finish();
    }
}
