package dev.codonedge.buildtools;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Writes the classes of a jar in today's class file format. A library that still runs on Java 5 keeps the format of
/// that time, which the JVM must verify the old way at every start and cannot keep in its AOT cache.
public final class ModernClasses {
    private final ZipFile jar;
    private final ClassFile format;

    private ModernClasses(ZipFile jar) {
        this.jar = jar;
        var hierarchy =
                ClassHierarchyResolver.ofResourceParsing(this::open)
                        .orElse(ClassHierarchyResolver.defaultResolver());
        this.format =
                ClassFile.of(
                        ClassHierarchyResolverOption.of(hierarchy),
                        StackMapsOption.GENERATE_STACK_MAPS,
                        ConstantPoolSharingOption.NEW_POOL);
    }

    /// @param arguments the jar, and the file to write
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    static void write(Path from, Path to) throws IOException {
        try (var jar = new ZipFile(from.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(to))) {
            new ModernClasses(jar).writeTo(out);
        }
    }

    private void writeTo(ZipOutputStream out) throws IOException {
        for (var entry : jar.stream().filter(entry -> !entry.isDirectory()).toList()) {
            var isClass =
                    entry.getName().endsWith(".class")
                            && !entry.getName().endsWith("module-info.class");
            var content = jar.getInputStream(entry).readAllBytes();
            var written = new ZipEntry(entry.getName());
            written.setTime(entry.getTime());
            out.putNextEntry(written);
            out.write(isClass ? modern(content) : content);
        }
    }

    private byte[] modern(byte[] content) {
        var version =
                ClassTransform.endHandler(
                        builder ->
                                builder.withVersion(
                                        ClassFile.latestMajorVersion(),
                                        ClassFile.latestMinorVersion()));
        // Only code that passes through a transformation gets the tables that the new verifier
        // reads.
        var everything =
                ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL).andThen(version);
        return format.transformClass(format.parse(content), everything);
    }

    private @Nullable InputStream open(ClassDesc type) {
        var name = type.descriptorString();
        var entry = jar.getEntry(name.substring(1, name.length() - 1) + ".class");
        try {
            return entry == null ? null : jar.getInputStream(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
