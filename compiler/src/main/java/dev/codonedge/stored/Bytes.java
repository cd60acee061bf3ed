package dev.codonedge.stored;

import java.util.Arrays;

/// A growing row of bytes. Numbers take seven bits a byte, the lowest first.
final class Bytes {
    private static final int MORE = 0x80;

    private byte[] bytes = new byte[256];
    private int length;

    void octet(int value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) value;
    }

    /// Not negative.
    void number(int value) {
        int rest = value;
        while (rest >= MORE) {
            octet(rest | MORE);
            rest >>>= 7;
        }
        octet(rest);
    }

    void signed(int value) {
        number(value << 1 ^ value >> 31);
    }

    /// Always four bytes.
    void word(int value) {
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            octet(value >>> shift);
        }
    }

    /// Its length and its bytes.
    void block(Bytes other) {
        number(other.length);
        append(other.toByteArray());
    }

    void append(byte[] more) {
        for (byte value : more) {
            octet(value);
        }
    }

    int length() {
        return length;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }
}
