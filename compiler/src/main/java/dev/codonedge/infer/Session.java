package dev.codonedge.infer;

import dev.codonedge.compiler.CompilerOptions;
import dev.codonedge.diagnostic.Diagnostic;
import dev.codonedge.diagnostic.Diagnostics;
import dev.codonedge.source.ModuleSource;
import dev.codonedge.source.SourceFile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// What survives when the whole program is checked again: parsed modules and the places known to be wider.
final class Session {
    static final int RESTART_LIMIT = 200;

    final CompilerOptions options;
    final ModuleSource sources;
    final CompilerOptions.Library library;
    final Map<String, ParsedModule> parsed = new HashMap<>();

    /// What was wrong with the texts of imported modules. They are parsed once, however often the program is checked.
    final Diagnostics syntax = new Diagnostics();

    final Map<dev.codonedge.scope.Scope, dev.codonedge.scope.ModuleScopes> byRoot =
            new java.util.IdentityHashMap<>();

    /// Origin key → how wide the place is, as a function of the attempt's own class declarations.
    final Map<String, Widening> widened = new LinkedHashMap<>();

    /// Variables (`realization.name`) of which a turn of a loop may leave a value for the next, found out after blocks had
    /// been given versions of their own.
    final Set<String> carried = new HashSet<>();

    /// Variables (`joined realization.name@place`) that are read where two ways meet which left values without a common type.
    final Set<String> meetings = new HashSet<>();

    /// Parameters (`function@place#name`) that get tuples of ever other lengths.
    final Set<String> growing = new HashSet<>();

    /// Fields whose types differ from object to object, by class (`module:Class`): hidden type parameters.
    final Map<String, Set<String>> split = new HashMap<>();

    /// Other inferred fields of split classes that mention their own class: how, with the class itself left out.
    final Map<String, SelfShape> selfShapes = new HashMap<>();

    /// Members (`module:Class.member`) that classes derived from this one redefine, found out after they had been used.
    final Set<String> redefined = new HashSet<>();

    /// A type around the class that a field belongs to: `Optional[Self]`, `List[Self]`.
    sealed interface SelfShape {
        record Self() implements SelfShape {}

        record Around(String qualifiedClass, java.util.List<SelfShape> arguments)
                implements SelfShape {
            public Around {
                arguments = java.util.List.copyOf(arguments);
            }
        }
    }

    /// Attributes (`module:Class.name`) declared with a type and a value that are used through their class.
    final Set<String> shared = new HashSet<>();

    /// Fields (`module:Class.name`) of library classes that the program uses.
    final Set<String> demanded = new HashSet<>();

    /// Class variables of bases (`module:Class.name`) that are assigned through this derived class.
    final Map<String, Set<String>> ownVariables = new HashMap<>();

    /// Class variables, by class (`module:Class`), that classes are given after their statements.
    final Map<String, Set<String>> lateVariables = new HashMap<>();

    /// Names of class variables that objects have as attributes of their own, by class (`module:Class`).
    final Map<String, Set<String>> ownAttributes = new HashMap<>();

    /// Class variables (`module:Class.name`) that something assigns to after the class statement.
    final Set<String> assigned = new HashSet<>();

    /// Attributes (`module:Class.name`) behind which a class variable shows that changes.
    final Set<String> showsThrough = new HashSet<>();

    /// Types that `Mixed` values have been found to have.
    final Set<Mixture.Shape> mixed = new java.util.LinkedHashSet<>();

    /// Calls whose callee is realized for them alone ([ResultPlaces]), and which of the callee's places are wider for them.
    final Map<String, Map<String, Widening>> ownResults = new HashMap<>();

    /// Places of what cannot work for some of the types a function is used with, and works for others: it raises.
    final Set<String> excused = new HashSet<>();

    /// Calls of which an open check told another result than they have.
    final Set<String> unguessable = new HashSet<>();

    /// What was tried with one type of several, seemed to work, and turned out not to ([Engine.Attempt]), and why.
    final Map<String, Diagnostic> refused = new HashMap<>();

    /// Attributes that objects of a class (`module:Class`) are given from outside of it.
    final Map<String, Set<String>> added = new HashMap<>();

    /// Attributes (`place of the function.name`) that functions are given.
    final Set<String> functionAttributes = new HashSet<>();

    /// Methods (`module:Class.__str__`) that classes need because derived ones have them.
    final Set<String> shown = new HashSet<>();

    /// Of the program itself.
    boolean drivesGenerators;

    int restarts;

    /// Whether the program's own text has mistakes already.
    final boolean wrong;

    Session(
            CompilerOptions options,
            ModuleSource sources,
            CompilerOptions.Library library,
            boolean wrong) {
        this.wrong = wrong;
        this.options = options;
        this.sources = sources;
        this.library = library;
    }

    /// Whether a text calls `send` or `throw` of anything: its generators may be more than iterators.
    static boolean drivesGenerators(SourceFile file) {
        String text = file.text();
        return text.contains(".send(") || text.contains(".throw(");
    }

    /// How a place was widened. Types belong to one attempt, so they are kept by what was done.
    sealed interface Widening {
        record ToFloat() implements Widening {}

        /// Tuples of different lengths.
        record ToDynamicTuple() implements Widening {}

        record ToComplex() implements Widening {}

        record ToInt() implements Widening {}

        record ToOptional() implements Widening {}

        record ToOptionalFloat() implements Widening {}

        /// Whole numbers, and an infinity.
        record ToIntOrInf(boolean optional) implements Widening {}

        /// Types without a common one: a value that tells its type.
        record ToMixed() implements Widening {}

        /// Tuples that differ in items: each item is a place of its own, some of them wider at once.
        record ToTuple(int items, Map<Integer, Widening> wider) implements Widening {
            public ToTuple {
                wider = Map.copyOf(wider);
            }
        }

        /// Different functions: a value that can be called.
        record ToCallable(int parameters) implements Widening {}

        /// @param qualifiedName of the common base
        record ToBase(String qualifiedName, boolean optional) implements Widening {}
    }
}
