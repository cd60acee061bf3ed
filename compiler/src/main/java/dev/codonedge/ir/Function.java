package dev.codonedge.ir;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A function or generator function. Compared by identity. The first block is the entry.
public final class Function {
    public enum Inlining {
        AUTO,
        ALWAYS,
        NEVER
    }

    private final String name;
    private final Location location;
    private IrType result;
    private final List<Local> parameters = new ArrayList<>();
    private final List<Local> locals = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private boolean raises = true;
    private boolean cold;
    private boolean neverReturns;
    private Inlining inlining = Inlining.AUTO;
    private @Nullable String tag;
    private @Nullable String exportedName;
    private @Nullable String llvmBody;
    private IrType.@Nullable Generator generator;
    private int nextLocal;
    private int nextBlock;

    /// @param name readable and unique in the module: `main.Stack.push[int]`
    public Function(String name, IrType result, Location location) {
        this.name = name;
        this.result = result;
        this.location = location;
    }

    public String name() {
        return name;
    }

    public Location location() {
        return location;
    }

    /// For a generator function the result of its `return`, not the generator.
    public IrType result() {
        return result;
    }

    public void setResult(IrType type) {
        result = type;
    }

    public List<Local> parameters() {
        return parameters;
    }

    /// All locals, parameters included.
    public List<Local> locals() {
        return locals;
    }

    public List<Block> blocks() {
        return blocks;
    }

    public Block entry() {
        return blocks.getFirst();
    }

    public Local newParameter(IrType type, @Nullable String sourceName) {
        Local local = newLocal(type, Local.Kind.PARAM, sourceName);
        parameters.add(local);
        return local;
    }

    public Local newVariable(IrType type, @Nullable String sourceName) {
        return newLocal(type, Local.Kind.VAR, sourceName);
    }

    public Local newTemporary(IrType type) {
        return newLocal(type, Local.Kind.TEMP, null);
    }

    private Local newLocal(IrType type, Local.Kind kind, @Nullable String sourceName) {
        Local local = new Local(nextLocal++, type, kind, sourceName);
        locals.add(local);
        return local;
    }

    /// All locals that there ever were have numbers below this one.
    public int localNumbers() {
        return nextLocal;
    }

    /// All blocks that there ever were have numbers below this one.
    public int blockNumbers() {
        return nextBlock;
    }

    /// A new block at the end of the list.
    public Block newBlock() {
        Block block = new Block(nextBlock++);
        blocks.add(block);
        return block;
    }

    public IrType.Signature signature() {
        IrType produced = generator != null ? generator : result;
        return new IrType.Signature(
                parameters.stream().map(Local::type).toList(),
                produced,
                raises && generator == null);
    }

    /// Whether an exception may leave it. True until InferRaises has shown otherwise.
    public boolean raises() {
        return raises;
    }

    public void setRaises(boolean mayRaise) {
        raises = mayRaise;
    }

    /// Rarely run: kept out of line and small.
    public boolean cold() {
        return cold;
    }

    public void setCold() {
        cold = true;
    }

    /// It always raises or ends the program.
    public boolean neverReturns() {
        return neverReturns;
    }

    public void setNeverReturns() {
        neverReturns = true;
    }

    public Inlining inlining() {
        return inlining;
    }

    public void setInlining(Inlining wish) {
        inlining = wish;
    }

    /// The name the library gave it for passes (`list.append`), or null.
    public @Nullable String tag() {
        return tag;
    }

    public void setTag(@Nullable String name) {
        tag = name;
    }

    /// The C symbol of an exported function, or null.
    public @Nullable String exportedName() {
        return exportedName;
    }

    public void setExportedName(@Nullable String symbol) {
        exportedName = symbol;
    }

    /// The text of an `@llvm` function, which has no blocks; or null.
    public @Nullable String llvmBody() {
        return llvmBody;
    }

    public void setLlvmBody(@Nullable String text) {
        llvmBody = text;
    }

    /// The generator type that calls make, or null for an ordinary function.
    public IrType.@Nullable Generator generator() {
        return generator;
    }

    public void setGenerator(IrType.@Nullable Generator type) {
        generator = type;
    }

    /// Functions of one module are told apart by their names, whose hash is known.
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public String toString() {
        return name;
    }
}
