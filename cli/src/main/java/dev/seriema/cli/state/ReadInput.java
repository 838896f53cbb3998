package dev.seriema.cli.state;

import dev.seriema.intake.InputPosition;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import java.io.IOException;

/// An input that was read, and how far.
///
/// @param name what the ids of its events call it
/// @param generation how many different contents were read under the name, from 1
/// @param print by which it is known again
/// @param isLines whether it is lines, so that what is written behind the position is new
record ReadInput(
    String name, int generation, FilePrint print, boolean isLines, InputPosition position) {
  private static final int LONGEST_NAME = 1 << 16;

  void write(StateOutput out) throws IOException {
    out.text(name);
    out.count(generation);
    print.write(out);
    out.flag(isLines);
    out.count(position.bytes());
    out.count(position.lines());
  }

  static ReadInput read(StateInput in) throws IOException {
    return new ReadInput(
        in.text(LONGEST_NAME),
        in.count(Integer.MAX_VALUE - 1),
        FilePrint.read(in),
        in.flag(),
        new InputPosition(in.count(Long.MAX_VALUE >> 1), in.count(Long.MAX_VALUE >> 1)));
  }
}
