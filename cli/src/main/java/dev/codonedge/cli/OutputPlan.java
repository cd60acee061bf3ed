package dev.codonedge.cli;

import dev.codonedge.descriptor.NearestName;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which files a build writes, and in what form.
record OutputPlan(List<OutputPlan.File> files) {
    OutputPlan {
        files = List.copyOf(files);
    }

    /// @param name as messages call it
    record File(OutputForm form, String name) {}

    /// @param program the program's file, whose name the output takes when none is given
    /// @param out the value of `-o`
    /// @param emit the values of `--emit`
    static OutputPlan of(String program, Optional<String> out, List<String> emit, Place place)
            throws CommandFailure {
        var forms = forms(emit);
        var files = new ArrayList<File>();
        if (forms.isEmpty()) {
            var form = out.map(OutputPlan::suffix).flatMap(OutputForm::of).orElse(OutputForm.ELF);
            files.add(new File(form, out.orElseGet(() -> defaultName(program, form, place))));
        } else if (forms.size() == 1 && out.isPresent()) {
            files.add(new File(forms.getFirst(), out.get()));
        } else {
            for (var form : forms) {
                var name = out.map(given -> withoutSuffix(given) + form.suffix(place));
                files.add(new File(form, name.orElseGet(() -> defaultName(program, form, place))));
            }
        }
        for (var file : files) {
            if (file.form.stage() == OutputForm.Stage.FLASHED && place instanceof Place.Machine) {
                throw CommandFailure.wrongUsage(
                        "'%s' is for boards".formatted(file.name), "choose a board with --board");
            }
        }
        return new OutputPlan(files);
    }

    private static List<OutputForm> forms(List<String> words) throws CommandFailure {
        var forms = new ArrayList<OutputForm>();
        for (var word : words) {
            var form = OutputForm.of(word);
            if (form.isEmpty()) {
                var known = OutputForm.firstWords();
                throw new CommandFailure(
                        ExitStatus.WRONG_USAGE,
                        "there is no output form '%s'".formatted(word),
                        NearestName.to(word, known)
                                .map("did you mean '%s'?"::formatted)
                                .or(() -> Optional.of("there are: " + String.join(", ", known))));
            }
            forms.add(form.get());
        }
        return forms;
    }

    /// In the current folder.
    private static String defaultName(String program, OutputForm form, Place place) {
        var base =
                program.equals("-")
                        ? "a"
                        : withoutSuffix(Path.of(program).getFileName().toString());
        var name = base + form.suffix(place);
        // The program itself must not be overwritten.
        return name.equals(program) ? name + ".out" : name;
    }

    private static String suffix(String name) {
        return name.substring(withoutSuffix(name).length()).replaceFirst("^\\.", "");
    }

    private static String withoutSuffix(String name) {
        var dot = name.lastIndexOf('.');
        return dot <= name.lastIndexOf('/') + 1 ? name : name.substring(0, dot);
    }
}
