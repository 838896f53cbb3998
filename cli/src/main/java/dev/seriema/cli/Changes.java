package dev.seriema.cli;

import dev.seriema.catalog.change.ChangedFiles;
import dev.seriema.intake.SystemReasons;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What `--changed` means: the files that git tells of.
final class Changes {
  /// What `--changed` looks at in the tables of rules and the lock of their versions.
  private static final Set<String> COMPARED = Set.of(".toml", ".json");

  private Changes() {}

  /// What git is asked of the work tree of a place.
  private interface Question<T> {
    T ask(Path place) throws IOException;
  }

  /// @return real paths of what differs in the work trees of some places
  static Set<Path> around(List<Path> places) throws Unable {
    Set<Path> files = new HashSet<>();
    for (Path place : places) {
      files.addAll(told(place, ChangedFiles::around));
    }
    return files;
  }

  /// What rule files and version locks held that differ, by their real paths.
  static Map<Path, byte[]> former(List<Path> places) throws Unable {
    Map<Path, byte[]> former = new HashMap<>();
    for (Path place : places) {
      former.putAll(told(place, asked -> ChangedFiles.former(asked, Changes::isCompared)));
    }
    return former;
  }

  private static boolean isCompared(String path) {
    return COMPARED.stream().anyMatch(path::endsWith);
  }

  private static <T> T told(Path place, Question<T> question) throws Unable {
    try {
      return question.ask(place);
    } catch (IOException untold) {
      throw new Unable(
          "`--changed` cannot tell what changed in `" + place + "`: " + SystemReasons.of(untold));
    }
  }
}
