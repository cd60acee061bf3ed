package dev.codonedge.codegen;

import java.util.Map;
import java.util.TreeMap;

/// Sizes and alignments of LLVM's scalars, read from its data layout string, in bytes.
final class DataLayout {
    private final String text;
    private int pointerSize = 8;
    private int pointerAlign = 8;
    /// Bits to alignment.
    private final TreeMap<Integer, Integer> integers =
            new TreeMap<>(Map.of(8, 1, 16, 2, 32, 4, 64, 4));

    private final TreeMap<Integer, Integer> floats =
            new TreeMap<>(Map.of(16, 2, 32, 4, 64, 8, 128, 16));

    DataLayout(String text) {
        this.text = text;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('-', start);
            if (end < 0) {
                end = text.length();
            }
            read(text.substring(start, end));
            start = end + 1;
        }
    }

    private void read(String item) {
        if (item.startsWith("p:")) {
            pointerSize = number(item, 1) / 8;
            pointerAlign = number(item, 2) / 8;
        } else if ((item.startsWith("i") || item.startsWith("f")) && item.indexOf(':') > 1) {
            int bits = Integer.parseInt(item, 1, item.indexOf(':'), 10);
            if (item.charAt(0) == 'i') {
                integers.put(bits, number(item, 1) / 8);
            } else if (item.charAt(0) == 'f') {
                floats.put(bits, number(item, 1) / 8);
            }
        }
    }

    /// The number after colon number `index`, counted from 1.
    private static int number(String item, int index) {
        int at = 0;
        for (int i = 0; i < index; i++) {
            at = item.indexOf(':', at) + 1;
        }
        int end = item.indexOf(':', at);
        return Integer.parseInt(item, at, end < 0 ? item.length() : end, 10);
    }

    int pointerSize() {
        return pointerSize;
    }

    int pointerAlign() {
        return pointerAlign;
    }

    int pointerBits() {
        return pointerSize * 8;
    }

    /// The alignment of the next larger integer that has one, or of the largest.
    int integerAlign(int bits) {
        var entry = integers.ceilingEntry(bits);
        return (entry != null ? entry : integers.lastEntry()).getValue();
    }

    int floatAlign(int bits) {
        return floats.getOrDefault(bits, bits / 8);
    }

    /// From one element of an array to the next.
    long integerSize(int bits) {
        return roundUp((bits + 7) / 8, integerAlign(bits));
    }

    static long roundUp(long size, long align) {
        return (size + align - 1) / align * align;
    }

    @Override
    public String toString() {
        return text;
    }
}
