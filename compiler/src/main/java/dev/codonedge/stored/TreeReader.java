package dev.codonedge.stored;

import dev.codonedge.source.SourceFile;
import dev.codonedge.source.Span;
import dev.codonedge.syntax.Argument;
import dev.codonedge.syntax.BinaryOperator;
import dev.codonedge.syntax.ClassDef;
import dev.codonedge.syntax.ComparisonOperator;
import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.FunctionDef;
import dev.codonedge.syntax.LaterBody;
import dev.codonedge.syntax.ModuleTree;
import dev.codonedge.syntax.Parameters;
import dev.codonedge.syntax.Pattern;
import dev.codonedge.syntax.Stmt;
import dev.codonedge.syntax.TypeParameter;
import dev.codonedge.syntax.UnaryOperator;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads what [TreeWriter] has written, part by part in the same order.
final class TreeReader {
    private static final Tag[] TAGS = Tag.values();
    private static final BinaryOperator[] BINARY = BinaryOperator.values();
    private static final UnaryOperator[] UNARY = UnaryOperator.values();
    private static final ComparisonOperator[] COMPARISONS = ComparisonOperator.values();
    private static final Parameters.Kind[] PARAMETERS = Parameters.Kind.values();
    private static final TypeParameter.Kind[] TYPE_PARAMETERS = TypeParameter.Kind.values();
    private static final Argument.Kind[] ARGUMENTS = Argument.Kind.values();
    private static final Expr.ComprehensionKind[] COMPREHENSIONS = Expr.ComprehensionKind.values();
    private static final Expr.Conversion[] CONVERSIONS = Expr.Conversion.values();

    private final StoredTrees trees;
    private final byte[] bytes;
    private int at;
    private int last;
    private @Nullable SourceFile file;

    TreeReader(StoredTrees trees, int at) {
        this.trees = trees;
        this.bytes = trees.bytes();
        this.at = at;
    }

    ModuleTree module(String module, String name, Supplier<String> text) {
        var docstring = optional(this::text);
        var starts = new int[number()];
        int before = 0;
        for (int i = 0; i < starts.length; i++) {
            before += number();
            starts[i] = before;
        }
        file = new SourceFile(name, module, starts, text);
        var usedElsewhere = list(this::text);
        return new ModuleTree(file, block(), docstring, usedElsewhere);
    }

    // ---- parts

    int place() {
        return at;
    }

    int number() {
        int value = bytes[at++];
        if (value >= 0) {
            return value;
        }
        value &= 0x7f;
        int shift = 7;
        while (true) {
            int next = bytes[at++];
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
            shift += 7;
        }
    }

    private Tag tag() {
        return TAGS[bytes[at++]];
    }

    private String text() {
        return trees.text(number());
    }

    private boolean flag() {
        return bytes[at++] != 0;
    }

    private int option() {
        return bytes[at++];
    }

    private Span span() {
        int value = number();
        last += value >>> 1 ^ -(value & 1);
        return new Span(Objects.requireNonNull(file), last, last + number());
    }

    private <T> List<T> list(Supplier<T> each) {
        int size = number();
        if (size == 0) {
            return List.of();
        }
        var items = new ArrayList<T>(size);
        for (int i = 0; i < size; i++) {
            items.add(each.get());
        }
        return items;
    }

    private <T> Optional<T> optional(Supplier<T> read) {
        return flag() ? Optional.of(read.get()) : Optional.empty();
    }

    private Optional<Expr> maybe() {
        return flag() ? Optional.of(expression()) : Optional.empty();
    }

    private List<Stmt> block() {
        int size = number();
        if (size == 0) {
            return List.of();
        }
        var items = new ArrayList<Stmt>(size);
        for (int i = 0; i < size; i++) {
            items.add(statement());
        }
        return items;
    }

    private List<Expr> expressions() {
        int size = number();
        if (size == 0) {
            return List.of();
        }
        var items = new ArrayList<Expr>(size);
        for (int i = 0; i < size; i++) {
            items.add(expression());
        }
        return items;
    }

    // ---- statements

    private Stmt statement() {
        return switch (tag()) {
            case EXPRESSION -> new Stmt.Expression(expression(), span());
            case ASSIGN -> new Stmt.Assign(expressions(), expression(), span());
            case ANNOTATED_ASSIGN ->
                    new Stmt.AnnotatedAssign(expression(), expression(), maybe(), span());
            case AUGMENTED_ASSIGN ->
                    new Stmt.AugmentedAssign(expression(), BINARY[option()], expression(), span());
            case DELETE -> new Stmt.Delete(expressions(), span());
            case PASS -> new Stmt.Pass(span());
            case BREAK -> new Stmt.Break(span());
            case CONTINUE -> new Stmt.Continue(span());
            case RETURN -> new Stmt.Return(maybe(), span());
            case GLOBAL -> new Stmt.Global(list(this::name), span());
            case NONLOCAL -> new Stmt.Nonlocal(list(this::name), span());
            case ASSERT -> new Stmt.Assert(expression(), maybe(), span());
            case RAISE -> new Stmt.Raise(maybe(), maybe(), span());
            case IMPORT -> new Stmt.Import(list(this::importName), span());
            case IMPORT_FROM ->
                    new Stmt.ImportFrom(number(), text(), flag(), list(this::importName), span());
            case IMPORT_C -> new Stmt.ImportC(list(this::importC), span());
            case PRINT -> new Stmt.Print(expressions(), flag(), span());
            case IF ->
                    new Stmt.If(
                            list(() -> new Stmt.Branch(expression(), block())), block(), span());
            case WHILE -> new Stmt.While(expression(), block(), block(), span());
            case FOR ->
                    new Stmt.For(
                            expression(),
                            expression(),
                            block(),
                            block(),
                            flag(),
                            expressions(),
                            span());
            case WITH ->
                    new Stmt.With(
                            list(() -> new Stmt.WithItem(expression(), maybe())),
                            block(),
                            flag(),
                            span());
            case TRY -> new Stmt.Try(block(), list(this::handler), block(), block(), span());
            case MATCH -> new Stmt.Match(expression(), list(this::caseOf), span());
            case FUNCTION -> new Stmt.Function(function(), span());
            case CLASS -> new Stmt.Class(classOf(), span());
            case TYPE_ALIAS ->
                    new Stmt.TypeAlias(text(), list(this::typeParameter), expression(), span());
            default -> throw new IllegalStateException("no statement at " + at);
        };
    }

    private Stmt.ImportName importName() {
        return new Stmt.ImportName(text(), optional(this::text), span());
    }

    private Stmt.CImport importC() {
        return new Stmt.CImport(
                maybe(),
                text(),
                optional(this::expressions),
                flag(),
                maybe(),
                optional(this::text),
                span());
    }

    private Stmt.Handler handler() {
        return new Stmt.Handler(maybe(), optional(this::name), block(), span());
    }

    private Stmt.Case caseOf() {
        return new Stmt.Case(pattern(), maybe(), block(), span());
    }

    // ---- definitions

    private FunctionDef function() {
        var name = text();
        var typeParameters = list(this::typeParameter);
        var parameters = new Parameters(list(this::parameter));
        var returns = maybe();
        var decorators = expressions();
        var async = flag();
        var llvmBody = optional(this::text);
        var docstring = optional(this::text);
        var nameSpan = span();
        var headSpan = span();
        var span = span();
        return new FunctionDef(
                name,
                typeParameters,
                parameters,
                returns,
                body(),
                decorators,
                async,
                llvmBody,
                docstring,
                nameSpan,
                headSpan,
                span);
    }

    private List<Stmt> body() {
        if (!flag()) {
            return block();
        }
        int length = number();
        var reader = new TreeReader(trees, at);
        reader.file = file;
        reader.last = last;
        at += length;
        return new LaterBody(reader::block);
    }

    private ClassDef classOf() {
        var name = text();
        var typeParameters = list(this::typeParameter);
        var bases = list(this::argument);
        var body = block();
        var decorators = expressions();
        return new ClassDef(
                name,
                typeParameters,
                bases,
                body,
                decorators,
                optional(this::text),
                span(),
                span());
    }

    private TypeParameter typeParameter() {
        return new TypeParameter(TYPE_PARAMETERS[option()], text(), maybe(), maybe(), span());
    }

    private Parameters.Parameter parameter() {
        return new Parameters.Parameter(PARAMETERS[option()], text(), maybe(), maybe(), span());
    }

    private Argument argument() {
        return new Argument(ARGUMENTS[option()], text(), expression(), span());
    }

    // ---- expressions

    private Expr.Name name() {
        return new Expr.Name(text(), span());
    }

    private Expr expression() {
        return switch (tag()) {
            case NAME -> name();
            case INT -> new Expr.IntLiteral(new BigInteger(text()), text(), span());
            case FLOAT -> new Expr.FloatLiteral(text(), text(), span());
            case STRING -> new Expr.StringLiteral(text(), text(), span());
            case BYTES -> new Expr.BytesLiteral(text(), span());
            case F_STRING -> new Expr.FString(list(this::part), span());
            case TRUE -> new Expr.BoolLiteral(true, span());
            case FALSE -> new Expr.BoolLiteral(false, span());
            case NONE -> new Expr.NoneLiteral(span());
            case ELLIPSIS -> new Expr.EllipsisLiteral(span());
            case TUPLE -> new Expr.TupleDisplay(expressions(), span());
            case LIST -> new Expr.ListDisplay(expressions(), span());
            case SET -> new Expr.SetDisplay(expressions(), span());
            case DICT ->
                    new Expr.DictDisplay(
                            list(() -> new Expr.DictEntry(maybe(), expression())), span());
            case STAR -> new Expr.Star(expression(), span());
            case COMPREHENSION ->
                    new Expr.Comprehension(
                            COMPREHENSIONS[option()], expression(), list(this::clause), span());
            case DICT_COMPREHENSION ->
                    new Expr.DictComprehension(
                            expression(), expression(), list(this::clause), span());
            case UNARY -> new Expr.Unary(UNARY[option()], expression(), span());
            case BINARY -> new Expr.Binary(BINARY[option()], expression(), expression(), span());
            case AND -> new Expr.Logical(true, expression(), expression(), span());
            case OR -> new Expr.Logical(false, expression(), expression(), span());
            case COMPARISON ->
                    new Expr.Comparison(
                            expression(),
                            list(
                                    () ->
                                            new Expr.ComparisonPart(
                                                    COMPARISONS[option()], expression())),
                            span());
            case CONDITIONAL ->
                    new Expr.Conditional(expression(), expression(), expression(), span());
            case LAMBDA -> new Expr.Lambda(function(), span());
            case CALL -> new Expr.Call(expression(), list(this::argument), span());
            case ATTRIBUTE -> new Expr.Attribute(expression(), text(), span(), span());
            case SUBSCRIPT -> new Expr.Subscript(expression(), expression(), span());
            case SLICE -> new Expr.Slice(maybe(), maybe(), maybe(), span());
            case WALRUS -> new Expr.Walrus(name(), expression(), span());
            case YIELD -> new Expr.Yield(maybe(), span());
            case YIELD_FROM -> new Expr.YieldFrom(expression(), span());
            case AWAIT -> new Expr.Await(expression(), span());
            case PIPE -> new Expr.Pipe(expressions(), list(this::flag), span());
            default -> throw new IllegalStateException("no expression at " + at);
        };
    }

    private Expr.Clause clause() {
        return new Expr.Clause(expression(), expression(), expressions(), flag(), span());
    }

    private Expr.FPart part() {
        if (!flag()) {
            return new Expr.FPart.Text(text());
        }
        return new Expr.FPart.Field(
                expression(),
                optional(this::text),
                CONVERSIONS[option()],
                optional(() -> list(this::part)),
                span());
    }

    // ---- patterns

    private Pattern pattern() {
        return switch (tag()) {
            case VALUE_PATTERN -> new Pattern.Value(expression(), span());
            case RANGE_PATTERN -> new Pattern.Range(expression(), expression(), span());
            case CAPTURE_PATTERN -> new Pattern.Capture(name(), span());
            case WILDCARD_PATTERN -> new Pattern.Wildcard(span());
            case SEQUENCE_PATTERN -> new Pattern.Sequence(list(this::pattern), span());
            case STAR_PATTERN -> new Pattern.Star(optional(this::name), span());
            case MAPPING_PATTERN ->
                    new Pattern.Mapping(
                            list(() -> new Pattern.Entry(expression(), pattern())),
                            optional(this::name),
                            span());
            case CLASS_PATTERN ->
                    new Pattern.Class(
                            expression(),
                            list(this::pattern),
                            list(() -> new Pattern.Named(text(), pattern())),
                            span());
            case OR_PATTERN -> new Pattern.Or(list(this::pattern), span());
            case AS_PATTERN -> new Pattern.As(pattern(), name(), span());
            default -> throw new IllegalStateException("no pattern at " + at);
        };
    }
}
