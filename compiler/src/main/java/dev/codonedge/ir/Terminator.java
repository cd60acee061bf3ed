package dev.codonedge.ir;

import java.util.ArrayList;
import java.util.List;

/// How a block ends.
public sealed interface Terminator {
    Location location();

    record Jump(Block target, Location location) implements Terminator {}

    record Branch(Operand condition, Block then, Block otherwise, Likelihood likelihood, Location location)
            implements Terminator {}

    /// `value` is an integer; `targets.get(i)` is for `cases.get(i)`.
    record Switch(Operand value, List<Long> cases, List<Block> targets, Block otherwise, Location location)
            implements Terminator {
        public Switch {
            cases = List.copyOf(cases);
            targets = List.copyOf(targets);
        }
    }

    /// In a generator: it ends with this result.
    record Return(Operand value, Location location) implements Terminator {}

    /// Control goes to the block's handler, or out of the function raising.
    record Raise(Operand exception, Location location) implements Terminator {}

    /// Hands `value` to the consumer and suspends. `next` and `send` go on at `resumed`, which may begin with RECEIVED;
    /// `close` and `throw` at `closed`, which begins with CAUGHT (GeneratorExit for `close`) and usually raises it on.
    record Yield(Operand value, Block resumed, Block closed, Location location) implements Terminator {}

    record Unreachable(Location location) implements Terminator {}

    enum Likelihood {
        NEUTRAL,
        THEN,
        OTHERWISE
    }

    /// The blocks control may go to from here, without the handler.
    default List<Block> successors() {
        return switch (this) {
            case Jump(var target, _) -> List.of(target);
            case Branch(_, var then, var otherwise, _, _) -> List.of(then, otherwise);
            case Switch s -> {
                var all = new ArrayList<>(s.targets());
                all.add(s.otherwise());
                yield all;
            }
            case Yield(_, var resumed, var closed, _) -> List.of(resumed, closed);
            case Return _, Raise _, Unreachable _ -> List.of();
        };
    }

    /// The operands read here.
    default List<Operand> operands() {
        return switch (this) {
            case Branch b -> List.of(b.condition());
            case Switch s -> List.of(s.value());
            case Return r -> List.of(r.value());
            case Raise r -> List.of(r.exception());
            case Yield y -> List.of(y.value());
            case Jump _, Unreachable _ -> List.of();
        };
    }
}
