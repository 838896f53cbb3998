package dev.seriema.testkit;

import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/// Real rules, events and facts that tests may read and that lie outside of this repository.
///
/// The folder is named by the system property `seriema.shared`. A test that asks for a part that is
/// not there is skipped with the reason, never failed.
public final class SharedData {
  private static final String CORPUS_ARCHIVE = "rules-corpus/rules-corpus.tar.gz";

  private SharedData() {}

  /// The unpacked tree of a public rule repository: `rules`, `rules_building_block`, `hunting` and
  /// `detection_rules/etc`.
  ///
  /// The archive is unpacked once below `target` of the repository; tests that start at the same
  /// time, also in several processes, share the result.
  public static Path corpus() {
    Path archive = part(CORPUS_ARCHIVE);
    try {
      return unpackedOnce(archive, repository().resolve("target")).resolve("rules-corpus");
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot unpack " + archive, failure);
    }
  }

  /// Recorded events, each file with its origin in `README.md` beside it.
  public static Path data() {
    return part("data");
  }

  /// Facts about languages, rule checks and engines, as tables and pages.
  public static Path reference() {
    return part("reference");
  }

  /// Test suites and answers of other implementations.
  public static Path peers() {
    return part("peers");
  }

  /// The root of this repository's checkout.
  public static Path repository() {
    String root = System.getProperty("seriema.root");
    if (root == null) {
      return abort("the system property seriema.root does not name the repository");
    }
    return Path.of(root);
  }

  private static Path part(String name) {
    String shared = System.getProperty("seriema.shared");
    if (shared == null) {
      return abort("the system property seriema.shared does not name the shared data");
    }
    Path part = Path.of(shared).toAbsolutePath().normalize().resolve(name);
    assumeTrue(Files.exists(part), () -> "shared data is not there: " + part);
    return part;
  }

  /// Unpacks an archive below a folder unless it lies there already, and says where.
  ///
  /// The content appears at its place in one step, so whoever sees it sees all of it. The name
  /// tells one version of the archive from another.
  static Path unpackedOnce(Path archive, Path folder) throws IOException {
    String version =
        Files.size(archive) + "-" + Files.getLastModifiedTime(archive).toInstant().getEpochSecond();
    Path place = folder.resolve("shared-" + archive.getFileName() + "-" + version);
    if (Files.isDirectory(place)) {
      return place;
    }
    Files.createDirectories(folder);
    Path draft = Files.createTempDirectory(folder, "unpacking-");
    try {
      TarArchive.unpack(archive, draft);
      Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException failure) {
      if (!Files.isDirectory(place)) {
        throw failure;
      }
    } finally {
      delete(draft);
    }
    return place;
  }

  private static void delete(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
