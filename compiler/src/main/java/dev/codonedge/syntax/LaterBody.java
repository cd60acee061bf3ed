package dev.codonedge.syntax;

import org.jspecify.annotations.Nullable;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/// The body of a function of the library, made when somebody first looks into it. Most are never looked into.
public final class LaterBody extends AbstractList<Stmt> {
    private @Nullable Supplier<List<Stmt>> maker;
    private @Nullable List<Stmt> made;

    public LaterBody(Supplier<List<Stmt>> maker) {
        this.maker = maker;
    }

    private List<Stmt> made() {
        if (maker != null) {
            made = maker.get();
            maker = null;
        }
        return Objects.requireNonNull(made);
    }

    @Override
    public Stmt get(int index) {
        return made().get(index);
    }

    @Override
    public int size() {
        return made().size();
    }
}
