package dev.seriema.catalog.facts.source;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A folder of a repository. Nothing outside of the repository is read, whatever links and `..`
/// say.
///
/// @param root the repository's top folder, without links
/// @param shownRoot the same as a person would write it
/// @param folder below the root, without links
public record FactFolder(Path root, Path shownRoot, Path folder) {
  /// The top folder of a repository.
  public static FactFolder of(Path root) throws IOException {
    Path real = root.toRealPath();
    return new FactFolder(real, root, real);
  }

  /// A file of this folder; empty where there is none.
  ///
  /// @param name may have several parts, such as `../etc/map.yaml`
  public Optional<FactSource> file(String name) throws UnusableFacts {
    Optional<Path> file = inside(name);
    return file.isPresent() && Files.isRegularFile(file.get())
        ? Optional.of(new FactSource(file.get(), shown(file.get())))
        : Optional.empty();
  }

  /// The first of some files that is there.
  public Optional<FactSource> firstOf(String... names) throws UnusableFacts {
    for (String name : names) {
      Optional<FactSource> file = file(name);
      if (file.isPresent()) {
        return file;
      }
    }
    return Optional.empty();
  }

  /// A folder below this one; empty where there is none.
  public Optional<FactFolder> folder(String name) throws UnusableFacts {
    Optional<Path> inner = inside(name);
    return inner.isPresent() && Files.isDirectory(inner.get())
        ? Optional.of(new FactFolder(root, shownRoot, inner.get()))
        : Optional.empty();
  }

  /// The names of what lies in this folder, sorted.
  public List<String> names() throws UnusableFacts {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(entry -> names.add(String.valueOf(entry.getFileName())));
    } catch (IOException unreadable) {
      throw source(folder).failed(unreadable);
    }
    names.sort(null);
    return names;
  }

  /// The folder that a file lies in.
  public FactFolder around(FactSource file) {
    Path parent = file.file().getParent();
    return new FactFolder(root, shownRoot, parent == null ? root : parent);
  }

  /// The path of a file from the repository's top folder, with `/` between names.
  public String fromRoot(FactSource file) {
    return root.relativize(file.file()).toString().replace('\\', '/');
  }

  /// How a person would write this folder.
  public String shown() {
    return shown(folder);
  }

  private Optional<Path> inside(String name) throws UnusableFacts {
    try {
      Path path = folder.resolve(name).normalize();
      if (!path.startsWith(root)) {
        throw outside(name);
      }
      if (!Files.exists(path)) {
        return Optional.empty();
      }
      Path real = path.toRealPath();
      if (!real.startsWith(root)) {
        throw outside(name);
      }
      return Optional.of(real);
    } catch (InvalidPathException _) {
      throw source(folder).whole(FactFault.UNREADABLE, "`" + name + "` can be no name of a file");
    } catch (IOException unreadable) {
      throw source(folder).failed(unreadable);
    }
  }

  private UnusableFacts outside(String name) {
    return source(folder)
        .whole(
            FactFault.OUTSIDE_OF_REPOSITORY,
            "`" + name + "` leads out of the repository and is not read");
  }

  private FactSource source(Path path) {
    return new FactSource(path, shown(path));
  }

  private String shown(Path path) {
    String shown =
        shownRoot.resolve(root.relativize(path)).normalize().toString().replace('\\', '/');
    return shown.isEmpty() ? "." : shown;
  }
}
