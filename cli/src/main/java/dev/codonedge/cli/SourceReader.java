package dev.codonedge.cli;

import dev.codonedge.source.SourceFile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Reads the text of source files: UTF-8, with or without a byte order mark.
final class SourceReader {
    static final String MAIN_MODULE = "__main__";

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Environment environment;

    SourceReader(Environment environment) {
        this.environment = environment;
    }

    /// The program that the command line names; `-` is the standard input.
    SourceFile program(String path) throws IOException, CommandFailure {
        if (path.equals("-")) {
            return new SourceFile(
                    "<stdin>", MAIN_MODULE, decode("<stdin>", environment.input().readAllBytes()));
        }
        var file = environment.resolve(path);
        return new SourceFile(
                file.getFileName().toString(), MAIN_MODULE, decode(path, bytes(file, path)));
    }

    /// @param called what messages call the file
    String text(Path file, String called) throws IOException, CommandFailure {
        return decode(called, bytes(file, called));
    }

    private static byte[] bytes(Path file, String called) throws IOException, CommandFailure {
        if (Files.isDirectory(file)) {
            throw CommandFailure.wrongUsage("'%s' is a folder, not a program".formatted(called));
        }
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException _) {
            throw CommandFailure.wrongUsage("there is no file '%s'".formatted(called));
        } catch (AccessDeniedException _) {
            throw CommandFailure.wrongUsage(
                    "'%s' cannot be read: permission denied".formatted(called));
        }
    }

    private static String decode(String called, byte[] bytes) throws CommandFailure {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var input = ByteBuffer.wrap(bytes);
        try {
            var text = decoder.decode(input).toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw CommandFailure.programError(
                    notUtf8(called, bytes, input.position()), "save the file as UTF-8");
        }
    }

    private static String notUtf8(String called, byte[] bytes, int position) {
        var line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return "%s:%d: the file is not UTF-8: byte 0x%02x"
                .formatted(called, line, bytes[position] & 0xff);
    }
}
