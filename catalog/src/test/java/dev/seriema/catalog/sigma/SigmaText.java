package dev.seriema.catalog.sigma;

import dev.seriema.catalog.scaffold.UnknownName;
import dev.seriema.catalog.sigma.fault.SigmaFault;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.SourceText;
import java.util.List;

/// A file of Sigma and what becomes of it.
record SigmaText(String yaml) {
  /// A rule over processes of Windows.
  ///
  /// @param detection lines of the part `detection`
  static SigmaText ofProcesses(String detection) {
    return of("product: windows, category: process_creation", detection);
  }

  /// @param source such as `product: aws, service: cloudtrail`
  static SigmaText of(String source, String detection) {
    return new SigmaText(
        "title: Generated Finding\n"
            + RandomSigma.logsource(source)
            + "detection:\n"
            + detection.indent(4));
  }

  /// A rule over failed logons, and a correlation of it.
  ///
  /// @param correlation lines of the part `correlation`
  static SigmaText correlated(String correlation) {
    return new SigmaText(
        """
        title: Failed Logon
        name: failed
        logsource:
            product: windows
            service: security
        detection:
            selection:
                EventID: 4625
            condition: selection
        ---
        title: Good Logon
        name: good
        logsource:
            product: windows
            service: security
        detection:
            selection:
                EventID: 4624
            condition: selection
        ---
        title: Correlated
        correlation:
        """
            + correlation.indent(4));
  }

  List<SigmaOutcome> outcomes() {
    return outcomes(SigmaAcceptanceTest.OPTIONS);
  }

  List<SigmaOutcome> outcomes(SigmaOptions options) {
    try {
      return Sigma.convert(List.of(new SourceText("rule.yml", yaml)), options);
    } catch (UnknownName missing) {
      throw new AssertionError(missing);
    }
  }

  List<Diagnostic> findings() {
    return outcomes().stream().flatMap(outcome -> outcome.findings().stream()).toList();
  }

  /// The codes that are told, with the line of each.
  List<Told> told() {
    return findings().stream()
        .map(finding ->
            new Told(
                finding.code(),
                new SourceText("rule.yml", yaml).position(finding.span().start()).line()))
        .toList();
  }

  record Told(DiagnosticCode code, int line) {
    static Told of(SigmaFault fault, int line) {
      return new Told(fault, line);
    }
  }

  /// The rules of the last document.
  List<CarriedRule> rules() {
    return outcomes().getLast().rules();
  }

  /// The query of the only rule of the last document.
  String query() {
    List<CarriedRule> rules = rules();
    if (rules.size() != 1) {
      throw new AssertionError(findings() + "\n" + rules);
    }
    String toml = rules.getFirst().toml();
    String begin = "query = '''\n";
    int from = toml.indexOf(begin) + begin.length();
    return toml.substring(from, toml.indexOf("\n'''", from));
  }
}
