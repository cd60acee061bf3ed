package dev.codonedge.infer;

import dev.codonedge.compiler.CompilerOptions;
import dev.codonedge.diagnostic.Diagnostics;
import dev.codonedge.source.ModuleSource;
import dev.codonedge.source.SourceFile;
import dev.codonedge.source.Span;
import dev.codonedge.typed.ClassShapes;
import dev.codonedge.typed.TypedFunction;
import dev.codonedge.typed.TypedProgram;
import dev.codonedge.types.FieldDecl;
import dev.codonedge.types.Realization;
import dev.codonedge.types.Type;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The door of type checking: a program's text in, a typed program or diagnostics out.
public final class Checker {
    private final CompilerOptions options;
    private final ModuleSource sources;
    private final CompilerOptions.Library library;
    private final Diagnostics diagnostics;
    private final Map<String, Long> counts = new LinkedHashMap<>();

    public Checker(
            CompilerOptions options,
            ModuleSource sources,
            CompilerOptions.Library library,
            Diagnostics diagnostics) {
        this.options = options;
        this.sources = sources;
        this.library = library;
        this.diagnostics = diagnostics;
    }

    /// Figures of the last check that repeat exactly: realizations, goals, restarts.
    public Map<String, Long> counts() {
        return counts;
    }

    /// The typed program, or nothing when there were errors.
    public Optional<TypedProgram> check(SourceFile main) {
        ParsedModule parsed = Findings.parse(main, diagnostics);
        var session = new Session(options, sources, library, diagnostics.hasErrors());
        session.drivesGenerators = Session.drivesGenerators(main);
        session.byRoot.put(parsed.scopes().module(), parsed.scopes());
        while (true) {
            var engine = new Engine(session);
            try {
                TypedProgram program = attempt(engine, parsed);
                if (engine.mixture.grown() || engine.excuses()) {
                    engine.widenings.countRestart(new Span(main, 0, 0));
                    continue;
                }
                finish(engine);
                return diagnostics.hasErrors() ? Optional.empty() : Optional.of(program);
            } catch (Restart _) {
                // a place was widened: everything again, with that knowledge
            } catch (Engine.InternalLimit limit) {
                if (!limit.getMessage().isEmpty()) {
                    engine.error(
                            "limit", new dev.codonedge.source.Span(main, 0, 0), limit.getMessage());
                }
                finish(engine);
                return Optional.empty();
            }
        }
    }

    private void finish(Engine engine) {
        Findings.add(engine, diagnostics);
        counts.put("realizations", (long) engine.realizations.count());
        counts.put("goals", engine.goals());
        counts.put("restarts", (long) engine.session.restarts);
    }

    private static TypedProgram attempt(Engine engine, ParsedModule parsed) {
        Namespace main = engine.modules.main(parsed);
        main.started = true;
        var realization =
                new Realization(
                        engine.realizations.moduleDecl(main),
                        List.of(),
                        List.of(),
                        List.of(),
                        "main",
                        engine.core.noneType());
        var body = new Body(engine, null, null, realization, Map.of(), main, false);
        body.run();
        var known = new EnumMap<TypedProgram.Role, Realization>(TypedProgram.Role.class);
        engine.current = body;
        addRoles(engine, body, known);
        if (engine.session.options.overflow() == CompilerOptions.Overflow.CHECK) {
            addOverflow(engine, body, known);
        }
        do {
            engine.drain();
        } while (engine.realizations.virtuals().addMade()
                || engine.realizations.virtuals().completeUsed(body));
        engine.current = null;
        var exported = new ArrayList<TypedFunction>();
        for (TypedFunction function : engine.realizations.functions()) {
            if (engine.realizations.exported().contains(function.realization())) {
                exported.add(function);
            }
        }
        return new TypedProgram(
                body.typedFunction(),
                engine.realizations.functions(),
                engine.realizations.virtuals().all(),
                engine.globals.moduleVariables(),
                exported,
                new Shapes(engine),
                engine.mixture.members(),
                known);
    }

    private static void addOverflow(
            Engine engine, Body body, Map<TypedProgram.Role, Realization> known) {
        known.put(
                TypedProgram.Role.OVERFLOWED,
                engine.realizations.realize(
                        body,
                        engine.roles.roleDecl("overflowed"),
                        List.of(),
                        List.of(),
                        Map.of(),
                        new dev.codonedge.source.Span(body.namespace.decl.tree().file(), 0, 0)));
    }

    private static void addRoles(
            Engine engine, Body body, Map<TypedProgram.Role, Realization> known) {
        var span = new dev.codonedge.source.Span(body.namespace.decl.tree().file(), 0, 0);
        Type exception = engine.core.exception();
        known.put(
                TypedProgram.Role.UNCAUGHT,
                engine.realizations.realize(
                        body,
                        engine.roles.roleDecl("uncaught"),
                        List.of(exception),
                        List.of(),
                        Map.of(),
                        span));
        known.put(
                TypedProgram.Role.RAISED,
                engine.realizations.realize(
                        body,
                        engine.roles.roleDecl("raised"),
                        List.of(
                                exception,
                                engine.core.strType(),
                                engine.core.strType(),
                                engine.core.intType()),
                        List.of(),
                        Map.of(),
                        span));
        known.put(
                TypedProgram.Role.GENERATOR_EXIT,
                engine.realizations.realize(
                        body,
                        engine.roles.roleDecl("generator_exit"),
                        List.of(),
                        List.of(),
                        Map.of(),
                        span));
        known.put(
                TypedProgram.Role.GENERATOR_STOPPED,
                engine.realizations.realize(
                        body,
                        engine.roles.roleDecl("generator_stopped"),
                        List.of(),
                        List.of(),
                        Map.of(),
                        span));
        known.put(
                TypedProgram.Role.GENERATOR_RAISED_STOP,
                engine.realizations.realize(
                        body,
                        engine.roles.roleDecl("generator_raised_stop"),
                        List.of(engine.core.type("StopIteration")),
                        List.of(),
                        Map.of(),
                        span));
    }

    private record Shapes(Engine engine) implements ClassShapes {
        @Override
        public List<Type.Instance> bases(Type.Instance type) {
            engine.classes.prepare(type.decl());
            return engine.classes.basesOf(type).stream()
                    .map(b -> (Type.Instance) engine.types.close(b))
                    .toList();
        }

        @Override
        public Type fieldType(Type.Instance type, FieldDecl field) {
            Type.Instance owner = engine.classes.superOf(type, field.owner());
            return engine.types.close(
                    engine.fieldTypes.fieldType(
                            new Classes.Field(field, owner == null ? type : owner)));
        }
    }
}
