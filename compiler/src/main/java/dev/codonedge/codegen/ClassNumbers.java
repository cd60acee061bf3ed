package dev.codonedge.codegen;

import dev.codonedge.ir.ClassType;
import dev.codonedge.ir.Module;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Numbers for the classes whose objects exist, in preorder over the tree of first bases, so that "is one of these or
/// derived from it" is a range of numbers.
final class ClassNumbers {
    /// Numbers from `first` to before `end`.
    record Range(long first, long end) {
        long count() {
            return end - first;
        }
    }

    private final Map<ClassType, Integer> numbers = new IdentityHashMap<>();
    private final List<ClassType> numbered = new ArrayList<>();
    private int next = 1;

    ClassNumbers(Module module) {
        Map<ClassType, List<ClassType>> derived = new IdentityHashMap<>();
        for (ClassType type : module.classes()) {
            ClassType base = type.firstBase();
            if (base != null) {
                derived.computeIfAbsent(base, _ -> new ArrayList<>()).add(type);
            }
        }
        for (ClassType type : module.classes()) {
            if (type.tagged()
                    && (type.firstBase() == null || !module.classes().contains(type.firstBase()))) {
                number(type, derived);
            }
        }
    }

    private void number(ClassType type, Map<ClassType, List<ClassType>> derived) {
        if (type.instantiated()) {
            numbers.put(type, next++);
            numbered.add(type);
        }
        for (ClassType child : derived.getOrDefault(type, List.of())) {
            number(child, derived);
        }
    }

    /// The number of a class whose objects exist; a class outside of the module's list gets the next one.
    int of(ClassType type) {
        Integer known = numbers.get(type);
        if (known == null) {
            known = next++;
            numbers.put(type, known);
            numbered.add(type);
        }
        return known;
    }

    /// The classes whose objects a reference to `type` may lead to.
    List<ClassType> possible(ClassType type) {
        var found = new ArrayList<ClassType>();
        for (ClassType candidate : numbered) {
            if (candidate.tagged() && candidate.derivesFrom(type)) {
                found.add(candidate);
            }
        }
        return found;
    }

    /// The numbers of these classes as the fewest ranges, in order. Numbers outside of `possible` belong to no object
    /// that can be met, so a range may include them.
    List<Range> ranges(Collection<ClassType> wanted, Collection<ClassType> possible) {
        var others = new TreeSet<Integer>();
        for (ClassType type : possible) {
            others.add(of(type));
        }
        var sorted = new TreeSet<Integer>();
        for (ClassType type : wanted) {
            sorted.add(of(type));
        }
        others.removeAll(sorted);
        var ranges = new ArrayList<Range>();
        for (int number : sorted) {
            Range last = ranges.isEmpty() ? null : ranges.getLast();
            if (last != null && others.subSet((int) last.end(), number).isEmpty()) {
                ranges.set(ranges.size() - 1, new Range(last.first(), number + 1));
            } else {
                ranges.add(new Range(number, number + 1));
            }
        }
        return ranges;
    }
}
