package dev.codonedge.infer;

import dev.codonedge.syntax.Argument;
import dev.codonedge.syntax.Parameters;
import dev.codonedge.syntax.Parameters.Parameter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which argument goes to which parameter, by position and name alone.
///
/// @param single for each parameter its argument, or null where the default applies or several go
/// @param starred arguments that `*args` takes
/// @param keywords arguments that `**kwargs` takes
/// @param problem why the arguments do not fit, or null
record Arrangement(
        List<Parameter> parameters,
        List<Calls.@Nullable Arg> single,
        List<Calls.Arg> starred,
        Map<String, Calls.Arg> keywords,
        @Nullable String problem) {

    static Arrangement of(Calls.Callee callee, List<Calls.Arg> given) {
        List<Parameter> parameters = callee.decl().tree().parameters().list();
        var arguments = new ArrayList<Calls.Arg>();
        if (callee.receiver() != null) {
            arguments.add(Calls.Arg.of(callee.receiver()));
        }
        arguments.addAll(given);
        return new Arranger(callee, parameters).arrange(arguments);
    }

    private static final class Arranger {
        private final Calls.Callee callee;
        private final List<Parameter> parameters;
        private final Calls.@Nullable Arg[] single;
        private final List<Calls.Arg> starred = new ArrayList<>();
        private final Map<String, Calls.Arg> keywords = new LinkedHashMap<>();

        Arranger(Calls.Callee callee, List<Parameter> parameters) {
            this.callee = callee;
            this.parameters = parameters;
            this.single = new Calls.Arg[parameters.size()];
        }

        Arrangement arrange(List<Calls.Arg> arguments) {
            String problem = place(arguments);
            if (problem == null) {
                problem = missing();
            }
            var list = new ArrayList<Calls.@Nullable Arg>();
            for (var argument : single) {
                list.add(argument);
            }
            return new Arrangement(parameters, list, starred, keywords, problem);
        }

        private @Nullable String place(List<Calls.Arg> arguments) {
            int next = 0;
            int positional = 0;
            for (Calls.Arg argument : arguments) {
                if (argument.kind() == Argument.Kind.KEYWORD) {
                    String problem = placeKeyword(argument);
                    if (problem != null) {
                        return problem;
                    }
                    continue;
                }
                if (argument.kind() == Argument.Kind.DOUBLE_STAR
                        && argument.name().equals(RunTimeKeywords.REST)) {
                    keywords.put(RunTimeKeywords.REST, argument);
                    continue;
                }
                if (argument.kind() == Argument.Kind.DOUBLE_STAR) {
                    return "argument after ** must be a mapping, not '"
                            + argument.value().type()
                            + "'";
                }
                positional++;
                while (next < parameters.size()
                        && (single[next] != null || !takesPosition(parameters.get(next).kind()))) {
                    if (parameters.get(next).kind() == Parameters.Kind.STAR) {
                        break;
                    }
                    next++;
                }
                if (next >= parameters.size()) {
                    return tooMany(arguments.size());
                }
                if (parameters.get(next).kind() == Parameters.Kind.STAR) {
                    starred.add(argument);
                } else {
                    single[next++] = argument;
                }
            }
            return null;
        }

        /// The object of a method call is not counted: nobody wrote it as an argument.
        private String tooMany(int given) {
            int hidden = callee.receiver() != null && countPositional() > 0 ? 1 : 0;
            long takes = countPositional() - hidden;
            return "%s() takes %d %s (%d given)"
                    .formatted(
                            called(), takes, takes == 1 ? "argument" : "arguments", given - hidden);
        }

        /// As it is written where it is called.
        private String called() {
            return Names.called(callee.decl());
        }

        private static boolean takesPosition(Parameters.Kind kind) {
            return kind == Parameters.Kind.ORDINARY || kind == Parameters.Kind.POSITIONAL_ONLY;
        }

        private long countPositional() {
            return parameters.stream().filter(p -> takesPosition(p.kind())).count();
        }

        private @Nullable String placeKeyword(Calls.Arg argument) {
            for (int i = 0; i < parameters.size(); i++) {
                Parameter parameter = parameters.get(i);
                boolean byName =
                        parameter.kind() == Parameters.Kind.ORDINARY
                                || parameter.kind() == Parameters.Kind.KEYWORD_ONLY;
                if (byName && parameter.name().equals(argument.name())) {
                    if (single[i] != null) {
                        return called()
                                + "() got multiple values for argument '"
                                + argument.name()
                                + "'";
                    }
                    single[i] = argument;
                    return null;
                }
            }
            boolean collects =
                    parameters.stream().anyMatch(p -> p.kind() == Parameters.Kind.DOUBLE_STAR);
            if (collects) {
                keywords.put(argument.name(), argument);
                return null;
            }
            if (callee.decl().tree().typeParameters().stream()
                    .anyMatch(p -> p.name().equals(argument.name()))) {
                keywords.put(argument.name(), argument);
                return null;
            }
            return "'"
                    + argument.name()
                    + "' is an invalid keyword argument for "
                    + called()
                    + "()";
        }

        private @Nullable String missing() {
            for (int i = 0; i < parameters.size(); i++) {
                Parameter parameter = parameters.get(i);
                boolean collects =
                        parameter.kind() == Parameters.Kind.STAR
                                || parameter.kind() == Parameters.Kind.DOUBLE_STAR;
                if (single[i] == null
                        && !collects
                        && parameter.defaultValue().isEmpty()
                        && !callee.defaults().containsKey(parameter.name())
                        && !Signatures.isInferred(parameter)) {
                    String kind =
                            parameter.kind() == Parameters.Kind.KEYWORD_ONLY
                                    ? "keyword-only"
                                    : "positional";
                    return called()
                            + "() missing 1 required "
                            + kind
                            + " argument: '"
                            + parameter.name()
                            + "'";
                }
            }
            return null;
        }
    }
}
