package dev.codonedge.stored;

import dev.codonedge.diagnostic.Diagnostics;
import dev.codonedge.scope.Scopes;
import dev.codonedge.scope.Symbol;
import dev.codonedge.source.SourceFile;
import dev.codonedge.source.Span;
import dev.codonedge.syntax.Argument;
import dev.codonedge.syntax.ClassDef;
import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.FunctionDef;
import dev.codonedge.syntax.ModuleTree;
import dev.codonedge.syntax.Parameters.Parameter;
import dev.codonedge.syntax.Pattern;
import dev.codonedge.syntax.Stmt;
import dev.codonedge.syntax.TypeParameter;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Writes the tree of one module. [TreeReader] reads in the same order: a node is its tag, its parts, its span.
final class TreeWriter {
    private final Strings strings;
    private Bytes out = new Bytes();
    private int functions;
    /// Spans are written relative to the start of the one before.
    private int last;

    TreeWriter(Strings strings) {
        this.strings = strings;
    }

    /// A module has no way back from here to its text but the file it came from.
    byte[] module(ModuleTree tree) {
        optional(tree.docstring(), this::text);
        lines(tree.file());
        list(usedElsewhere(tree), this::text);
        list(tree.body(), this::statement);
        return out.toByteArray();
    }

    /// What functions say about the module's names must be known before anybody looks into them.
    private static List<String> usedElsewhere(ModuleTree tree) {
        return Scopes.resolve(tree, new Diagnostics()).module().symbols().stream()
                .filter(Symbol::isUsedElsewhere)
                .map(Symbol::name)
                .toList();
    }

    private void lines(SourceFile file) {
        int[] starts = file.lineStarts();
        out.number(starts.length);
        int before = 0;
        for (int start : starts) {
            out.number(start - before);
            before = start;
        }
    }

    // ---- parts

    private void tag(Tag tag) {
        out.octet(tag.ordinal());
    }

    private void text(String text) {
        out.number(strings.number(text));
    }

    private void flag(boolean flag) {
        out.octet(flag ? 1 : 0);
    }

    private void option(Enum<?> value) {
        out.octet(value.ordinal());
    }

    private void span(Span span) {
        out.signed(span.start() - last);
        out.number(span.end() - span.start());
        last = span.start();
    }

    private <T> void list(List<T> items, Consumer<T> each) {
        out.number(items.size());
        for (var item : items) {
            each.accept(item);
        }
    }

    private <T> void optional(Optional<T> value, Consumer<T> write) {
        flag(value.isPresent());
        value.ifPresent(write);
    }

    private void maybe(Optional<Expr> value) {
        optional(value, this::expression);
    }

    private void block(List<Stmt> body) {
        list(body, this::statement);
    }

    private void expressions(List<Expr> items) {
        list(items, this::expression);
    }

    // ---- statements

    private void statement(Stmt statement) {
        switch (statement) {
            case Stmt.Expression(var value, _) -> {
                tag(Tag.EXPRESSION);
                expression(value);
            }
            case Stmt.Assign(var targets, var value, _) -> {
                tag(Tag.ASSIGN);
                expressions(targets);
                expression(value);
            }
            case Stmt.AnnotatedAssign(var target, var annotation, var value, _) -> {
                tag(Tag.ANNOTATED_ASSIGN);
                expression(target);
                expression(annotation);
                maybe(value);
            }
            case Stmt.AugmentedAssign(var target, var operator, var value, _) -> {
                tag(Tag.AUGMENTED_ASSIGN);
                expression(target);
                option(operator);
                expression(value);
            }
            case Stmt.Delete(var targets, _) -> {
                tag(Tag.DELETE);
                expressions(targets);
            }
            case Stmt.Pass _ -> tag(Tag.PASS);
            case Stmt.Break _ -> tag(Tag.BREAK);
            case Stmt.Continue _ -> tag(Tag.CONTINUE);
            case Stmt.Return(var value, _) -> {
                tag(Tag.RETURN);
                maybe(value);
            }
            case Stmt.Global(var names, _) -> {
                tag(Tag.GLOBAL);
                list(names, this::name);
            }
            case Stmt.Nonlocal(var names, _) -> {
                tag(Tag.NONLOCAL);
                list(names, this::name);
            }
            case Stmt.Assert(var condition, var message, _) -> {
                tag(Tag.ASSERT);
                expression(condition);
                maybe(message);
            }
            case Stmt.Raise(var exception, var cause, _) -> {
                tag(Tag.RAISE);
                maybe(exception);
                maybe(cause);
            }
            case Stmt.Import(var names, _) -> {
                tag(Tag.IMPORT);
                list(names, this::importName);
            }
            case Stmt.ImportFrom(var dots, var module, var star, var names, _) -> {
                tag(Tag.IMPORT_FROM);
                out.number(dots);
                text(module);
                flag(star);
                list(names, this::importName);
            }
            case Stmt.ImportC(var names, _) -> {
                tag(Tag.IMPORT_C);
                list(names, this::importC);
            }
            case Stmt.Print(var values, var trailingComma, _) -> {
                tag(Tag.PRINT);
                expressions(values);
                flag(trailingComma);
            }
            case Stmt.If(var branches, var otherwise, _) -> {
                tag(Tag.IF);
                list(
                        branches,
                        branch -> {
                            expression(branch.condition());
                            block(branch.body());
                        });
                block(otherwise);
            }
            case Stmt.While(var condition, var body, var otherwise, _) -> {
                tag(Tag.WHILE);
                expression(condition);
                block(body);
                block(otherwise);
            }
            case Stmt.For(
                            var target,
                            var iterable,
                            var body,
                            var otherwise,
                            var async,
                            var decorators,
                            _) -> {
                tag(Tag.FOR);
                expression(target);
                expression(iterable);
                block(body);
                block(otherwise);
                flag(async);
                expressions(decorators);
            }
            case Stmt.With(var items, var body, var async, _) -> {
                tag(Tag.WITH);
                list(
                        items,
                        item -> {
                            expression(item.manager());
                            maybe(item.target());
                        });
                block(body);
                flag(async);
            }
            case Stmt.Try(var body, var handlers, var otherwise, var finalizer, _) -> {
                tag(Tag.TRY);
                block(body);
                list(handlers, this::handler);
                block(otherwise);
                block(finalizer);
            }
            case Stmt.Match(var subject, var cases, _) -> {
                tag(Tag.MATCH);
                expression(subject);
                list(cases, this::caseOf);
            }
            case Stmt.Function(var function, _) -> {
                tag(Tag.FUNCTION);
                function(function);
            }
            case Stmt.Class(var definition, _) -> {
                tag(Tag.CLASS);
                classOf(definition);
            }
            case Stmt.TypeAlias(var name, var parameters, var value, _) -> {
                tag(Tag.TYPE_ALIAS);
                text(name);
                list(parameters, this::typeParameter);
                expression(value);
            }
            case Stmt.Broken _ -> throw new IllegalArgumentException("a broken tree is not stored");
        }
        span(statement.span());
    }

    private void importName(Stmt.ImportName name) {
        text(name.name());
        optional(name.alias(), this::text);
        span(name.span());
    }

    private void importC(Stmt.CImport name) {
        maybe(name.library());
        text(name.name());
        optional(name.parameters(), this::expressions);
        flag(name.variadic());
        maybe(name.type());
        optional(name.alias(), this::text);
        span(name.span());
    }

    private void handler(Stmt.Handler handler) {
        maybe(handler.types());
        optional(handler.name(), this::name);
        block(handler.body());
        span(handler.span());
    }

    private void caseOf(Stmt.Case arm) {
        pattern(arm.pattern());
        maybe(arm.guard());
        block(arm.body());
        span(arm.span());
    }

    // ---- definitions

    private void function(FunctionDef function) {
        text(function.name());
        list(function.typeParameters(), this::typeParameter);
        list(function.parameters().list(), this::parameter);
        maybe(function.returns());
        expressions(function.decorators());
        flag(function.async());
        optional(function.llvmBody(), this::text);
        optional(function.docstring(), this::text);
        span(function.nameSpan());
        span(function.headSpan());
        span(function.span());
        body(function);
    }

    /// A body by its length, so that it can be skipped, unless it stands in another one or changes its module's names.
    private void body(FunctionDef function) {
        boolean later = functions == 0 && !GlobalNames.changes(function.body());
        flag(later);
        functions++;
        if (later) {
            var around = out;
            out = new Bytes();
            block(function.body());
            around.block(out);
            out = around;
            last = function.span().start();
        } else {
            block(function.body());
        }
        functions--;
    }

    private void classOf(ClassDef definition) {
        text(definition.name());
        list(definition.typeParameters(), this::typeParameter);
        list(definition.bases(), this::argument);
        block(definition.body());
        expressions(definition.decorators());
        optional(definition.docstring(), this::text);
        span(definition.nameSpan());
        span(definition.span());
    }

    private void typeParameter(TypeParameter parameter) {
        option(parameter.kind());
        text(parameter.name());
        maybe(parameter.bound());
        maybe(parameter.defaultValue());
        span(parameter.span());
    }

    private void parameter(Parameter parameter) {
        option(parameter.kind());
        text(parameter.name());
        maybe(parameter.annotation());
        maybe(parameter.defaultValue());
        span(parameter.span());
    }

    private void argument(Argument argument) {
        option(argument.kind());
        text(argument.name());
        expression(argument.value());
        span(argument.span());
    }

    // ---- expressions

    private void name(Expr.Name name) {
        text(name.text());
        span(name.span());
    }

    private void expression(Expr expression) {
        switch (expression) {
            case Expr.Name(var text, _) -> {
                tag(Tag.NAME);
                text(text);
            }
            case Expr.IntLiteral(var value, var suffix, _) -> {
                tag(Tag.INT);
                text(value.toString());
                text(suffix);
            }
            case Expr.FloatLiteral(var digits, var suffix, _) -> {
                tag(Tag.FLOAT);
                text(digits);
                text(suffix);
            }
            case Expr.StringLiteral(var prefix, var text, _) -> {
                tag(Tag.STRING);
                text(prefix);
                text(text);
            }
            case Expr.BytesLiteral(var bytes, _) -> {
                tag(Tag.BYTES);
                text(bytes);
            }
            case Expr.FString(var parts, _) -> {
                tag(Tag.F_STRING);
                list(parts, this::part);
            }
            case Expr.BoolLiteral(var value, _) -> tag(value ? Tag.TRUE : Tag.FALSE);
            case Expr.NoneLiteral _ -> tag(Tag.NONE);
            case Expr.EllipsisLiteral _ -> tag(Tag.ELLIPSIS);
            case Expr.TupleDisplay(var items, _) -> {
                tag(Tag.TUPLE);
                expressions(items);
            }
            case Expr.ListDisplay(var items, _) -> {
                tag(Tag.LIST);
                expressions(items);
            }
            case Expr.SetDisplay(var items, _) -> {
                tag(Tag.SET);
                expressions(items);
            }
            case Expr.DictDisplay(var entries, _) -> {
                tag(Tag.DICT);
                list(
                        entries,
                        entry -> {
                            maybe(entry.key());
                            expression(entry.value());
                        });
            }
            case Expr.Star(var value, _) -> {
                tag(Tag.STAR);
                expression(value);
            }
            case Expr.Comprehension(var kind, var element, var clauses, _) -> {
                tag(Tag.COMPREHENSION);
                option(kind);
                expression(element);
                list(clauses, this::clause);
            }
            case Expr.DictComprehension(var key, var value, var clauses, _) -> {
                tag(Tag.DICT_COMPREHENSION);
                expression(key);
                expression(value);
                list(clauses, this::clause);
            }
            case Expr.Unary(var operator, var operand, _) -> {
                tag(Tag.UNARY);
                option(operator);
                expression(operand);
            }
            case Expr.Binary(var operator, var left, var right, _) -> {
                tag(Tag.BINARY);
                option(operator);
                expression(left);
                expression(right);
            }
            case Expr.Logical(var and, var left, var right, _) -> {
                tag(and ? Tag.AND : Tag.OR);
                expression(left);
                expression(right);
            }
            case Expr.Comparison(var first, var rest, _) -> {
                tag(Tag.COMPARISON);
                expression(first);
                list(
                        rest,
                        part -> {
                            option(part.operator());
                            expression(part.operand());
                        });
            }
            case Expr.Conditional(var test, var then, var otherwise, _) -> {
                tag(Tag.CONDITIONAL);
                expression(test);
                expression(then);
                expression(otherwise);
            }
            case Expr.Lambda(var function, _) -> {
                tag(Tag.LAMBDA);
                functions++; // looked into at once, like what stands around it
                function(function);
                functions--;
            }
            case Expr.Call(var callee, var arguments, _) -> {
                tag(Tag.CALL);
                expression(callee);
                list(arguments, this::argument);
            }
            case Expr.Attribute(var object, var name, var nameSpan, _) -> {
                tag(Tag.ATTRIBUTE);
                expression(object);
                text(name);
                span(nameSpan);
            }
            case Expr.Subscript(var object, var index, _) -> {
                tag(Tag.SUBSCRIPT);
                expression(object);
                expression(index);
            }
            case Expr.Slice(var lower, var upper, var step, _) -> {
                tag(Tag.SLICE);
                maybe(lower);
                maybe(upper);
                maybe(step);
            }
            case Expr.Walrus(var target, var value, _) -> {
                tag(Tag.WALRUS);
                name(target);
                expression(value);
            }
            case Expr.Yield(var value, _) -> {
                tag(Tag.YIELD);
                maybe(value);
            }
            case Expr.YieldFrom(var value, _) -> {
                tag(Tag.YIELD_FROM);
                expression(value);
            }
            case Expr.Await(var value, _) -> {
                tag(Tag.AWAIT);
                expression(value);
            }
            case Expr.Pipe(var stages, var parallel, _) -> {
                tag(Tag.PIPE);
                expressions(stages);
                list(parallel, this::flag);
            }
            case Expr.Broken _ -> throw new IllegalArgumentException("a broken tree is not stored");
        }
        span(expression.span());
    }

    private void clause(Expr.Clause clause) {
        expression(clause.target());
        expression(clause.iterable());
        expressions(clause.conditions());
        flag(clause.async());
        span(clause.span());
    }

    private void part(Expr.FPart part) {
        switch (part) {
            case Expr.FPart.Text(var text) -> {
                flag(false);
                text(text);
            }
            case Expr.FPart.Field field -> {
                flag(true);
                expression(field.value());
                optional(field.shown(), this::text);
                option(field.conversion());
                optional(field.spec(), parts -> list(parts, this::part));
                span(field.span());
            }
        }
    }

    // ---- patterns

    private void pattern(Pattern pattern) {
        switch (pattern) {
            case Pattern.Value(var value, _) -> {
                tag(Tag.VALUE_PATTERN);
                expression(value);
            }
            case Pattern.Range(var low, var high, _) -> {
                tag(Tag.RANGE_PATTERN);
                expression(low);
                expression(high);
            }
            case Pattern.Capture(var name, _) -> {
                tag(Tag.CAPTURE_PATTERN);
                name(name);
            }
            case Pattern.Wildcard _ -> tag(Tag.WILDCARD_PATTERN);
            case Pattern.Sequence(var items, _) -> {
                tag(Tag.SEQUENCE_PATTERN);
                list(items, this::pattern);
            }
            case Pattern.Star(var name, _) -> {
                tag(Tag.STAR_PATTERN);
                optional(name, this::name);
            }
            case Pattern.Mapping(var entries, var rest, _) -> {
                tag(Tag.MAPPING_PATTERN);
                list(
                        entries,
                        entry -> {
                            expression(entry.key());
                            pattern(entry.pattern());
                        });
                optional(rest, this::name);
            }
            case Pattern.Class(var type, var positional, var named, _) -> {
                tag(Tag.CLASS_PATTERN);
                expression(type);
                list(positional, this::pattern);
                list(
                        named,
                        item -> {
                            text(item.name());
                            pattern(item.pattern());
                        });
            }
            case Pattern.Or(var alternatives, _) -> {
                tag(Tag.OR_PATTERN);
                list(alternatives, this::pattern);
            }
            case Pattern.As(var inner, var name, _) -> {
                tag(Tag.AS_PATTERN);
                pattern(inner);
                name(name);
            }
        }
        span(pattern.span());
    }
}
