package dev.seriema.cli.state;

import dev.seriema.intake.FollowedPosition;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// How far files that grow were read, from one run to the next.
public final class FollowedInputs {
  private static final int VERSION = 1;
  private static final int MOST = 100_000;
  private static final int LONGEST_TEXT = 1 << 16;
  private static final long MOST_LINES = Long.MAX_VALUE >> 1;

  private FollowedInputs() {}

  public static void write(List<FollowedPosition> positions, StateOutput out) throws IOException {
    out.count(VERSION);
    out.count(positions.size());
    for (FollowedPosition position : positions) {
      out.text(position.path());
      out.text(position.identity());
      out.text(position.name());
      out.count(position.offset());
      out.count(position.line());
      out.text(position.beginning());
    }
  }

  public static List<FollowedPosition> read(StateInput in) throws IOException {
    in.expect(in.count(Integer.MAX_VALUE) == VERSION, "it is of an unknown form");
    List<FollowedPosition> positions = new ArrayList<>();
    int count = in.count(MOST);
    for (int i = 0; i < count; i++) {
      String path = in.text(LONGEST_TEXT);
      String identity = in.text(LONGEST_TEXT);
      String name = in.text(LONGEST_TEXT);
      long offset = in.count(Long.MAX_VALUE);
      long line = in.count(MOST_LINES);
      in.expect(line > 0, "a file has no line to go on with");
      positions.add(
          new FollowedPosition(path, identity, name, offset, line, in.text(LONGEST_TEXT)));
    }
    return positions;
  }

  /// Stands for what was read from some positions to others.
  public static String digest(List<FollowedPosition> from, List<FollowedPosition> to) {
    return FilePrint.digest((from + "\0" + to).getBytes(StandardCharsets.UTF_8));
  }
}
