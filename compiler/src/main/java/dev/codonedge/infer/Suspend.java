package dev.codonedge.infer;

import dev.codonedge.types.Type;

/// Control flow: the walk of a body cannot go on before a caller has decided a type. The body is walked again then.
final class Suspend extends RuntimeException {
    private static final long serialVersionUID = 1;
    final transient Body body;
    final transient Type.Variable awaited;

    Suspend(Body body, Type.Variable awaited) {
        super(null, null, false, false);
        this.body = body;
        this.awaited = awaited;
    }
}
