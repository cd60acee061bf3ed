package dev.codonedge.sysroots;

import dev.codonedge.descriptor.BundledFolder;
import dev.codonedge.descriptor.Descriptor;
import dev.codonedge.descriptor.DescriptorException;
import dev.codonedge.descriptor.DescriptorFolder;
import dev.codonedge.descriptor.DescriptorLibrary;
import dev.codonedge.descriptor.Kind;
import dev.codonedge.descriptor.Kind.Scalar;
import dev.codonedge.descriptor.Schema;
import dev.codonedge.descriptor.UnknownNameException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The recipes there are, by name.
public final class RecipeCatalog {
    private static final Schema MEMBER =
            Schema.empty().with("path", Scalar.TEXT).with("as", Scalar.TEXT);

    private static final Schema PACKAGE =
            Schema.empty()
                    .with("name", Scalar.TEXT)
                    .with("version", Scalar.TEXT)
                    .with("sha256", Scalar.TEXT)
                    .with("keep", new Kind.Tables(MEMBER));

    private static final Schema KEYS =
            DescriptorLibrary.commonKeys().with("package", new Kind.Tables(PACKAGE));

    private final DescriptorLibrary library;

    public RecipeCatalog(List<? extends DescriptorFolder> folders) {
        this.library = new DescriptorLibrary(folders, KEYS);
    }

    /// The recipes that come with the product.
    public static RecipeCatalog bundled() {
        return new RecipeCatalog(List.of(new BundledFolder(RecipeCatalog.class, "sysroots")));
    }

    public Recipe require(String name)
            throws IOException, DescriptorException, UnknownNameException {
        return read(library.require(name));
    }

    /// All recipes, sorted by name.
    public List<Recipe> all() throws IOException, DescriptorException {
        var recipes = new ArrayList<Recipe>();
        for (var name : library.names()) {
            recipes.add(read(library.find(name).orElseThrow()));
        }
        return recipes;
    }

    private static Recipe read(Descriptor descriptor) throws DescriptorException {
        var packages = new ArrayList<PackageRecipe>();
        for (var row : descriptor.rows("package")) {
            packages.add(packageRecipe(row));
        }
        if (packages.isEmpty()) {
            throw new DescriptorException(descriptor.file(), "there is no [[package]]");
        }
        return new Recipe(descriptor.name(), descriptor.requireText("description"), packages);
    }

    private static PackageRecipe packageRecipe(Descriptor row) throws DescriptorException {
        var members = new ArrayList<Member>();
        for (var member : row.rows("keep")) {
            members.add(member(member));
        }
        var sha256 = row.requireText("sha256");
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw row.problem(
                    "sha256", "sha256 should be 64 hexadecimal digits, not '%s'".formatted(sha256));
        }
        return new PackageRecipe(
                row.requireText("name"), row.requireText("version"), sha256, members);
    }

    private static Member member(Descriptor row) throws DescriptorException {
        var member = new Member(row.requireText("path"), row.requireText("as"));
        if (member.isFolder() != member.as().endsWith("/")) {
            throw row.problem(
                    "path",
                    "'%s' and '%s' should both end in a slash, or neither"
                            .formatted(member.path(), member.as()));
        }
        if (!ArchivePath.isInside(member.as())) {
            throw row.problem(
                    "as", "'%s' is not a place inside the sysroot".formatted(member.as()));
        }
        return member;
    }
}
