package dev.seriema.cli.check;

import dev.seriema.catalog.check.RuleFinding;
import dev.seriema.model.diagnostic.Ink;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// In which form findings are told.
public enum CheckForm {
  /// For a person at a terminal.
  text,
  /// One object, for other programs.
  json,
  /// SARIF 2.1.0, which forges and editors read.
  sarif,
  /// Marks beside the lines of a pull request.
  github,
  /// For a build server that shows results of tests.
  junit;

  /// What goes into a form besides the findings.
  ///
  /// @param ink for a person
  /// @param version of this program
  /// @param pages the folder with a page on each code, absolute
  /// @param started when the check began
  /// @param repairs what a program may offer to write
  public record Frame(Ink ink, String version, Path pages, Instant started, Repairs repairs) {}

  /// What is written of findings as soon as they are known, in UTF-8; nothing where a program reads
  /// all as one document.
  public byte[] next(List<RuleFinding> findings, Frame frame) {
    return switch (this) {
      case text -> new CheckText(frame.ink()).of(findings).getBytes(StandardCharsets.UTF_8);
      case github -> CheckGithub.of(findings).getBytes(StandardCharsets.UTF_8);
      case json, sarif, junit -> new byte[0];
    };
  }

  /// What is written when all is known.
  public byte[] end(CheckReport report, Frame frame) {
    return switch (this) {
      case text -> new CheckText(frame.ink()).end(report).getBytes(StandardCharsets.UTF_8);
      case json -> CheckJson.of(report);
      case sarif -> new CheckSarif(frame.version(), frame.pages()).of(report, frame.repairs());
      case github -> CheckGithub.end(report).getBytes(StandardCharsets.UTF_8);
      case junit -> new CheckJUnit(frame.started()).of(report).getBytes(StandardCharsets.UTF_8);
    };
  }
}
