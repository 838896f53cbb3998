package dev.seriema.cli.state;

import dev.seriema.model.state.DamagedStateException;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/// The form of a state as bytes: a mark, the version of the form, the schedule, the sections, each
/// behind its name, and a checksum of all that.
final class StateFile {
  /// The version of the form that is written, and the greatest that is read.
  static final int VERSION = 1;

  private static final byte[] MARK = "SERIEMA STATE\n".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_NAME = 256;
  private static final int BUFFER = 1 << 16;

  private StateFile() {}

  /// What stands before the sections.
  record Head(long version, String schedule) {}

  static void write(String schedule, List<StateSection> sections, OutputStream to)
      throws IOException {
    CRC32C checksum = new CRC32C();
    OutputStream out = new BufferedOutputStream(new CheckedOutputStream(to, checksum), BUFFER);
    out.write(MARK);
    StateOutput state = new StateOutput(out);
    state.count(VERSION);
    state.text(schedule);
    for (StateSection section : sections) {
      state.flag(true);
      state.text(section.name());
      state.part(section.body());
    }
    state.flag(false);
    out.flush();
    to.write(ByteBuffer.allocate(Integer.BYTES).putInt((int) checksum.getValue()).array());
  }

  /// Reads to the end, and whether that is what was written.
  ///
  /// @return where the version is not known, all else is unknown as well
  static Head verify(InputStream from) throws IOException {
    CRC32C checksum = new CRC32C();
    InputStream in = new BufferedInputStream(from, BUFFER);
    InputStream checked = new CheckedInputStream(in, checksum);
    StateInput state = new StateInput(checked);
    Head head = head(checked, state);
    if (head.version > VERSION) {
      return head;
    }
    while (state.flag()) {
      state.text(LONGEST_NAME);
      state.skipPart();
    }
    int sum = (int) checksum.getValue();
    byte[] written = in.readNBytes(Integer.BYTES);
    state.expect(written.length == Integer.BYTES, "it ends early");
    state.expect(ByteBuffer.wrap(written).getInt() == sum, "its checksum is another");
    state.expect(in.read() < 0, "something stands behind its end");
    return head;
  }

  /// Reads one section of what was verified.
  ///
  /// @return empty where there is none of the name
  static <T> Optional<T> read(InputStream from, String name, StateInput.Body<T> body)
      throws IOException {
    InputStream in = new BufferedInputStream(from, BUFFER);
    StateInput state = new StateInput(in);
    head(in, state);
    while (state.flag()) {
      if (state.text(LONGEST_NAME).equals(name)) {
        return Optional.of(state.part(body));
      }
      state.skipPart();
    }
    return Optional.empty();
  }

  private static Head head(InputStream in, StateInput state) throws IOException {
    if (!Arrays.equals(in.readNBytes(MARK.length), MARK)) {
      throw new DamagedStateException("it does not begin as a state does");
    }
    long version = state.count(Long.MAX_VALUE);
    return new Head(version, version > VERSION ? "" : state.text(LONGEST_NAME));
  }
}
