package dev.seriema.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;

/// How far files that grow were read by those whose results are out. Used by the thread that reads
/// and by the one that hands out results.
final class FollowedProgress {
  /// How many packed files, and how many names of files that are gone, are remembered; of more
  /// those that were read longest ago are forgotten.
  static final int MOST = 10_000;

  /// How far each block that was not passed yet goes, by its number.
  private final TreeMap<Long, FollowedPosition> given = new TreeMap<>();

  /// Packed files that end with a block that was not passed yet, by its number.
  private final TreeMap<Long, List<FollowedPosition>> ending = new TreeMap<>();

  /// By the name of the file.
  private final Map<String, FollowedPosition> passed = new LinkedHashMap<>();

  /// By identity.
  private final SequencedMap<String, FollowedPosition> packed = new LinkedHashMap<>();

  /// How many files had a name whose last one is gone.
  private final SequencedMap<String, Integer> gone = new LinkedHashMap<>();

  /// The names of files that may still give something.
  private final Set<String> live = new HashSet<>();

  private long lastGiven = -1;
  private long lastPassed = -1;

  /// Takes up how far a file was read before.
  synchronized void begin(FollowedPosition former) {
    if (former.isGone()) {
      retire(former.name());
    } else if (isPacked(former)) {
      packed.put(former.identity(), former);
    } else {
      passed.put(former.name(), former);
      live.add(former.name());
    }
  }

  /// Takes that a file is read.
  synchronized void open(String name) {
    live.add(name);
  }

  /// Takes that nothing more of a file will come.
  synchronized void end(String name) {
    live.remove(name);
  }

  /// @param position behind a block
  synchronized void give(long block, FollowedPosition position) {
    given.put(block, position);
    lastGiven = block;
  }

  synchronized void givePacked(long block) {
    lastGiven = block;
  }

  /// Takes that the blocks that were given hold all of a packed file.
  synchronized void endPacked(FollowedPosition whole) {
    if (lastGiven <= lastPassed) {
      takePacked(whole);
    } else {
      ending.computeIfAbsent(lastGiven, _ -> new ArrayList<>()).add(whole);
    }
  }

  /// Takes that a packed file of a former run is not there any more.
  synchronized void forgetPacked(String identity) {
    packed.remove(identity);
  }

  /// Takes that the results of a block, and of those before it, are out.
  synchronized void pass(long block) {
    lastPassed = Math.max(lastPassed, block);
    Map<Long, FollowedPosition> done = given.headMap(block, true);
    done.values().forEach(position -> passed.put(position.name(), position));
    done.clear();
    Map<Long, List<FollowedPosition>> ended = ending.headMap(block, true);
    ended.values().forEach(files -> files.forEach(this::takePacked));
    ended.clear();
    for (String name : List.copyOf(passed.keySet())) {
      if (!live.contains(name) && !isGiven(name)) {
        passed.remove(name);
        retire(name);
      }
    }
  }

  /// How far the blocks go that were passed: where to go on after this run.
  synchronized List<FollowedPosition> positions() {
    List<FollowedPosition> positions = new ArrayList<>();
    gone.forEach((name, generation) ->
        positions.add(FollowedPosition.ofName(new FollowedName(name, generation).text())));
    positions.addAll(packed.values());
    positions.addAll(passed.values());
    return positions;
  }

  private void takePacked(FollowedPosition whole) {
    packed.putLast(whole.identity(), whole);
    if (packed.size() > MOST) {
      packed.pollFirstEntry();
    }
  }

  private void retire(String name) {
    FollowedName parts = FollowedName.of(name);
    int last = Math.max(parts.generation(), gone.getOrDefault(parts.plain(), 0));
    gone.putLast(parts.plain(), last);
    if (gone.size() > MOST) {
      gone.pollFirstEntry();
    }
  }

  private boolean isGiven(String name) {
    return given.values().stream().anyMatch(position -> position.name().equals(name));
  }

  private static boolean isPacked(FollowedPosition position) {
    return FollowedPacked.isPacked(Path.of(position.path()));
  }
}
