package dev.seriema.cli.state;

import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SequencedMap;

/// Files of alerts by their real places, and how long each was when a state was written: what
/// stands behind that is written again. Not thread-safe.
public final class AlertsFiles {
  /// How many are remembered; of more those that were written longest ago are forgotten.
  private static final int MOST = 1_000;

  private static final int VERSION = 1;
  private static final int LONGEST_PATH = 1 << 16;

  private final SequencedMap<String, FilePrint> left = new LinkedHashMap<>();

  /// Whether a file was written with this state.
  public boolean knows(Path file) throws IOException {
    return left.containsKey(file.toRealPath().toString());
  }

  /// How long a file was left.
  ///
  /// @return empty where it was never written with this state, and where it is another file now
  public OptionalLong length(Path file) throws IOException {
    FilePrint print = left.get(file.toRealPath().toString());
    return print == null || !print.beginsAs(file)
        ? OptionalLong.empty()
        : OptionalLong.of(print.size());
  }

  /// Takes that a file is to be continued behind all that it has now.
  public void put(Path file) throws IOException {
    String path = file.toRealPath().toString();
    left.remove(path);
    left.put(path, FilePrint.of(file));
    while (left.size() > MOST) {
      left.pollFirstEntry();
    }
  }

  public void write(StateOutput out) throws IOException {
    out.count(VERSION);
    out.count(left.size());
    for (Map.Entry<String, FilePrint> each : left.entrySet()) {
      out.text(each.getKey());
      each.getValue().write(out);
    }
  }

  public static AlertsFiles read(StateInput in) throws IOException {
    in.expect(in.count(Integer.MAX_VALUE) == VERSION, "it is of an unknown form");
    AlertsFiles read = new AlertsFiles();
    int count = in.count(MOST);
    for (int i = 0; i < count; i++) {
      read.left.put(in.text(LONGEST_PATH), FilePrint.read(in));
    }
    return read;
  }
}
