package dev.seriema.catalog.scaffold;

import dev.seriema.model.attack.AttackCatalogue;
import dev.seriema.model.attack.Tactic;
import dev.seriema.model.attack.Technique;
import java.util.List;
import java.util.Optional;

/// Finds what somebody names of ATT&CK.
public record TechniqueFinder(AttackCatalogue catalogue) {
  /// In the release that rules are mapped to.
  ///
  /// @throws UnknownName where its tables are left out of a distribution
  public static TechniqueFinder ofUsual() throws UnknownName {
    return AttackCatalogue.attack(AttackCatalogue.USUAL)
        .map(TechniqueFinder::new)
        .orElseThrow(
            () -> new UnknownName("the tables of ATT&CK are no part of this distribution"));
  }

  /// An active technique or sub-technique, by its id or its name in any case.
  ///
  /// @throws UnknownName where there is none, or several have the name
  public Technique technique(String named) throws UnknownName {
    Optional<Technique> byId =
        catalogue.techniques().stream()
            .filter(technique -> technique.id().equalsIgnoreCase(named))
            .findFirst();
    if (byId.isPresent()) {
      return active(byId.get());
    }
    List<Technique> called =
        active().stream().filter(technique -> technique.name().equalsIgnoreCase(named)).toList();
    if (called.size() > 1) {
      throw new UnknownName(
          "several techniques are called `"
              + named
              + "`; name one by its id: "
              + String.join(", ", called.stream().map(Technique::id).toList()));
    }
    if (called.isEmpty()) {
      throw new UnknownName(catalogue.title() + " has no technique `" + named + "`" + hint(named));
    }
    return called.getFirst();
  }

  /// The techniques and sub-techniques that may be used, in the order of the table.
  public List<Technique> active() {
    return catalogue.techniques().stream().filter(Technique::isActive).toList();
  }

  /// The tactics that a technique serves, in its order.
  public List<Tactic> tactics(Technique technique) {
    return technique.tactics().stream()
        .flatMap(
            name -> catalogue.tactics().stream().filter(tactic -> tactic.shortName().equals(name)))
        .toList();
  }

  /// A tactic, by its id or its name in any case; also by the name that techniques have for it.
  ///
  /// @throws UnknownName where there is none
  public Tactic tactic(String named) throws UnknownName {
    return catalogue.tactics().stream()
        .filter(tactic ->
            tactic.id().equalsIgnoreCase(named)
                || NearNames.folded(tactic.name()).equals(NearNames.folded(named)))
        .findFirst()
        .orElseThrow(() ->
            new UnknownName(
                catalogue.title()
                    + " has no tactic `"
                    + named
                    + "`"
                    + NearNames.hint(
                        named, catalogue.tactics().stream().map(Tactic::name).toList())));
  }

  private Technique active(Technique technique) throws UnknownName {
    if (technique.isActive()) {
      return technique;
    }
    throw new UnknownName(
        technique.id()
            + " is no technique of "
            + catalogue.title()
            + " any more"
            + catalogue
                .successor(technique)
                .map(next -> "; in its place is " + next.id() + " (" + next.name() + ")")
                .orElse(""));
  }

  private String hint(String named) {
    List<Technique> all = active();
    List<String> near = NearNames.of(named, all.stream().map(Technique::name).toList());
    if (near.isEmpty()) {
      return NearNames.hint(named, all.stream().map(Technique::id).toList());
    }
    return "; did you mean "
        + String.join(
            ", ",
            all.stream()
                .filter(technique -> near.contains(technique.name()))
                .limit(5)
                .map(technique -> technique.id() + " (" + technique.name() + ")")
                .toList())
        + "?";
  }
}
