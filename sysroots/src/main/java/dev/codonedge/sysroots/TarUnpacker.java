package dev.codonedge.sysroots;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Takes the wanted members out of one `tar` archive, and refuses an archive that no honest packager would make.
/// Links are not made: a kept link becomes a copy of what it names, which must be kept too.
final class TarUnpacker {
    private static final int BUFFER = 1 << 16;

    private final TarArchiveInputStream tar;
    private final List<Member> members;
    private final Path root;
    private final UnpackLimits limits;

    private final Set<Member> found = new HashSet<>();
    private final Map<String, Path> written = new HashMap<>();
    private final Map<String, Link> links = new LinkedHashMap<>();
    private long keptBytes;

    private record Link(String target, Path place) {}

    TarUnpacker(TarArchiveInputStream tar, List<Member> members, Path root, UnpackLimits limits) {
        this.tar = tar;
        this.members = members;
        this.root = root;
        this.limits = limits;
    }

    void run() throws IOException {
        long entries = 0;
        for (var entry = tar.getNextEntry();
                entry != null && !isComplete();
                entry = tar.getNextEntry()) {
            if (++entries > limits.entries()) {
                throw new ArchiveException(
                        "it has more than %d entries".formatted(limits.entries()));
            }
            unpack(entry);
        }
        for (var link : links.entrySet()) {
            copyTarget(link.getKey(), link.getValue());
        }
        for (var member : members) {
            if (!found.contains(member)) {
                throw new ArchiveException("it has no '%s'".formatted(member.path()));
            }
        }
    }

    /// Whether nothing more can be wanted. A package of half a gigabyte need not be read to its end.
    private boolean isComplete() {
        return links.isEmpty()
                && members.stream().noneMatch(Member::isFolder)
                && found.size() == members.size();
    }

    private void unpack(TarArchiveEntry entry) throws IOException {
        var name = ArchivePath.normalized(requireInside(entry));
        if (entry.isDirectory() || name.isEmpty()) {
            return;
        }
        if (entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO()) {
            throw new ArchiveException("'%s' is a device".formatted(name));
        }
        var place = placeOf(name);
        if (place.isEmpty()) {
            return;
        }
        if (entry.isSymbolicLink()) {
            links.put(name, new Link(requireTarget(name, entry.getLinkName()), place.get()));
        } else if (entry.isLink()) {
            links.put(name, new Link(requireTarget("", entry.getLinkName()), place.get()));
        } else if (entry.isFile()) {
            write(name, entry.getSize(), place.get());
        } else {
            throw new ArchiveException(
                    "'%s' is neither a file nor a folder nor a link".formatted(name));
        }
    }

    private static String requireInside(TarArchiveEntry entry) throws ArchiveException {
        if (!ArchivePath.isInside(entry.getName())) {
            throw new ArchiveException(
                    "the name '%s' leads out of the archive".formatted(entry.getName()));
        }
        return entry.getName();
    }

    private static String requireTarget(String link, String target) throws ArchiveException {
        return ArchivePath.resolve(link, target)
                .orElseThrow(
                        () ->
                                new ArchiveException(
                                        "'%s' is a link out of the archive, to '%s'"
                                                .formatted(link, target)));
    }

    private Optional<Path> placeOf(String name) {
        for (var member : members) {
            var place = member.placeOf(name);
            if (place.isPresent()) {
                found.add(member);
                return place.map(root::resolve);
            }
        }
        return Optional.empty();
    }

    private void write(String name, long size, Path place) throws IOException {
        keptBytes += size;
        if (size < 0 || keptBytes > limits.keptBytes()) {
            throw new ArchiveException("'%s' is larger than is allowed".formatted(name));
        }
        Files.createDirectories(place.getParent());
        try (var out = Files.newOutputStream(place)) {
            var buffer = new byte[BUFFER];
            long copied = 0;
            for (int read = tar.read(buffer); read >= 0; read = tar.read(buffer)) {
                out.write(buffer, 0, read);
                copied += read;
            }
            if (copied != size) {
                throw new ArchiveException("'%s' is cut off".formatted(name));
            }
        }
        written.put(name, place);
    }

    private void copyTarget(String name, Link link) throws IOException {
        var target = link.target;
        // A link to a link; the bound ends circles.
        for (int hops = 0; links.containsKey(target) && hops < links.size(); hops++) {
            target = links.get(target).target;
        }
        var source = written.get(target);
        if (source == null) {
            throw new ArchiveException(
                    "'%s' is a link to '%s', which is not kept".formatted(name, link.target));
        }
        Files.createDirectories(link.place.getParent());
        Files.copy(source, link.place);
    }
}
