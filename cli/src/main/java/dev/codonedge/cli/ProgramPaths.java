package dev.codonedge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Finds the programs that the paths of a command line mean.
final class ProgramPaths {
    private final Environment environment;

    ProgramPaths(Environment environment) {
        this.environment = environment;
    }

    /// Files as named, and every source file in the folders named.
    List<String> of(List<String> paths) throws IOException, CommandFailure {
        var programs = new ArrayList<String>();
        for (var path : paths) {
            if (Files.isDirectory(environment.resolve(path))) {
                programs.addAll(within(path));
            } else {
                programs.add(path);
            }
        }
        return programs;
    }

    private List<String> within(String path) throws IOException, CommandFailure {
        var folder = environment.resolve(path);
        try (var files = Files.walk(folder)) {
            var found =
                    files.filter(file -> file.toString().matches(".*\\.(py|codon)"))
                            .sorted()
                            .map(file -> Path.of(path).resolve(folder.relativize(file)).toString())
                            .toList();
            if (found.isEmpty()) {
                throw CommandFailure.wrongUsage("there is no program in '%s'".formatted(path));
            }
            return found;
        }
    }
}
