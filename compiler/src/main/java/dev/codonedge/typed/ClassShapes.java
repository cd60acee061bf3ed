package dev.codonedge.typed;

import dev.codonedge.types.FieldDecl;
import dev.codonedge.types.Type;

import java.util.List;

/// What inference decided about the classes of a program, with a class's type parameters filled in.
public interface ClassShapes {
    /// Direct bases of a closed class type, in order.
    List<Type.Instance> bases(Type.Instance type);

    /// The type of a field in objects of a closed class type; `type` is the field's owner itself or derived from it.
    Type fieldType(Type.Instance type, FieldDecl field);
}
