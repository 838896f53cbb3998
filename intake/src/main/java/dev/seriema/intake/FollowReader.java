package dev.seriema.intake;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads files of lines as they grow, until it is stopped.
///
/// What is there at the beginning is read first, file by file, as finite input; from then on all
/// files are looked at once an interval, and what has come is read as a stream. A file that is
/// renamed is read on until it has not been at a followed place for [#LOOKS_AFTER_LEAVING] looks,
/// and another in its place is a new file. One that has become shorter is read from its beginning.
/// A packed file is read once.
///
/// Nothing is read ahead: who takes no block lets the files wait.
public final class FollowReader implements BlockSource {
  /// How often a file that has left is looked at before it is taken as finished.
  static final int LOOKS_AFTER_LEAVING = 60;

  /// How many files are followed at a time; others are told and not read.
  static final int MOST_FILES = 1_000;

  private final FollowedPlaces places;
  private final Duration interval;
  private final Blocks blocks;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Map<String, FollowedFile> files = new LinkedHashMap<>();
  private final Map<String, FollowedPosition> former = new LinkedHashMap<>();
  private final Map<String, Integer> generations = new HashMap<>();
  private final FollowedPacked packed;
  private final Set<String> refused = new HashSet<>();

  /// Those that were looked at in this round, so that each has its turn.
  private final List<FollowedFile> round = new ArrayList<>();

  private volatile boolean isStream;

  private final FollowedProgress progress = new FollowedProgress();

  /// @param places files, which need not be there yet, and folders
  /// @param interval how long to wait before files are looked at again
  /// @param former how far files were read before; empty for all from their beginning
  /// @param lineLimit a longer line, in bytes without its end, is passed over
  /// @param findings is told what is wrong, by the thread that calls [#next]
  public FollowReader(
      List<Path> places,
      Duration interval,
      List<FollowedPosition> former,
      int lineLimit,
      Consumer<IntakeFinding> findings) {
    this.places = new FollowedPlaces(places);
    this.interval = interval;
    blocks = new Blocks(lineLimit, BlockReader.DEFAULT_BLOCK_BYTES, findings);
    packed =
        new FollowedPacked(blocks, file -> progress.endPacked(FollowedPosition.ofPacked(file)));
    for (FollowedPosition position : former) {
      progress.begin(position);
      FollowedName name = FollowedName.of(position.name());
      generations.merge(name.plain(), name.generation(), Math::max);
      if (!position.isGone()) {
        this.former.put(position.identity(), position);
      }
    }
  }

  /// Lets [#next] give no more. May be called by any thread.
  public void stop() {
    stop.countDown();
  }

  /// Whether all was given that was there at the beginning.
  public boolean isStream() {
    return isStream;
  }

  @Override
  public synchronized @Nullable LineBlock next() {
    while (stop.getCount() > 0) {
      if (round.isEmpty() && packed.isIdle()) {
        begin();
      }
      LineBlock block = fromRound();
      if (block == null) {
        block = packed.next();
        if (block != null) {
          progress.givePacked(block.number());
        }
      }
      if (block != null) {
        return block;
      }
      if (round.isEmpty() && packed.isIdle()) {
        if (!isStream) {
          isStream = true;
          files.values().forEach(FollowedFile::becomeStream);
        }
        rest();
      }
    }
    return null;
  }

  /// Takes that the results of a block, and of those before it, are out.
  ///
  /// @param block its number
  public void passed(long block) {
    progress.pass(block);
  }

  /// How far the blocks go whose results are out: where to go on after this run. Packed files that
  /// were read are among them, and names that no other file may get.
  public List<FollowedPosition> positions() {
    return progress.positions();
  }

  @Override
  public synchronized void close() {
    stop();
    files.values().forEach(this::close);
    files.clear();
    packed.close();
  }

  private void rest() {
    try {
      if (stop.await(interval.toNanos(), TimeUnit.NANOSECONDS)) {
        return;
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
      stop();
    }
  }

  /// Looks what files there are.
  private void begin() {
    List<FollowedPlaces.Seen> seen = places.look();
    Set<String> there = new HashSet<>();
    for (FollowedPlaces.Seen file : seen) {
      there.add(file.identity());
      FollowedFile known = files.get(file.identity());
      if (known != null) {
        known.seen(file.path());
      } else if (FollowedPacked.isPacked(file.path())) {
        see(file);
      } else {
        open(file);
      }
    }
    resumeMoved(there);
    files.values().stream()
        .filter(file -> !there.contains(file.identity()))
        .forEach(file -> file.seen(null));
    round.addAll(files.values());
  }

  private void see(FollowedPlaces.Seen file) {
    FollowedPosition before = former.remove(file.identity());
    if (before != null && before.offset() == file.size()) {
      packed.take(file.identity());
    } else {
      packed.see(file, isStream, files.values());
    }
  }

  /// Goes on with files that were renamed between two runs.
  private void resumeMoved(Set<String> there) {
    for (FollowedPosition position : List.copyOf(former.values())) {
      if (!there.contains(position.identity())) {
        forget(position);
        FollowedPlaces.moved(Path.of(position.path()), position.identity())
            .filter(moved -> moved.size() > position.offset())
            .ifPresent(this::open);
        former.remove(position.identity());
      }
    }
  }

  private void open(FollowedPlaces.Seen file) {
    if (files.size() >= MOST_FILES) {
      refuse(file.path(), "more than " + MOST_FILES + " files are followed");
      return;
    }
    FollowedPosition before = former.remove(file.identity());
    try {
      boolean goesOn = before != null && isContinued(file, before);
      if (before != null && !goesOn) {
        progress.end(before.name());
      }
      FollowedPosition start =
          before != null && goesOn ? before : FollowedPosition.start(file, nameOf(file.path()));
      FollowedFile opened = new FollowedFile(start, file.path(), blocks);
      if (isStream) {
        opened.becomeStream();
      } else {
        opened.endAt(file.size());
      }
      files.put(file.identity(), opened);
      progress.open(opened.name());
      refused.remove(file.path().toString());
    } catch (IOException fault) {
      refuse(file.path(), SystemReasons.of(fault));
    }
  }

  /// Whether a file is that of which something was read before.
  private static boolean isContinued(FollowedPlaces.Seen file, FollowedPosition before)
      throws IOException {
    if (file.size() < before.offset()) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file.path())) {
      return before.beginning().isEmpty()
          || before.beginning().equals(FileBeginning.of(channel, before.offset()));
    }
  }

  private @Nullable LineBlock fromRound() {
    while (!round.isEmpty()) {
      FollowedFile file = round.getFirst();
      try {
        LineBlock block = file.next();
        if (block != null) {
          note(block, file);
          if (isStream) {
            round.addLast(round.removeFirst());
          }
          return block;
        }
        round.removeFirst();
        LineBlock rest = end(file);
        if (rest != null) {
          return rest;
        }
      } catch (IOException fault) {
        round.removeFirst();
        files.remove(file.identity());
        close(file);
        refuse(file.path(), SystemReasons.of(fault));
      }
    }
    return null;
  }

  /// Ends with a file that was read as far as it goes, if it is cut or has left for long.
  private @Nullable LineBlock end(FollowedFile file) throws IOException {
    boolean isCut = file.isCut();
    if (!isCut && file.absent() < LOOKS_AFTER_LEAVING) {
      return null;
    }
    LineBlock rest = file.last();
    if (rest != null) {
      note(rest, file);
    }
    files.remove(file.identity());
    close(file);
    progress.end(file.name());
    return rest;
  }

  private void note(LineBlock block, FollowedFile file) {
    progress.give(block.number(), file.position());
  }

  private void forget(FollowedPosition position) {
    if (FollowedPacked.isPacked(Path.of(position.path()))) {
      progress.forgetPacked(position.identity());
    } else {
      progress.end(position.name());
    }
  }

  private void close(FollowedFile file) {
    try {
      file.close();
    } catch (IOException fault) {
      refuse(file.path(), SystemReasons.of(fault));
    }
  }

  /// Tells once of a file that is not read.
  private void refuse(Path path, String reason) {
    if (refused.size() < MOST_FILES && refused.add(path.toString())) {
      EventSource source = EventSource.ofFile(String.valueOf(path.getFileName()), path);
      blocks.tell(
          IntakeFinding.ofInput(
              InputFault.UNREADABLE, source, "cannot read `" + path + "`: " + reason));
    }
  }

  /// The name of a file that is new: that of the file, and its number where others had the name.
  private String nameOf(Path path) {
    String name = String.valueOf(path.getFileName());
    return new FollowedName(name, generations.merge(name, 1, Integer::sum)).text();
  }
}
