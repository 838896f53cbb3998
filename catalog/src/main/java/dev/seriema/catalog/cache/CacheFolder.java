package dev.seriema.catalog.cache;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/// A folder of files that are remembered, each with a checksum behind its content. Without a
/// folder, or where that cannot be written, nothing is remembered and nothing is lost.
///
/// Several processes may use it at once: a file is there as a whole or not at all.
///
/// @param place where it is; it need not exist
public record CacheFolder(Optional<Path> place) {
  /// No folder: nothing is remembered.
  public static final CacheFolder NONE = new CacheFolder(Optional.empty());

  private static final int CHECKSUM = Integer.BYTES;

  /// A folder where programs of this user remember things: below `XDG_CACHE_HOME`, `LOCALAPPDATA`,
  /// or `.cache` in the home folder.
  ///
  /// @param kind what is remembered, a name of its own for each
  public static CacheFolder ofUser(String kind) {
    return new CacheFolder(
        Stream.of(System.getenv("XDG_CACHE_HOME"), System.getenv("LOCALAPPDATA"))
            .filter(Objects::nonNull)
            .filter(folder -> !folder.isBlank())
            .findFirst()
            .map(Path::of)
            .or(() -> Optional.of(Path.of(System.getProperty("user.home", ""), ".cache")))
            .filter(Path::isAbsolute)
            .map(folder -> folder.resolve("seriema").resolve(kind)));
  }

  /// What was remembered under a name; empty where it was not, was damaged or is longer.
  ///
  /// @param longest content, in bytes
  public Optional<byte[]> recall(String name, int longest) {
    if (place.isEmpty()) {
      return Optional.empty();
    }
    Path file = place.get().resolve(name);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(longest + CHECKSUM + 1);
      Optional<byte[]> content =
          bytes.length > longest + CHECKSUM ? Optional.empty() : content(bytes);
      if (content.isPresent()) {
        Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
      }
      return content;
    } catch (IOException unreadable) {
      // What cannot be recalled is made anew.
      return Optional.empty();
    }
  }

  private static Optional<byte[]> content(byte[] bytes) {
    int length = bytes.length - CHECKSUM;
    return length >= 0 && ByteBuffer.wrap(bytes).getInt(length) == checksum(bytes, length)
        ? Optional.of(Arrays.copyOf(bytes, length))
        : Optional.empty();
  }

  /// Remembers something in the place of what had the name before.
  ///
  /// @param most how many files the folder may have; those that were used longest ago go
  public void remember(String name, byte[] content, int most) {
    if (place.isEmpty()) {
      return;
    }
    byte[] bytes = Arrays.copyOf(content, content.length + CHECKSUM);
    ByteBuffer.wrap(bytes).putInt(content.length, checksum(content, content.length));
    try {
      Files.createDirectories(place.get());
      Path draft = Files.createTempFile(place.get(), "draft-", "");
      try {
        Files.write(draft, bytes);
        Files.move(
            draft,
            place.get().resolve(name),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
      forgetOldest(most);
    } catch (IOException unwritable) {
      // Not to remember costs time at the next start and nothing else.
      return;
    }
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, length);
    return (int) sum.getValue();
  }

  private void forgetOldest(int most) throws IOException {
    List<Path> files;
    try (Stream<Path> entries = Files.list(place.orElseThrow())) {
      files =
          entries
              .sorted(Comparator.comparing(CacheFolder::lastUse, Comparator.reverseOrder()))
              .toList();
    }
    for (Path old : files.subList(Math.min(most, files.size()), files.size())) {
      Files.deleteIfExists(old);
    }
  }

  private static FileTime lastUse(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException gone) {
      // Another process took it away, or nobody may look: it is the first to go.
      return FileTime.fromMillis(0);
    }
  }
}
