package dev.seriema.cli.state;

import dev.seriema.intake.EventSource;
import dev.seriema.intake.InputPosition;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// How far inputs are read, from one run to the next. A file is known by its place and its first
/// bytes; standard input is new each time, and its lines are counted on. Not thread-safe.
public final class InputPositions {
  /// How many files are remembered; of more those that were read longest ago are forgotten.
  static final int MOST = 100_000;

  private static final int VERSION = 1;
  private static final int LONGEST_PATH = 1 << 16;

  /// By the real path; what was read longest ago comes first.
  private final SequencedMap<String, ReadInput> known = new LinkedHashMap<>();

  /// The names of all inputs, without their generation.
  private final Set<String> names = new HashSet<>();

  /// What this run reads, by the source that is handed to a reader.
  private final Map<EventSource, Begun> begun = new LinkedHashMap<>();

  /// @param input as it is to be remembered when nothing more is read of it
  private record Begun(String key, ReadInput input) {}

  /// How far this run is in each.
  private final Map<EventSource, InputPosition> reached = new LinkedHashMap<>();

  private boolean isAgain;

  public void write(StateOutput out) throws IOException {
    out.count(VERSION);
    out.count(known.size());
    for (Map.Entry<String, ReadInput> each : known.entrySet()) {
      out.text(each.getKey());
      each.getValue().write(out);
    }
  }

  public static InputPositions read(StateInput in) throws IOException {
    in.expect(in.count(Integer.MAX_VALUE) == VERSION, "it is of an unknown form");
    InputPositions read = new InputPositions();
    int count = in.count(MOST);
    for (int i = 0; i < count; i++) {
      ReadInput former = read.known.put(in.text(LONGEST_PATH), ReadInput.read(in));
      in.expect(former == null, "an input is there twice");
    }
    return read;
  }

  /// Whether nothing was ever read.
  public boolean isEmpty() {
    return known.isEmpty();
  }

  /// What is new of some inputs.
  ///
  /// @param tell takes what is odd about those that were read before
  /// @return those that may hold something new, each behind what was read of it
  public List<EventSource> unread(List<EventSource> sources, Consumer<StateNotice> tell) {
    known.values().forEach(input -> names.add(input.name()));
    List<EventSource> unread = new ArrayList<>();
    for (EventSource source : sources) {
      Path path = source.path().orElse(null);
      Begun begins = path == null ? standardInput() : file(source, path, tell);
      if (begins != null) {
        EventSource continued = source.behind(nameOf(begins.input), begins.input.position());
        begun.put(continued, begins);
        unread.add(continued);
      }
    }
    return unread;
  }

  /// Some inputs from their beginning, under the names that they have.
  ///
  /// @param tell takes what is odd about those that were read before
  public List<EventSource> again(List<EventSource> sources, Consumer<StateNotice> tell) {
    isAgain = true;
    return unread(sources, tell);
  }

  /// Stands for what this run has read so far: names, first bytes, and positions.
  public String digest() {
    StringBuilder read = new StringBuilder();
    reached.forEach((source, position) -> {
      ReadInput input = input(source).input;
      read.append(nameOf(input)).append('\0').append(input.print().digest()).append('\0');
      read.append(input.print().size()).append('\0');
      read.append(input.position()).append('\0').append(position).append('\0');
    });
    return FilePrint.digest(read.toString().getBytes(StandardCharsets.UTF_8));
  }

  private Begun input(EventSource source) {
    Begun now = begun.get(source);
    if (now == null) {
      throw new IllegalArgumentException(source + " is not among what was unread");
    }
    return now;
  }

  /// Takes that a block of an input was worked on. A file that is read again is remembered as it
  /// was.
  ///
  /// @param position behind it; null where the input is not lines
  public void taken(EventSource source, @Nullable InputPosition position) {
    Begun now = input(source);
    ReadInput input = now.input;
    reached.put(source, position != null ? position : behind(input, source));
    if (isAgain && !source.isStream()) {
      return;
    }
    boolean isLines = position != null;
    known.remove(now.key);
    known.put(
        now.key,
        new ReadInput(
            input.name(),
            input.generation(),
            input.print(),
            isLines || source.isStream(),
            position != null ? position : behind(input, source)));
    while (known.size() > MOST) {
      known.pollFirstEntry();
    }
  }

  /// Where an input is not lines, a file is known as a whole; of a stream one line more is counted,
  /// so that what comes later shares no id with it.
  private static InputPosition behind(ReadInput input, EventSource source) {
    return source.isStream()
        ? new InputPosition(0, input.position().lines() + 1)
        : InputPosition.START;
  }

  private Begun standardInput() {
    ReadInput former = known.get(EventSource.STANDARD_INPUT);
    long lines = former == null ? 0 : former.position().lines();
    InputPosition position = new InputPosition(0, lines);
    return new Begun(
        EventSource.STANDARD_INPUT,
        new ReadInput(EventSource.STANDARD_INPUT, 1, FilePrint.NONE, true, position));
  }

  /// @return null where nothing of it is new
  private @Nullable Begun file(EventSource source, Path path, Consumer<StateNotice> tell) {
    try {
      String key = path.toRealPath().toString();
      FilePrint print = FilePrint.of(path);
      ReadInput former = known.get(key);
      if (former == null) {
        return new Begun(key, start(freeName(source.name(), key), 1, print));
      }
      FilePrint before = former.print();
      if (print.size() < before.size()) {
        tell.accept(
            StateNotice.of(
                StateFault.SHORTER,
                source.name(),
                "is shorter than when it was read (it is read from its start)"));
        return new Begun(key, start(former.name(), former.generation() + 1, print));
      }
      if (!FilePrint.of(path, before.bytes()).digest().equals(before.digest())) {
        tell.accept(
            StateNotice.of(
                StateFault.REPLACED,
                source.name(),
                "holds something else than when it was read (it is read from its start)"));
        return new Begun(key, start(former.name(), former.generation() + 1, print));
      }
      if (isAgain) {
        return new Begun(key, start(former.name(), former.generation(), print));
      }
      if (print.size() == before.size()) {
        return null;
      }
      return new Begun(key, grown(former, source, print, tell));
    } catch (IOException fault) {
      throw UnusableStateException.unusable(path, fault);
    }
  }

  private static ReadInput grown(
      ReadInput former, EventSource source, FilePrint print, Consumer<StateNotice> tell) {
    if (former.isLines()) {
      return new ReadInput(former.name(), former.generation(), print, true, former.position());
    }
    tell.accept(
        StateNotice.of(
            StateFault.NOT_CONTINUED,
            source.name(),
            "has grown, and in its form nobody can tell what is new (all of it is read again)"));
    return start(former.name(), former.generation(), print);
  }

  private static ReadInput start(String name, int generation, FilePrint print) {
    return new ReadInput(name, generation, print, true, InputPosition.START);
  }

  /// Two files that were never read together may share a name, and their events must not share ids.
  private String freeName(String name, String key) {
    return names.add(name) ? name : key;
  }

  /// Another content under a name has other ids.
  private static String nameOf(ReadInput input) {
    return input.generation() == 1 ? input.name() : input.name() + "~" + input.generation();
  }
}
