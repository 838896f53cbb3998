package dev.seriema.catalog.change;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads contents by their names, each when it is asked for. Not thread-safe.
public final class Contents implements AutoCloseable {
  /// Longest content that is read, in bytes.
  public static final int LONGEST = 64 << 20;

  private static final int LONGEST_HEAD = 200;

  private final Process process;
  private final OutputStream to;
  private final DataInputStream from;

  Contents(Process process) {
    this.process = process;
    to = process.getOutputStream();
    from = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
  }

  /// The content of a file; empty where git has none, or one that is longer than [#LONGEST].
  public Optional<byte[]> of(TreeFile file) throws IOException {
    ask(file);
    return answer();
  }

  /// Asks for a content without waiting for it.
  void ask(TreeFile file) throws IOException {
    to.write((file.object() + "\n").getBytes(StandardCharsets.US_ASCII));
    to.flush();
  }

  /// The next content that was asked for and not yet taken.
  Optional<byte[]> answer() throws IOException {
    String[] head = head().split(" ", 3);
    if (head.length < 3 || !head[1].equals("blob")) {
      return Optional.empty();
    }
    long length = Long.parseLong(head[2]);
    if (length > LONGEST) {
      from.skipNBytes(length + 1);
      return Optional.empty();
    }
    byte[] bytes = new byte[(int) length];
    from.readFully(bytes);
    from.skipNBytes(1);
    return Optional.of(bytes);
  }

  private String head() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int sign = from.read(); sign != '\n'; sign = from.read()) {
      if (sign < 0 || line.length() > LONGEST_HEAD) {
        throw new EOFException("`git cat-file` ends early");
      }
      line.append((char) sign);
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    to.close();
    from.close();
    process.destroy();
  }
}
