package dev.codonedge.infer;

import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// Where a type expression stands: what its names mean.
///
/// @param environment type parameters in scope
/// @param owner the class it is written in, for nested classes
/// @param body the body it is written in, for local classes and type-valued variables
record TypeContext(
        Map<String, Type> environment,
        Namespace namespace,
        @Nullable ClassDecl owner,
        @Nullable Body body) {
    TypeContext withEnvironment(Map<String, Type> other) {
        return new TypeContext(other, namespace, owner, body);
    }
}
