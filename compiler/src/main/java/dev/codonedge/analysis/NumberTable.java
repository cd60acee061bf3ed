package dev.codonedge.analysis;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Objects;

/// Numbers and what is known of each. There are few as a rule, so they are kept sorted in arrays; copies share those until
/// one of them changes.
final class NumberTable<V> {
    /// Chooses entries.
    interface Choice<V> {
        boolean of(long key, V value);
    }

    private static final int ROOM = 6;
    private static final long[] NO_KEYS = {};
    private static final Object[] NO_VALUES = {};

    private long[] keys;
    private @Nullable Object[] values;
    private int size;
    private boolean shared;

    NumberTable() {
        keys = NO_KEYS;
        values = NO_VALUES;
    }

    private NumberTable(NumberTable<V> original) {
        keys = original.keys;
        values = original.values;
        size = original.size;
        shared = true;
    }

    NumberTable<V> copy() {
        shared = true;
        return new NumberTable<>(this);
    }

    /// Two numbers as one key, ordered by the first.
    static long pair(int first, int second) {
        return (long) first << Integer.SIZE | second & 0xffff_ffffL;
    }

    static int first(long pair) {
        return (int) (pair >> Integer.SIZE);
    }

    static int second(long pair) {
        return (int) pair;
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /// The keys in their order, from 0 on.
    long key(int at) {
        return keys[at];
    }

    /// What belongs to [#key].
    @SuppressWarnings("unchecked")
    V at(int at) {
        return (V) Objects.requireNonNull(values[at]);
    }

    @Nullable V get(long key) {
        int at = find(key);
        return at < 0 ? null : at(at);
    }

    boolean has(long key) {
        return find(key) >= 0;
    }

    /// Where the key stands, or would stand, as [#key] counts.
    int from(long key) {
        int at = find(key);
        return at < 0 ? ~at : at;
    }

    private int find(long key) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long there = keys[middle];
            if (there == key) {
                return middle;
            }
            if (there < key) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return ~low;
    }

    void put(long key, V value) {
        int at = find(key);
        if (at >= 0) {
            if (!value.equals(values[at])) {
                own(size);
                values[at] = value;
            }
            return;
        }
        at = ~at;
        own(size + 1);
        if (at < size) {
            System.arraycopy(keys, at, keys, at + 1, size - at);
            System.arraycopy(values, at, values, at + 1, size - at);
        }
        keys[at] = key;
        values[at] = value;
        size++;
    }

    /// Arrays of its own, with room for so many.
    private void own(int wanted) {
        if (shared || wanted > keys.length) {
            int room = Math.max(size, wanted + wanted / 2 + ROOM);
            keys = Arrays.copyOf(keys, room);
            values = Arrays.copyOf(values, room);
            shared = false;
        }
    }

    void remove(long key) {
        int at = find(key);
        if (at >= 0) {
            own(size);
            size--;
            System.arraycopy(keys, at + 1, keys, at, size - at);
            System.arraycopy(values, at + 1, values, at, size - at);
            values[size] = null;
        }
    }

    void clear() {
        keys = NO_KEYS;
        values = NO_VALUES;
        size = 0;
        shared = false;
    }

    void removeIf(Choice<? super V> goes) {
        int at = 0;
        while (at < size && !goes.of(keys[at], at(at))) {
            at++;
        }
        if (at == size) {
            return;
        }
        own(size);
        int kept = at;
        for (at++; at < size; at++) {
            if (!goes.of(keys[at], at(at))) {
                keys[kept] = keys[at];
                values[kept] = values[at];
                kept++;
            }
        }
        Arrays.fill(values, kept, size, null);
        size = kept;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof NumberTable<?> that) || size != that.size) {
            return false;
        }
        if (keys == that.keys) {
            return true; // shared
        }
        for (int at = 0; at < size; at++) {
            if (keys[at] != that.keys[at] || !at(at).equals(that.at(at))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = size;
        for (int at = 0; at < size; at++) {
            hash = 31 * hash + Long.hashCode(keys[at]);
        }
        return hash;
    }
}
