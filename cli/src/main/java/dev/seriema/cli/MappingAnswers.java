package dev.seriema.cli;

import dev.seriema.catalog.scaffold.TechniqueFinder;
import dev.seriema.catalog.scaffold.ThreatMapping;
import dev.seriema.catalog.scaffold.UnknownName;
import dev.seriema.model.attack.Tactic;
import dev.seriema.model.attack.Technique;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a new rule is to be mapped to: by options, and where they do not say, by what a person
/// answers.
record MappingAnswers(NewRuleOptions options, Answers answers) {
  ThreatMapping mapping() throws Unable {
    TechniqueFinder finder = finder();
    List<Technique> techniques = techniques(finder);
    Set<Tactic> wanted = new LinkedHashSet<>();
    for (String named : options.tactics()) {
      wanted.add(Answers.read(named, finder::tactic));
    }
    ThreatMapping mapping = new ThreatMapping(finder.catalogue());
    for (Technique technique : techniques) {
      for (Tactic tactic : tactics(technique, finder, wanted)) {
        mapping.add(tactic, technique);
      }
    }
    for (Tactic tactic : wanted) {
      if (!mapping.tactics().contains(tactic.name())) {
        throw new Unable("none of the techniques serves the tactic `" + tactic.name() + "`");
      }
    }
    return mapping;
  }

  private static TechniqueFinder finder() throws Unable {
    try {
      return TechniqueFinder.ofUsual();
    } catch (UnknownName unknown) {
      throw new Unable(String.valueOf(unknown.getMessage()));
    }
  }

  private List<Technique> techniques(TechniqueFinder finder) throws Unable {
    List<Technique> techniques = new ArrayList<>();
    for (String named : options.techniques()) {
      techniques.add(
          Answers.read(named, finder::technique, "seriema new --list-techniques shows all"));
    }
    return techniques.isEmpty()
        ? answers.of(
            Optional.empty(),
            "Techniques of ATT&CK by id or name, between commas",
            "",
            line -> {
              List<Technique> all = new ArrayList<>();
              for (String named : line.split(",", -1)) {
                all.add(finder.technique(named.strip()));
              }
              return all;
            })
        : techniques;
  }

  private List<Tactic> tactics(Technique technique, TechniqueFinder finder, Set<Tactic> wanted)
      throws Unable {
    List<Tactic> served = finder.tactics(technique);
    List<Tactic> meant = served.stream().filter(wanted::contains).toList();
    if (served.size() == 1 || !meant.isEmpty()) {
      return meant.isEmpty() ? served : meant;
    }
    String names = served.stream().map(Tactic::name).collect(Collectors.joining(", "));
    String serves = technique.id() + " (" + technique.name() + ") serves " + names;
    if (!answers.canAsk()) {
      throw new Unable(
          serves + "; say which is meant with `--tactic \"" + served.getFirst().name() + "\"`");
    }
    return answers.of(
        Optional.empty(),
        serves + "; which",
        served.getFirst().name(),
        named -> {
          Tactic tactic = finder.tactic(named);
          if (!served.contains(tactic)) {
            throw new UnknownName(serves);
          }
          return List.of(tactic);
        });
  }
}
