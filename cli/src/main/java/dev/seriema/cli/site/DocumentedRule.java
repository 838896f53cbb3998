package dev.seriema.cli.site;

import dev.seriema.catalog.coverage.Platforms;
import dev.seriema.catalog.lock.ApiValue;
import dev.seriema.catalog.ship.PackagedRule;
import dev.seriema.model.rule.Rule;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What the documentation says of a rule: as it ships.
///
/// @param fileName for its pages, without an ending; no two rules of a package have the same
public record DocumentedRule(PackagedRule packaged, String fileName) {
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
  private static final int LONGEST_NAME = 80;

  public static DocumentedRule of(PackagedRule packaged) {
    String words = OTHERS.matcher(packaged.name().toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    String shortened = words.substring(0, Math.min(LONGEST_NAME, words.length())).strip();
    return new DocumentedRule(
        packaged, (shortened + " " + packaged.id()).strip().replace(' ', '-'));
  }

  Rule rule() {
    return packaged.loaded().rule();
  }

  Rule.Headline headline() {
    return rule().headline();
  }

  List<String> platforms() {
    return Platforms.of(headline().tags());
  }

  /// A text as it ships; empty where there is none.
  String text(String member) {
    return packaged.shipped().members().members().get(member) instanceof ApiValue.Text(var text)
        ? text
        : "";
  }
}
