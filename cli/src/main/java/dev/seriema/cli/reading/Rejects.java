package dev.seriema.cli.reading;

import dev.seriema.intake.IntakeFinding;
import dev.seriema.model.event.JsonWriter;
import java.nio.file.Path;
import java.util.List;

/// The lines that are refused, as they came, and beside them why: `docs/formats/rejects.md`.
public final class Rejects implements AutoCloseable {
  /// What stands behind the name of the file for that of the reasons.
  public static final String REASONS = ".reasons.ndjson";

  private static final byte[] LINE_END = {'\n'};

  private final OutputFile lines;
  private final OutputFile reasons;
  private final JsonWriter json = new JsonWriter();
  private long written;

  private Rejects(OutputFile lines, OutputFile reasons) {
    this.lines = lines;
    this.reasons = reasons;
  }

  /// @throws OutputFile.UnwritableException when one of the two files cannot be made
  public static Rejects create(Path file) {
    OutputFile lines = OutputFile.create(file);
    try {
      return new Rejects(lines, OutputFile.create(reasons(file)));
    } catch (OutputFile.UnwritableException fault) {
      lines.close();
      throw fault;
    }
  }

  /// Where the reasons for the lines of a file stand.
  public static Path reasons(Path file) {
    return file.resolveSibling(file.getFileName() + REASONS);
  }

  /// @param kept the bytes that the lines lie in
  void write(List<Refused> refused, byte[] kept) {
    for (Refused one : refused) {
      if (one.isKept()) {
        lines.write(kept, one.start(), one.end());
        lines.write(LINE_END, 0, LINE_END.length);
        written++;
      }
      writeReason(one);
    }
    if (!refused.isEmpty()) {
      lines.flush();
      reasons.flush();
    }
  }

  private void writeReason(Refused refused) {
    IntakeFinding finding = refused.finding();
    json.clear();
    json.beginObject().name("source").string(finding.source());
    json.name("line").number(finding.line()).name("column").number(finding.column());
    json.name("code").string(finding.code().id());
    json.name("kind").string(RefusalWords.of(finding));
    json.name("reason").string(finding.message());
    if (refused.isKept()) {
      json.name("rejects_line").number(written);
    }
    json.endObject().endLine();
    reasons.write(json.bytes(), 0, json.length());
  }

  @Override
  public void close() {
    try (lines) {
      reasons.close();
    }
  }
}
