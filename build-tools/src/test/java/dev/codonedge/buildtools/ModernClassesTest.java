package dev.codonedge.buildtools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class ModernClassesTest {
    @TempDir Path folder;

    @Test
    void anOldClassWithABranchLoadsAndWorksInTheNewFormat() throws Exception {
        var old = folder.resolve("old.jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(old))) {
            zip.putNextEntry(new ZipEntry("Sign.class"));
            zip.write(signClass());
        }
        var modern = folder.resolve("modern.jar");
        ModernClasses.write(old, modern);
        try (var loader = new URLClassLoader(new URL[] {modern.toUri().toURL()}, null)) {
            var sign = loader.loadClass("Sign");
            assertThat(sign.getMethod("isNegative", int.class).invoke(null, -3)).isEqualTo(1);
            assertThat(sign.getMethod("isNegative", int.class).invoke(null, 3)).isEqualTo(0);
            var bytes = loader.getResourceAsStream("Sign.class").readAllBytes();
            assertThat(ClassFile.of().parse(bytes).majorVersion())
                    .isEqualTo(ClassFile.latestMajorVersion());
        }
    }

    /// Of Java 5, without the tables of the new verifier.
    private static byte[] signClass() {
        var type = MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_int);
        return ClassFile.of(ClassFile.StackMapsOption.DROP_STACK_MAPS)
                .build(
                        ClassDesc.of("Sign"),
                        builder ->
                                builder.withVersion(ClassFile.JAVA_5_VERSION, 0)
                                        .withFlags(ClassFile.ACC_PUBLIC)
                                        .withMethodBody(
                                                "isNegative",
                                                type,
                                                ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                                                code -> {
                                                    var negative = code.newLabel();
                                                    code.iload(0)
                                                            .iflt(negative)
                                                            .iconst_0()
                                                            .ireturn()
                                                            .labelBinding(negative)
                                                            .iconst_1()
                                                            .ireturn();
                                                }));
    }
}
