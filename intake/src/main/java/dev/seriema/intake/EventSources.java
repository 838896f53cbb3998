package dev.seriema.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The inputs that arguments name, in the order of the arguments; below a folder by path.
///
/// A file that several arguments reach is read once. A file that is named is read whatever its
/// name; of a folder those with a known ending.
///
/// @param sources what to read
/// @param findings what cannot be read
public record EventSources(List<EventSource> sources, List<IntakeFinding> findings) {
  private static final List<String> ENDINGS = List.of(".ndjson", ".jsonl", ".json", ".gz", ".zst");

  public EventSources {
    sources = List.copyOf(sources);
    findings = List.copyOf(findings);
  }

  /// @param arguments paths of files and folders, and `-` for standard input
  /// @param standardInput is read only if an argument asks for it
  public static EventSources of(List<String> arguments, InputStream standardInput) {
    Collector collector = new Collector(standardInput);
    arguments.forEach(collector::add);
    return collector.sources();
  }

  /// Whether a file below a folder is read.
  static boolean mayHoldEvents(Path path) {
    String name = String.valueOf(path.getFileName());
    return ENDINGS.stream().anyMatch(name::endsWith) && Files.isRegularFile(path);
  }

  private static final class Collector {
    private final InputStream standardInput;
    private final List<IntakeFinding> findings = new ArrayList<>();

    /// Paths as given, by their real place; standard input stands at an empty path.
    private final Map<Path, Path> files = new LinkedHashMap<>();

    Collector(InputStream standardInput) {
      this.standardInput = standardInput;
    }

    void add(String argument) {
      if (argument.equals(EventSource.STANDARD_INPUT)) {
        files.putIfAbsent(Path.of(""), Path.of(""));
        return;
      }
      try {
        Path path = Path.of(argument);
        if (Files.isDirectory(path)) {
          addFolder(argument, path);
        } else {
          addFile(path);
        }
      } catch (InvalidPathException fault) {
        findings.add(unreadable(argument, "is no path: " + fault.getReason()));
      } catch (IOException fault) {
        findings.add(unreadable(argument, SystemReasons.of(fault)));
      }
    }

    private void addFile(Path path) throws IOException {
      files.putIfAbsent(path.toRealPath(), path);
    }

    private void addFolder(String argument, Path folder) throws IOException {
      List<Path> below = new ArrayList<>();
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
              if (mayHoldEvents(path)) {
                below.add(path);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException fault) {
              findings.add(unreadable(path.toString(), SystemReasons.of(fault)));
              return FileVisitResult.CONTINUE;
            }
          });
      below.sort(null);
      if (below.isEmpty()) {
        findings.add(
            IntakeFinding.ofInput(
                    InputFault.NOTHING_TO_READ,
                    EventSource.ofFile(argument, folder),
                    "no file below `" + argument + "` has an ending of events")
                .withHint("endings are " + String.join(", ", ENDINGS)));
      }
      for (Path path : below) {
        addFile(path);
      }
    }

    private static IntakeFinding unreadable(String argument, String reason) {
      EventSource source = EventSource.ofFile(argument, Path.of(""));
      return IntakeFinding.ofInput(
          InputFault.UNREADABLE, source, "cannot read `" + argument + "`: " + reason);
    }

    EventSources sources() {
      Map<String, Set<Path>> sameName = new LinkedHashMap<>();
      files
          .values()
          .forEach(path ->
              sameName
                  .computeIfAbsent(fileName(path), _ -> new LinkedHashSet<>())
                  .add(absolute(path)));
      List<EventSource> sources = new ArrayList<>();
      for (Path path : files.values()) {
        sources.add(
            path.equals(Path.of(""))
                ? EventSource.ofStandardInput(standardInput)
                : EventSource.ofFile(name(path, sameName), path));
      }
      return new EventSources(sources, findings);
    }

    private static String name(Path path, Map<String, Set<Path>> sameName) {
      String name = fileName(path);
      Set<Path> group = sameName.getOrDefault(name, Set.of());
      if (group.size() < 2) {
        return name;
      }
      Path relative = commonFolder(group).relativize(absolute(path));
      List<String> parts = new ArrayList<>();
      relative.forEach(part -> parts.add(part.toString()));
      return String.join("/", parts);
    }

    private static Path commonFolder(Set<Path> paths) {
      List<Path> all = List.copyOf(paths);
      Path first = all.getFirst();
      for (int parts = first.getNameCount() - 1; parts > 0; parts--) {
        Path folder = first.getRoot().resolve(first.subpath(0, parts));
        if (all.stream().allMatch(path -> path.startsWith(folder))) {
          return folder;
        }
      }
      return first.getRoot();
    }

    private static String fileName(Path path) {
      return String.valueOf(path.getFileName());
    }

    private static Path absolute(Path path) {
      return path.toAbsolutePath().normalize();
    }
  }
}
