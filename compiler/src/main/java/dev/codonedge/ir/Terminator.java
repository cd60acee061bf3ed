package dev.codonedge.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// How a block ends.
public sealed interface Terminator {
    Location location();

    record Jump(Block target, Location location) implements Terminator {}

    record Branch(
            Operand condition,
            Block then,
            Block otherwise,
            Likelihood likelihood,
            Location location)
            implements Terminator {}

    /// `value` is an integer; `targets.get(i)` is for `cases.get(i)`.
    record Switch(
            Operand value,
            List<Long> cases,
            List<Block> targets,
            Block otherwise,
            Location location)
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
    record Yield(Operand value, Block resumed, Block closed, Location location)
            implements Terminator {}

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

    /// The same with other blocks to go to.
    default Terminator withTargets(UnaryOperator<Block> change) {
        return switch (this) {
            case Jump(var target, var where) -> new Jump(change.apply(target), where);
            case Branch b ->
                    new Branch(
                            b.condition(),
                            change.apply(b.then()),
                            change.apply(b.otherwise()),
                            b.likelihood(),
                            b.location());
            case Switch s ->
                    new Switch(
                            s.value(),
                            s.cases(),
                            s.targets().stream().map(change).toList(),
                            change.apply(s.otherwise()),
                            s.location());
            case Yield y ->
                    new Yield(
                            y.value(),
                            change.apply(y.resumed()),
                            change.apply(y.closed()),
                            y.location());
            case Return _, Raise _, Unreachable _ -> this;
        };
    }

    /// The same reading other operands.
    default Terminator withOperands(UnaryOperator<Operand> change) {
        return switch (this) {
            case Branch b ->
                    new Branch(
                            change.apply(b.condition()),
                            b.then(),
                            b.otherwise(),
                            b.likelihood(),
                            b.location());
            case Switch s ->
                    new Switch(
                            change.apply(s.value()),
                            s.cases(),
                            s.targets(),
                            s.otherwise(),
                            s.location());
            case Return(var value, var where) -> new Return(change.apply(value), where);
            case Raise(var exception, var where) -> new Raise(change.apply(exception), where);
            case Yield y ->
                    new Yield(change.apply(y.value()), y.resumed(), y.closed(), y.location());
            case Jump _, Unreachable _ -> this;
        };
    }

    /// The same at another place.
    default Terminator at(Location where) {
        return switch (this) {
            case Jump(var target, _) -> new Jump(target, where);
            case Branch b ->
                    new Branch(b.condition(), b.then(), b.otherwise(), b.likelihood(), where);
            case Switch s -> new Switch(s.value(), s.cases(), s.targets(), s.otherwise(), where);
            case Return(var value, _) -> new Return(value, where);
            case Raise(var exception, _) -> new Raise(exception, where);
            case Yield y -> new Yield(y.value(), y.resumed(), y.closed(), where);
            case Unreachable _ -> new Unreachable(where);
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
