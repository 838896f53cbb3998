package dev.seriema.cli.check;

import dev.seriema.catalog.check.RuleFinding;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.diagnostic.Severity;
import java.util.List;

/// Commands of a GitHub workflow, a line each, which mark the lines of a pull request. The number
/// of findings stands at the end, for who reads the log.
final class CheckGithub {
  private CheckGithub() {}

  static String of(List<RuleFinding> findings) {
    StringBuilder text = new StringBuilder();
    findings.forEach(finding -> text.append(command(finding)).append('\n'));
    return text.toString();
  }

  static String end(CheckReport report) {
    return report.summary() + '\n';
  }

  private static String command(RuleFinding finding) {
    Diagnostic diagnostic = finding.diagnostic();
    FindingPlace place = FindingPlace.of(finding);
    StringBuilder command = new StringBuilder("::").append(kind(diagnostic.severity()));
    command.append(" file=").append(property(place.path()));
    if (!finding.source().text().isEmpty()) {
      command.append(",line=").append(place.start().line());
      command.append(",endLine=").append(place.end().line());
      if (place.start().line() == place.end().line()) {
        // GitHub takes columns of one line only.
        command.append(",col=").append(place.start().column());
        command.append(",endColumn=").append(place.end().column());
      }
    }
    command.append(",title=").append(property(diagnostic.code().id()));
    String hint = diagnostic.hint().map(words -> "\nhint: " + DisplayText.safe(words)).orElse("");
    return command
        .append("::")
        .append(data(DisplayText.safe(diagnostic.message()) + hint))
        .toString();
  }

  private static String kind(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "notice";
    };
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(DisplayText.safe(text)).replace(":", "%3A").replace(",", "%2C");
  }
}
