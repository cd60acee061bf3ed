package dev.codonedge.infer;

/// Control flow: a statement needs the result of a call that leads back to the body it stands in, before any return said
/// what that is. The statement is left out for this walk; the other ways through the body decide the result, and the body
/// is walked again knowing it.
final class RecursiveResult extends RuntimeException {
    private static final long serialVersionUID = 1;
    final transient Body body;

    RecursiveResult(Body body) {
        super(null, null, false, false);
        this.body = body;
    }
}
