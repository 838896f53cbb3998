package dev.seriema.cli.fix;

import dev.seriema.catalog.check.RuleFinding;
import dev.seriema.catalog.check.TextCheck;
import dev.seriema.catalog.facts.Packages;
import dev.seriema.catalog.fix.Repaired;
import dev.seriema.catalog.fix.RepairedCodes;
import dev.seriema.catalog.fix.RuleRepair;
import dev.seriema.catalog.layout.EvenWork;
import dev.seriema.catalog.layout.RuleFiles;
import dev.seriema.catalog.layout.RuleNotation;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.cli.check.Repairs;
import dev.seriema.cli.check.Replacement;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.diagnostic.Parsed;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What `fix` would write for single findings of a check.
///
/// @param places that were checked
/// @param compiler asked for where a finding may have a repair
/// @param packages asked for with the compiler
/// @param environment variables by their names, of which some switch checks off
public record OfferedRepairs(
    List<Path> places,
    Supplier<RuleCompiler> compiler,
    Supplier<Packages> packages,
    Map<String, String> environment)
    implements Repairs {
  public OfferedRepairs {
    places = List.copyOf(places);
    environment = Map.copyOf(environment);
  }

  private record Asked(RuleFinding finding, RuleFiles.Candidate file, TextCheck check) {}

  @Override
  public Map<RuleFinding, Replacement> of(List<RuleFinding> findings) {
    List<RuleFinding> some =
        findings.stream()
            .filter(finding -> RepairedCodes.have(finding.diagnostic().code()))
            .toList();
    IdentityHashMap<RuleFinding, Replacement> repairs = new IdentityHashMap<>();
    if (!some.isEmpty()) {
      List<Asked> asked = asked(some);
      List<Optional<Replacement>> found = EvenWork.map(asked, OfferedRepairs::repair);
      for (int i = 0; i < asked.size(); i++) {
        RuleFinding finding = asked.get(i).finding();
        found.get(i).ifPresent(by -> repairs.put(finding, by));
      }
    }
    return repairs;
  }

  /// Those of some findings that lie in files which can be repaired.
  private List<Asked> asked(List<RuleFinding> findings) {
    Map<String, RuleFiles.Candidate> files = new HashMap<>();
    Map<String, TextCheck> checks = new HashMap<>();
    for (Path place : places) {
      TextCheck check = new TextCheck(place, compiler.get(), packages.get(), environment);
      for (RuleFiles.Candidate file : RuleFiles.at(place, new ArrayList<>())) {
        if (file.notation() == RuleNotation.TOML && files.putIfAbsent(file.name(), file) == null) {
          checks.put(file.name(), check);
        }
      }
    }
    List<Asked> asked = new ArrayList<>();
    for (RuleFinding finding : findings) {
      RuleFiles.Candidate file = files.get(finding.source().name());
      TextCheck check = checks.get(finding.source().name());
      if (file != null && check != null) {
        asked.add(new Asked(finding, file, check));
      }
    }
    return asked;
  }

  private static Optional<Replacement> repair(Asked asked) {
    String text = asked.finding().source().text();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Parsed<TomlDocument> document = TomlDocument.parse(asked.file().name(), bytes);
    if (!document.isSound() || FixRun.isLeftAlone(document.tree(), asked.file(), asked.check())) {
      return Optional.empty();
    }
    Repaired repaired =
        new RuleRepair(asked.check(), asked.finding().diagnostic()::equals).of(asked.file(), bytes);
    return Optional.of(repaired)
        .filter(Repaired::isChanged)
        .filter(all -> all.before().text().equals(text))
        .map(all -> Replacement.between(all.before().text(), all.after().text()));
  }
}
