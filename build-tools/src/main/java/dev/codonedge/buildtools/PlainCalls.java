package dev.codonedge.buildtools;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.Enum.EnumDesc;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Writes out in the classes of a jar what the JVM would otherwise generate code for in every process, and cannot keep in
/// its AOT cache: switches over types, and `equals`, `hashCode` and `toString` of records.
///
/// A call site like `invokedynamic typeSwitch(value, from)` becomes a call of a method of the same class with a chain of
/// `instanceof`. What cannot be written out, such as labels that are strings, stays as it is.
public final class PlainCalls {
    private static final ClassDesc SWITCHES = ClassDesc.of("java.lang.runtime.SwitchBootstraps");
    private static final ClassDesc OBJECT_METHODS = ClassDesc.of("java.lang.runtime.ObjectMethods");
    private static final ClassDesc ENUM_DESC = ClassDesc.of("java.lang.Enum$EnumDesc");
    private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
    private static final ClassDesc TEXT = ConstantDescs.CD_String;
    private static final ClassDesc TEXT_BUILDER = ClassDesc.of("java.lang.StringBuilder");
    private static final MethodTypeDesc TO_TEXT = MethodTypeDesc.of(TEXT);
    private static final int HASH_FACTOR = 31;

    private final ClassFile format;

    /// @param hierarchy finds the classes that the rewritten ones mention
    private PlainCalls(ClassHierarchyResolver hierarchy) {
        this.format = ClassFile.of(ClassHierarchyResolverOption.of(hierarchy));
    }

    /// The class path has the jars and whatever their classes extend.
    ///
    /// @param arguments the folder to write to, and the jars
    public static void main(String[] arguments) throws IOException {
        for (var jar : List.of(arguments).subList(1, arguments.length)) {
            var from = Path.of(jar);
            write(from, Path.of(arguments[0]).resolve(from.getFileName()));
        }
    }

    static void write(Path from, Path to) throws IOException {
        var calls =
                new PlainCalls(
                        ClassHierarchyResolver.ofResourceParsing(
                                ClassLoader.getSystemClassLoader()));
        try (var jar = new ZipFile(from.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (var entry : jar.stream().toList()) { // folders as well: they are asked for by name
                var content = jar.getInputStream(entry).readAllBytes();
                var written = new ZipEntry(entry.getName());
                written.setTime(entry.getTime());
                out.putNextEntry(written);
                out.write(entry.getName().endsWith(".class") ? calls.plain(content) : content);
            }
        }
    }

    private byte[] plain(byte[] content) {
        var model = format.parse(content);
        var methods = new Methods(model);
        var replacing =
                ClassTransform.transformingMethodBodies(
                        Methods::hasReplaceable, CodeTransform.ofStateful(() -> methods::replace));
        return format.transformClass(
                model, replacing.andThen(ClassTransform.endHandler(methods::addTo)));
    }

    /// The methods that one class gets.
    private static final class Methods {
        private record Method(MethodTypeDesc type, Consumer<CodeBuilder> body) {}

        private final ClassDesc owner;
        private final boolean isInterface;
        private final Map<String, Method> added = new LinkedHashMap<>();

        Methods(ClassModel model) {
            this.owner = model.thisClass().asSymbol();
            this.isInterface = model.flags().has(AccessFlag.INTERFACE);
        }

        static boolean hasReplaceable(MethodModel method) {
            return method.code().stream()
                    .flatMap(CodeModel::elementStream)
                    .anyMatch(
                            element ->
                                    element instanceof InvokeDynamicInstruction call
                                            && body(call) != null);
        }

        void replace(CodeBuilder code, CodeElement element) {
            var body = element instanceof InvokeDynamicInstruction call ? body(call) : null;
            if (body == null) {
                code.with(element);
                return;
            }
            var type = ((InvokeDynamicInstruction) element).typeSymbol();
            var name = "plain$" + added.size();
            added.put(name, new Method(type, body));
            code.invokestatic(owner, name, type, isInterface);
        }

        void addTo(ClassBuilder builder) {
            added.forEach(
                    (name, method) ->
                            builder.withMethodBody(
                                    name,
                                    method.type(),
                                    ClassFile.ACC_PRIVATE
                                            | ClassFile.ACC_STATIC
                                            | ClassFile.ACC_SYNTHETIC,
                                    method.body()));
        }

        private static @Nullable Consumer<CodeBuilder> body(InvokeDynamicInstruction call) {
            var bootstrap = call.bootstrapMethod();
            if (bootstrap.owner().equals(SWITCHES) && bootstrap.methodName().equals("typeSwitch")) {
                return typeSwitch(call);
            }
            return bootstrap.owner().equals(OBJECT_METHODS) ? recordMethod(call) : null;
        }

        private static @Nullable Consumer<CodeBuilder> typeSwitch(InvokeDynamicInstruction call) {
            var labels = call.invokedynamic().bootstrap().arguments();
            if (!labels.stream()
                    .allMatch(label -> label instanceof ClassEntry || constant(label) != null)) {
                return null;
            }
            return code -> {
                var there = code.newLabel();
                code.aload(0).ifnonnull(there).iconst_m1().ireturn().labelBinding(there);
                for (int i = 0; i < labels.size(); i++) {
                    var next = code.newLabel();
                    if (labels.get(i) instanceof ClassEntry type) {
                        code.aload(0).instanceOf(type.asSymbol()).ifeq(next);
                    } else {
                        var constant = Objects.requireNonNull(constant(labels.get(i)));
                        var type = constant.constantType();
                        code.aload(0).getstatic(type, constant.constantName(), type);
                        code.if_acmpne(next);
                    }
                    // After a guard that did not hold the search goes on behind its label.
                    code.iload(1).loadConstant(i).if_icmpgt(next);
                    code.loadConstant(i).ireturn().labelBinding(next);
                }
                code.loadConstant(labels.size()).ireturn();
            };
        }

        /// The constant of an enum, if that is what a label means.
        private static @Nullable EnumDesc<?> constant(LoadableConstantEntry label) {
            if (!(label instanceof ConstantDynamicEntry dynamic)) {
                return null;
            }
            var made = dynamic.bootstrap().arguments();
            return made.size() == 3
                            && made.get(0) instanceof MethodHandleEntry of
                            && of.reference().owner().asSymbol().equals(ENUM_DESC)
                            && made.get(1) instanceof ConstantDynamicEntry type
                            && type.bootstrap().arguments().getLast() instanceof StringEntry name
                            && made.get(2) instanceof StringEntry constant
                    ? EnumDesc.of(ClassDesc.of(name.stringValue()), constant.stringValue())
                    : null;
        }

        private static @Nullable Consumer<CodeBuilder> recordMethod(InvokeDynamicInstruction call) {
            var components = Component.all(call.invokedynamic().bootstrap().arguments());
            return switch (call.name().stringValue()) {
                case "hashCode" -> code -> hashCode(code, components);
                case "equals" ->
                        code -> equals(code, call.typeSymbol().parameterType(0), components);
                case "toString" ->
                        code -> toString(code, call.typeSymbol().parameterType(0), components);
                default -> null;
            };
        }

        private static void hashCode(CodeBuilder code, List<Component> components) {
            code.iconst_0();
            for (var component : components) {
                code.loadConstant(HASH_FACTOR).imul();
                component.load(code, 0);
                component.hash(code);
                code.iadd();
            }
            code.ireturn();
        }

        private static void equals(CodeBuilder code, ClassDesc type, List<Component> components) {
            var other = code.newLabel();
            var differ = code.newLabel();
            code.aload(0).aload(1).if_acmpne(other).iconst_1().ireturn().labelBinding(other);
            code.aload(1).instanceOf(type).ifeq(differ);
            int that = code.allocateLocal(TypeKind.REFERENCE);
            code.aload(1).checkcast(type).astore(that);
            for (var component : components) {
                component.load(code, 0);
                component.load(code, that);
                component.branchIfDifferent(code, differ);
            }
            code.iconst_1().ireturn().labelBinding(differ).iconst_0().ireturn();
        }

        private static void toString(CodeBuilder code, ClassDesc type, List<Component> components) {
            code.new_(TEXT_BUILDER)
                    .dup()
                    .invokespecial(
                            TEXT_BUILDER, "<init>", MethodTypeDesc.of(ConstantDescs.CD_void));
            var before = simpleName(type) + "[";
            for (var component : components) {
                append(code.loadConstant(before + component.name() + "="), TEXT);
                component.load(code, 0);
                append(code, component.appended());
                before = ", ";
            }
            append(code.loadConstant(components.isEmpty() ? before + "]" : "]"), TEXT);
            code.invokevirtual(TEXT_BUILDER, "toString", TO_TEXT).areturn();
        }

        private static void append(CodeBuilder code, ClassDesc type) {
            code.invokevirtual(TEXT_BUILDER, "append", MethodTypeDesc.of(TEXT_BUILDER, type));
        }

        /// `Outer$Inner` is `Inner`; what is declared in a method is `Outer$1Inner`.
        private static String simpleName(ClassDesc type) {
            var name = type.displayName();
            return name.substring(name.lastIndexOf('$') + 1).replaceFirst("^[0-9]+", "");
        }
    }

    /// A component of a record, read from its field.
    private record Component(ClassDesc owner, String name, ClassDesc type) {
        /// The arguments of the bootstrap method: the class, the names in one string, a getter for each.
        static List<Component> all(List<LoadableConstantEntry> arguments) {
            return arguments.stream()
                    .skip(2)
                    .map(
                            argument -> {
                                var field = ((MethodHandleEntry) argument).reference();
                                return new Component(
                                        field.owner().asSymbol(),
                                        field.name().stringValue(),
                                        ClassDesc.ofDescriptor(field.type().stringValue()));
                            })
                    .toList();
        }

        void load(CodeBuilder code, int local) {
            code.aload(local).getfield(owner, name, type);
        }

        void hash(CodeBuilder code) {
            if (type.isPrimitive()) {
                code.invokestatic(box(), "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, type));
            } else {
                code.invokestatic(
                        OBJECTS,
                        "hashCode",
                        MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object));
            }
        }

        void branchIfDifferent(CodeBuilder code, Label differ) {
            switch (TypeKind.from(type)) {
                case REFERENCE ->
                        code.invokestatic(
                                        OBJECTS,
                                        "equals",
                                        MethodTypeDesc.of(
                                                ConstantDescs.CD_boolean,
                                                ConstantDescs.CD_Object,
                                                ConstantDescs.CD_Object))
                                .ifeq(differ);
                case LONG -> code.lcmp().ifne(differ);
                case FLOAT, DOUBLE ->
                        code.invokestatic(
                                        box(),
                                        "compare",
                                        MethodTypeDesc.of(ConstantDescs.CD_int, type, type))
                                .ifne(differ);
                default -> code.branch(Opcode.IF_ICMPNE, differ);
            }
        }

        /// What `StringBuilder.append` takes.
        ClassDesc appended() {
            return switch (TypeKind.from(type)) {
                case REFERENCE -> type.equals(TEXT) ? TEXT : ConstantDescs.CD_Object;
                case BYTE, SHORT -> ConstantDescs.CD_int;
                default -> type;
            };
        }

        private ClassDesc box() {
            return switch (TypeKind.from(type)) {
                case BOOLEAN -> ConstantDescs.CD_Boolean;
                case BYTE -> ConstantDescs.CD_Byte;
                case CHAR -> ConstantDescs.CD_Character;
                case SHORT -> ConstantDescs.CD_Short;
                case INT -> ConstantDescs.CD_Integer;
                case LONG -> ConstantDescs.CD_Long;
                case FLOAT -> ConstantDescs.CD_Float;
                case DOUBLE -> ConstantDescs.CD_Double;
                case REFERENCE, VOID -> throw new IllegalStateException(type.displayName());
            };
        }
    }
}
