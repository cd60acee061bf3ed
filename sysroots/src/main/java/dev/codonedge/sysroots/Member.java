package dev.codonedge.sysroots;

import java.util.Optional;
import java.util.regex.Pattern;

/// A file of a package that is kept, or a folder with all that is in it.
///
/// @param path where the package has it; `*` stands for one name, a slash at the end means the whole folder
/// @param as where the sysroot has it, with the same slash
record Member(String path, String as) {
    boolean isFolder() {
        return path.endsWith("/");
    }

    /// The place of a packaged file in the sysroot, if this member keeps it.
    Optional<String> placeOf(String packaged) {
        var match = pattern().matcher(packaged);
        if (!match.matches()) {
            return Optional.empty();
        }
        return Optional.of(isFolder() ? as + match.group(1) : as);
    }

    private Pattern pattern() {
        var names = new StringBuilder();
        for (var piece : path.split("(?=\\*)|(?<=\\*)")) {
            names.append(piece.equals("*") ? "[^/]*" : Pattern.quote(piece));
        }
        return Pattern.compile(isFolder() ? names + "(.+)" : names.toString());
    }
}
