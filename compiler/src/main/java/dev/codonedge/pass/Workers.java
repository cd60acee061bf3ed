package dev.codonedge.pass;

import dev.codonedge.analysis.CallGraph;
import dev.codonedge.ir.Function;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// Works on several functions at a time. The work on one function may change that function alone, and may read only what
/// nobody else changes meanwhile: then the result does not depend on who was faster.
final class Workers {
    /// Analyses recurse along long expressions. Only what is used of it costs memory.
    private static final long STACK_BYTES = 1L << 28;

    /// More gain little: what one function takes is not divided.
    private static final int MOST = 4;

    private final Consumer<Function> work;
    private final List<Function> functions;
    /// For each function how many it still waits for, and who waits for it.
    private final int[] missing;
    private final List<List<Integer>> waiting;
    private final TreeSet<Integer> ready = new TreeSet<>();
    private int unfinished;
    private @Nullable Throwable failure;

    private Workers(List<Function> functions, Consumer<Function> work) {
        this.functions = functions;
        this.work = work;
        missing = new int[functions.size()];
        waiting = new ArrayList<>(functions.size());
        functions.forEach(_ -> waiting.add(new ArrayList<>()));
        unfinished = functions.size();
    }

    /// In any order; the largest first, so that nobody waits for it at the end.
    static void each(List<Function> functions, Consumer<Function> work) {
        record Sized(Function function, int size) {}

        List<Sized> sorted = new ArrayList<>(functions.size());
        for (Function function : functions) {
            sorted.add(new Sized(function, Inliner.size(function)));
        }
        // written out: what Comparator makes is made anew by each JVM that starts
        sorted.sort((one, other) -> Integer.compare(other.size(), one.size()));
        new Workers(sorted.stream().map(Sized::function).toList(), work).run();
    }

    /// Each function after all that it calls; around a recursion in the order of [CallGraph#bottomUp].
    static void bottomUp(CallGraph graph, Consumer<Function> work) {
        var workers = new Workers(graph.bottomUp(), work);
        Map<Function, Integer> position = new HashMap<>();
        for (Function function : workers.functions) {
            position.put(function, position.size());
        }
        for (int i = 0; i < workers.missing.length; i++) {
            for (int before : workers.before(graph, position, i)) {
                workers.waiting.get(before).add(i);
                workers.missing[i]++;
            }
        }
        workers.run();
    }

    /// What is called, and everything that stands between a function and a caller of it that comes first: the members of a
    /// recursion, which the order keeps together.
    private Set<Integer> before(CallGraph graph, Map<Function, Integer> position, int at) {
        Set<Integer> before = new LinkedHashSet<>();
        Function function = functions.get(at);
        for (Function callee : graph.callees(function)) {
            Integer place = position.get(callee);
            if (place != null && place < at) {
                before.add(place);
            }
        }
        if (at > 0 && graph.isTogether(function, functions.get(at - 1))) {
            before.add(at - 1);
        }
        return before;
    }

    private void run() {
        for (int i = 0; i < missing.length; i++) {
            if (missing[i] == 0) {
                ready.add(i);
            }
        }
        int helpers =
                Math.min(
                        Math.min(Runtime.getRuntime().availableProcessors(), MOST),
                        functions.size());
        Set<Thread> threads = new HashSet<>();
        for (int i = 1; i < helpers; i++) {
            var thread = new Thread(null, this::takeAll, "passes", STACK_BYTES);
            thread.start();
            threads.add(thread);
        }
        takeAll();
        join(threads);
        switch (failure) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }

    private static void join(Set<Thread> threads) {
        boolean interrupted = false;
        for (Thread thread : threads) {
            boolean ended = false;
            while (!ended) {
                try {
                    thread.join();
                    ended = true;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeAll() {
        for (int at = take(); at >= 0; at = take()) {
            try {
                work.accept(functions.get(at));
            } catch (RuntimeException | Error problem) {
                fail(problem);
            }
            finish(at);
        }
    }

    /// The next function that waits for nobody, or -1 when all are taken.
    private synchronized int take() {
        while (ready.isEmpty() && unfinished > 0 && failure == null) {
            try {
                wait();
            } catch (InterruptedException e) {
                // whoever interrupts wants the whole to end, and the rest is short
                Thread.currentThread().interrupt();
                return -1;
            }
        }
        return ready.isEmpty() || failure != null ? -1 : ready.pollFirst();
    }

    private synchronized void finish(int at) {
        unfinished--;
        for (int next : waiting.get(at)) {
            if (--missing[next] == 0) {
                ready.add(next);
            }
        }
        notifyAll();
    }

    private synchronized void fail(Throwable problem) {
        if (failure == null) {
            failure = problem;
        }
    }
}
