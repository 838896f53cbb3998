package dev.seriema.intake;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Packed files among those that are followed: each is read once, when it no longer grows. Not
/// thread-safe.
final class FollowedPacked {
  /// How many are remembered as read; of more, all are forgotten, and read again if they change.
  private static final int REMEMBERED = 100_000;

  private static final long TAKEN = -1;

  private final Blocks blocks;
  private final Consumer<FollowedPlaces.Seen> whole;
  private final Deque<FollowedPlaces.Seen> due = new ArrayDeque<>();

  /// By identity the size when it was last seen, or [#TAKEN].
  private final Map<String, Long> sizes = new HashMap<>();

  private @Nullable BlockReader reader;
  private FollowedPlaces.@Nullable Seen present;

  /// @param whole is told of files of which all blocks were given
  FollowedPacked(Blocks blocks, Consumer<FollowedPlaces.Seen> whole) {
    this.blocks = blocks;
    this.whole = whole;
  }

  /// Takes a file as read.
  void take(String identity) {
    sizes.put(identity, TAKEN);
  }

  static boolean isPacked(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.endsWith(".gz") || name.endsWith(".zst");
  }

  /// @param isStream whether it may just be written; else it is read at once
  /// @param followed of which it may be an older part that was packed, and read before
  void see(FollowedPlaces.Seen file, boolean isStream, Collection<FollowedFile> followed) {
    if (sizes.size() >= REMEMBERED) {
      sizes.values().removeIf(size -> size != TAKEN);
    }
    Long before = sizes.put(file.identity(), file.size());
    boolean isTaken = before != null && before == TAKEN;
    boolean isWhole = before != null && before == file.size();
    if (isTaken || (isStream && isPartOf(file.path(), followed))) {
      sizes.put(file.identity(), TAKEN);
    } else if (!isStream || isWhole) {
      sizes.put(file.identity(), TAKEN);
      due.add(file);
    }
  }

  /// Whether there is nothing to read.
  boolean isIdle() {
    return due.isEmpty() && reader == null;
  }

  @Nullable LineBlock next() {
    while (!isIdle()) {
      if (reader == null) {
        open(due.remove());
      }
      LineBlock block = reader == null ? null : reader.next();
      if (block != null) {
        return block;
      }
      close();
      if (present != null) {
        whole.accept(present);
      }
    }
    return null;
  }

  private void open(FollowedPlaces.Seen file) {
    present = file;
    String name = String.valueOf(file.path().getFileName());
    reader = new BlockReader(List.of(EventSource.ofFile(name, file.path())), blocks);
  }

  void close() {
    if (reader != null) {
      reader.close();
      reader = null;
    }
  }

  private static boolean isPartOf(Path path, Collection<FollowedFile> followed) {
    String name = String.valueOf(path.getFileName());
    return followed.stream()
        .map(file -> String.valueOf(file.path().getFileName()))
        .anyMatch(of -> name.startsWith(of));
  }
}
