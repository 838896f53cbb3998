package dev.seriema.catalog.facts.source;

import dev.seriema.catalog.toml.Utf8;
import dev.seriema.intake.SystemReasons;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// A file of facts, plain or gzip, whatever its name.
///
/// @param file not a link
/// @param name how a person would write it
public record FactSource(Path file, String name) {
  /// Longest file that is read, in bytes as it lies on the disk.
  public static final long LONGEST = 256L << 20;

  /// Longest content that is read, in bytes when unpacked.
  public static final long LONGEST_UNPACKED = 512L << 20;

  /// How much of a text behind a fault is shown with it, in bytes.
  private static final int BEHIND_FAULT = 400;

  /// A file that somebody named: links to it are followed.
  public static FactSource named(Path file) throws UnusableFacts {
    String name = file.normalize().toString().replace('\\', '/');
    try {
      return new FactSource(file.toRealPath(), name);
    } catch (IOException unreadable) {
      throw unreadable(new FactSource(file, name), unreadable);
    }
  }

  /// The unpacked bytes, up to [#LONGEST_UNPACKED].
  public InputStream open() throws UnusableFacts {
    try {
      if (Files.size(file) > LONGEST) {
        throw tooLarge(LONGEST);
      }
      return new BoundedInput(unpacked(), LONGEST_UNPACKED);
    } catch (IOException unreadable) {
      throw failed(unreadable);
    }
  }

  /// The whole content as text, unpacked.
  ///
  /// @param most bytes; more are refused
  public SourceText text(int most) throws UnusableFacts {
    try (InputStream in = open()) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw tooLarge(most);
      }
      expectUtf8(bytes);
      return new SourceText(name, new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw failed(failure);
    }
  }

  private void expectUtf8(byte[] bytes) throws UnusableFacts {
    if (Utf8.isUtf16(bytes)) {
      throw whole(FactFault.DAMAGED, "`" + name + "` is UTF-16, not UTF-8; save it as UTF-8");
    }
    OptionalInt foreign = Utf8.firstForeign(bytes);
    if (foreign.isPresent()) {
      int place = foreign.getAsInt();
      throw new UnusableFacts(
          at(
              FactFault.DAMAGED,
              place,
              "byte `0x%02X` at offset %d is not UTF-8".formatted(bytes[place] & 0xff, place)));
    }
  }

  /// What a failure to read or unpack means.
  public UnusableFacts failed(IOException failure) {
    return switch (failure) {
      case BoundedInput.BoundReached _ -> tooLarge(LONGEST_UNPACKED);
      case ZipException _, EOFException _ ->
          whole(FactFault.DAMAGED, "`" + name + "` cannot be unpacked: its gzip data is damaged");
      default -> unreadable(this, failure);
    };
  }

  /// A finding about the file as a whole.
  public UnusableFacts whole(FactFault fault, String message) {
    return new UnusableFacts(
        new FactFinding(
            new SourceText(name, ""), Diagnostic.of(fault, new SourceSpan(0, 0), message)));
  }

  /// A finding at a byte of the unpacked content.
  public FactFinding at(FactFault fault, long byteOffset, String message) throws UnusableFacts {
    int offset = Math.clamp(byteOffset, 0, Integer.MAX_VALUE - 2 * BEHIND_FAULT);
    try (InputStream in = open()) {
      byte[] bytes = in.readNBytes(offset + BEHIND_FAULT);
      String before = new String(bytes, 0, Math.min(offset, bytes.length), StandardCharsets.UTF_8);
      SourceText text = new SourceText(name, new String(bytes, StandardCharsets.UTF_8));
      int start = Math.min(before.length(), text.text().length());
      int end = Math.min(start + 1, text.text().length());
      return new FactFinding(text, Diagnostic.of(fault, new SourceSpan(start, end), message));
    } catch (IOException failure) {
      throw failed(failure);
    }
  }

  private UnusableFacts tooLarge(long most) {
    return whole(
        FactFault.TOO_LARGE,
        "`" + name + "` is larger than the " + (most >> 20) + " MiB that are read of a file");
  }

  private static UnusableFacts unreadable(FactSource source, IOException failure) {
    return source.whole(
        FactFault.UNREADABLE, "`" + source.name + "` cannot be read: " + SystemReasons.of(failure));
  }

  private InputStream unpacked() throws IOException {
    InputStream in =
        new BufferedInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), 1 << 16);
    in.mark(2);
    boolean packed = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return packed ? new GZIPInputStream(in, 1 << 16) : in;
  }
}
