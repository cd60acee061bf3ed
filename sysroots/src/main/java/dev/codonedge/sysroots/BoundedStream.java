package dev.codonedge.sysroots;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Refuses to yield more than a bound: a small archive must not become an endless one.
final class BoundedStream extends FilterInputStream {
    private long left;

    BoundedStream(InputStream stream, long bound) {
        super(stream);
        this.left = bound;
    }

    @Override
    public int read() throws IOException {
        var value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    @Override
    public long skip(long length) throws IOException {
        var skipped = super.skip(length);
        count(skipped);
        return skipped;
    }

    private void count(long bytes) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw new ArchiveException("it unpacks to more than is allowed");
        }
    }
}
