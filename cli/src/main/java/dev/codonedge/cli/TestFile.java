package dev.codonedge.cli;

import dev.codonedge.compiler.TestFunctions;
import dev.codonedge.compiler.TestFunctions.TestFunction;
import dev.codonedge.source.ModuleSource;
import dev.codonedge.source.SourceFile;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// A file with `@test` functions.
///
/// @param path as the command line has it
/// @param module the file itself, as it is imported by the program that runs its tests
record TestFile(String path, Program program, SourceFile module, List<TestFunction> tests) {
    TestFile {
        tests = List.copyOf(tests);
    }

    static TestFile read(Environment environment, String path) throws IOException, CommandFailure {
        var program = Program.read(environment, path);
        var source = program.source();
        var module = new SourceFile(source.name(), moduleName(source.name()), source.text());
        return new TestFile(path, program, module, TestFunctions.of(source));
    }

    /// A file may have a name that no module can have.
    private static String moduleName(String file) {
        var name = file.replaceAll("\\.\\w+$", "").replaceAll("\\W", "_");
        return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "_" + name : name;
    }

    /// A program that runs the test whose number it reads.
    Program runner() {
        var text = new StringBuilder();
        text.append("from internal.testing import chosen, finish\n");
        text.append("import ").append(module.module()).append(" as tested\n");
        text.append("number = chosen()\n");
        for (int i = 0; i < tests.size(); i++) {
            text.append("if number == ").append(i).append(":\n");
            text.append("    tested.").append(tests.get(i).name()).append("()\n");
        }
        text.append("finish()\n");
        var main = new SourceFile("<tests of %s>".formatted(path), "__main__", text.toString());
        return new Program(main, new WithTested(), program.folder());
    }

    /// The modules of the file's folder, the file among them under its module name.
    private final class WithTested implements ModuleSource {
        @Override
        public Optional<SourceFile> find(String name, SourceFile importer) {
            return name.equals(module.module())
                    ? Optional.of(module)
                    : program.modules().find(name, nameable(importer));
        }

        @Override
        public boolean isPackage(String name, SourceFile importer) {
            return program.modules().isPackage(name, nameable(importer));
        }

        /// What the program made here imports lies where the file does.
        private SourceFile nameable(SourceFile importer) {
            return importer.module().equals("__main__") ? module : importer;
        }
    }
}
