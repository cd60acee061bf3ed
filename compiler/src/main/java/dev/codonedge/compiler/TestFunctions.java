package dev.codonedge.compiler;

import dev.codonedge.diagnostic.Diagnostics;
import dev.codonedge.source.SourceFile;
import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.Parser;
import dev.codonedge.syntax.Stmt;

import java.util.ArrayList;
import java.util.List;

/// Finds the tests of a module: the functions at its top that are marked `@test` and have no parameters.
public final class TestFunctions {
    private TestFunctions() {}

    /// A test.
    ///
    /// @param line where its name stands, from 1
    public record TestFunction(String name, int line) {}

    /// In source order. A name that is defined twice means the later one. What is wrong with the module is told by
    /// compiling it.
    public static List<TestFunction> of(SourceFile module) {
        var found = new ArrayList<TestFunction>();
        for (var stmt : Parser.parse(module, new Diagnostics()).body()) {
            if (stmt instanceof Stmt.Function(var function, _)
                    && function.parameters().list().isEmpty()
                    && function.decorators().stream().anyMatch(TestFunctions::isMark)) {
                found.removeIf(earlier -> earlier.name().equals(function.name()));
                found.add(new TestFunction(function.name(), function.nameSpan().line()));
            }
        }
        return found;
    }

    private static boolean isMark(Expr decorator) {
        return decorator instanceof Expr.Name(var name, _) && name.equals("test");
    }
}
