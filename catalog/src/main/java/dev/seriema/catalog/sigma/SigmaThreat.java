package dev.seriema.catalog.sigma;

import dev.seriema.catalog.scaffold.TechniqueFinder;
import dev.seriema.catalog.scaffold.ThreatMapping;
import dev.seriema.catalog.scaffold.UnknownName;
import dev.seriema.catalog.sigma.fault.SigmaFault;
import dev.seriema.catalog.sigma.fault.SigmaFindings;
import dev.seriema.catalog.sigma.rule.SigmaHead.Word;
import dev.seriema.model.attack.Tactic;
import dev.seriema.model.attack.Technique;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What the tags of a document say: tactics and techniques, vulnerabilities, and what has no place
/// of its own in our rules.
///
/// @param vulnerabilities such as `CVE-2021-44228`
/// @param others as written
record SigmaThreat(ThreatMapping mapping, List<String> vulnerabilities, List<String> others) {
  private static final String ATTACK = "attack.";
  private static final String CVE = "cve.";
  private static final Pattern TECHNIQUE = Pattern.compile("t\\d{4}(\\.\\d{3})?");
  private static final Pattern ELSEWHERE = Pattern.compile("(g|s|ds|m|a|c)\\d{4}");
  private static final Pattern NUMBER = Pattern.compile("(\\d{4})[-.](\\d{4,})");
  private static final Set<String> NAMESPACES = Set.of("car", "d3fend", "detection", "stp", "tlp");

  SigmaThreat {
    vulnerabilities = List.copyOf(vulnerabilities);
    others = List.copyOf(others);
  }

  /// Reads tags; what nobody knows is told.
  static SigmaThreat of(List<Word> tags, TechniqueFinder finder, SigmaFindings findings) {
    List<Tactic> tactics = new ArrayList<>();
    List<Technique> techniques = new ArrayList<>();
    List<String> vulnerabilities = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Word tag : tags) {
      String word = tag.text().toLowerCase(Locale.ROOT);
      try {
        if (word.startsWith(ATTACK) && !isElsewhere(word)) {
          String named = word.substring(ATTACK.length());
          if (TECHNIQUE.matcher(named).matches()) {
            techniques.add(finder.technique(named));
          } else {
            tactics.add(finder.tactic(named));
          }
        } else if (vulnerability(word).isPresent()) {
          vulnerabilities.add(vulnerability(word).get());
        } else {
          others.add(tag.text());
          tellOther(tag, word, findings);
        }
      } catch (UnknownName unknown) {
        others.add(tag.text());
        findings.add(
            SigmaFault.UNKNOWN_TAG,
            tag.span(),
            "the tag `" + tag.text() + "` maps to nothing: " + unknown.getMessage());
      }
    }
    return new SigmaThreat(mapping(tactics, techniques, finder), vulnerabilities, others);
  }

  /// Whether a tag of ATT&CK names a group, software, data, a mitigation, an asset or a campaign.
  private static boolean isElsewhere(String word) {
    return ELSEWHERE.matcher(word.substring(ATTACK.length())).matches();
  }

  private static Optional<String> vulnerability(String word) {
    return Optional.of(word)
        .filter(tag -> tag.startsWith(CVE))
        .map(tag -> NUMBER.matcher(tag.substring(CVE.length())))
        .filter(number -> number.matches())
        .map(number -> "CVE-" + number.group(1) + "-" + number.group(2));
  }

  private static void tellOther(Word tag, String word, SigmaFindings findings) {
    int dot = word.indexOf('.');
    boolean known =
        word.startsWith(ATTACK) || (dot > 0 && NAMESPACES.contains(word.substring(0, dot)));
    if (!known) {
      findings.add(
          SigmaFault.UNKNOWN_TAG,
          tag.span(),
          "the tag `" + tag.text() + "` is of no namespace of the specification");
    }
  }

  /// Techniques go to those tactics of the tags that they serve, else to the first that they serve.
  private static ThreatMapping mapping(
      List<Tactic> tactics, List<Technique> techniques, TechniqueFinder finder) {
    ThreatMapping mapping = new ThreatMapping(finder.catalogue());
    tactics.forEach(mapping::add);
    for (Technique technique : techniques) {
      List<Tactic> served = finder.tactics(technique);
      List<Tactic> tagged = tactics.stream().filter(served::contains).toList();
      (tagged.isEmpty() ? served.stream().limit(1).toList() : tagged)
          .forEach(tactic -> mapping.add(tactic, technique));
    }
    return mapping;
  }
}
