package dev.seriema.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Looks what files there are at some places at the moment: the files that are named, and those
/// with an ending of events below folders.
final class FollowedPlaces {
  private final List<Path> places;

  FollowedPlaces(List<Path> places) {
    this.places = List.copyOf(places);
  }

  /// A file as it is at the moment.
  ///
  /// @param identity what stays the same when it gets another name
  record Seen(Path path, String identity, long size) {
    static Seen of(Path path, BasicFileAttributes attributes) {
      Object key = attributes.fileKey();
      String identity = key == null ? path + " " + attributes.creationTime() : key.toString();
      return new Seen(path, identity, attributes.size());
    }
  }

  /// In the order of the places, below a folder by path; one that two places share is there once.
  /// What cannot be looked at is not there.
  List<Seen> look() {
    Map<String, Seen> seen = new LinkedHashMap<>();
    for (Path place : places) {
      if (Files.isDirectory(place)) {
        below(place).forEach(file -> seen.putIfAbsent(file.identity(), file));
      } else {
        at(place).ifPresent(file -> seen.putIfAbsent(file.identity(), file));
      }
    }
    return List.copyOf(seen.values());
  }

  /// A file that has left its place, where it lies in the same folder under another name.
  ///
  /// @param path where it was
  static Optional<Seen> moved(Path path, String identity) {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null) {
      return Optional.empty();
    }
    try (Stream<Path> beside = Files.list(folder)) {
      return beside
          .sorted()
          .flatMap(other -> at(other).stream())
          .filter(other -> other.identity().equals(identity))
          .findFirst();
    } catch (IOException unreadable) {
      // A folder that is gone holds no file either.
      return Optional.empty();
    }
  }

  private static Optional<Seen> at(Path path) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      return attributes.isRegularFile() ? Optional.of(Seen.of(path, attributes)) : Optional.empty();
    } catch (IOException absent) {
      // It may come later.
      return Optional.empty();
    }
  }

  private static List<Seen> below(Path folder) {
    List<Path> paths = new ArrayList<>();
    SimpleFileVisitor<Path> visitor =
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            if (EventSources.mayHoldEvents(path)) {
              paths.add(path);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path path, IOException fault) {
            return FileVisitResult.CONTINUE;
          }
        };
    try {
      Files.walkFileTree(folder, visitor);
    } catch (IOException gone) {
      return List.of();
    }
    paths.sort(null);
    return paths.stream().flatMap(path -> at(path).stream()).toList();
  }
}
