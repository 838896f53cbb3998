package dev.seriema.intake;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Formats that their first bytes tell.
final class Magic {
  /// So many bytes decide.
  static final int BYTES = 8;

  /// @param bytes as hexadecimal digits
  private record Mark(OtherFormat format, String bytes) {}

  private static final List<Mark> MARKS =
      List.of(
          new Mark(OtherFormat.ZSTD_TWICE, "28b52ffd"),
          new Mark(OtherFormat.ZIP, "504b0304"),
          new Mark(OtherFormat.BZIP2, "425a68"),
          new Mark(OtherFormat.XZ, "fd377a585a00"),
          new Mark(OtherFormat.LZ4, "04224d18"),
          new Mark(OtherFormat.GZIP_TWICE, "1f8b"),
          new Mark(OtherFormat.SEVEN_ZIP, "377abcaf271c"),
          new Mark(OtherFormat.PACKET_CAPTURE, "d4c3b2a1"),
          new Mark(OtherFormat.PACKET_CAPTURE, "a1b2c3d4"),
          new Mark(OtherFormat.PACKET_CAPTURE, "0a0d0d0a"),
          new Mark(OtherFormat.SQLITE, "53514c6974652066"),
          new Mark(OtherFormat.JOURNAL, "4c504b5348485248"),
          new Mark(OtherFormat.AVRO, "4f626a01"),
          new Mark(OtherFormat.PARQUET, "50415231"),
          new Mark(OtherFormat.WINDOWS_EVENT_LOG, "456c6646696c6500"),
          new Mark(OtherFormat.UTF_32, "fffe0000"),
          new Mark(OtherFormat.UTF_32, "0000feff"),
          new Mark(OtherFormat.UTF_16, "fffe"),
          new Mark(OtherFormat.UTF_16, "feff"));

  private Magic() {}

  static Optional<OtherFormat> of(byte[] bytes, int start, int end) {
    String beginning = HexFormat.of().formatHex(bytes, start, Math.min(start + BYTES, end));
    for (Mark mark : MARKS) {
      if (beginning.startsWith(mark.bytes)) {
        return Optional.of(mark.format);
      }
    }
    return isUnmarkedUtf16(bytes, start, end) ? Optional.of(OtherFormat.UTF_16) : Optional.empty();
  }

  /// Every second of the first bytes is zero, as in `{` and `"` with two bytes each.
  private static boolean isUnmarkedUtf16(byte[] bytes, int start, int end) {
    if (end - start < 4) {
      return false;
    }
    boolean first = bytes[start] == 0;
    boolean second = bytes[start + 1] == 0;
    return first != second && first == (bytes[start + 2] == 0) && second == (bytes[start + 3] == 0);
  }
}
