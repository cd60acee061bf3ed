package dev.codonedge.qemu;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Passes a console on and remembers its end, where a fault report would be.
final class ConsoleTail extends OutputStream {
    private static final int KEPT = 256;

    private final OutputStream target;
    private final StringBuilder tail = new StringBuilder();

    ConsoleTail(OutputStream target) {
        this.target = target;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        tail.append(new String(bytes, offset, length, StandardCharsets.ISO_8859_1));
        if (tail.length() > KEPT) {
            tail.delete(0, tail.length() - KEPT);
        }
        target.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        target.flush();
    }

    String text() {
        return tail.toString();
    }
}
