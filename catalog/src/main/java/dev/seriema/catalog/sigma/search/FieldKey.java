package dev.seriema.catalog.sigma.search;

import dev.seriema.catalog.sigma.fault.SigmaFault;
import dev.seriema.catalog.sigma.fault.SigmaFindings;
import dev.seriema.catalog.sigma.search.Modifier.Kind;
import dev.seriema.catalog.sigma.yaml.YamlNode;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What stands before the colon of a search: a field and modifiers behind it.
///
/// @param field empty for keywords
/// @param span of the field, or of the whole key where there is none
record FieldKey(Optional<String> field, List<Placed> modifiers, SourceSpan span) {
  /// Most modifiers of one field.
  private static final int MOST = 10;

  FieldKey {
    modifiers = List.copyOf(modifiers);
  }

  /// A modifier and where it stands.
  record Placed(Modifier modifier, SourceSpan span) {}

  /// Keywords, which have no key.
  static FieldKey ofKeywords(SourceSpan span) {
    return new FieldKey(Optional.empty(), List.of(), span);
  }

  boolean has(Modifier modifier) {
    return modifiers.stream().anyMatch(placed -> placed.modifier() == modifier);
  }

  Optional<Placed> of(Kind kind) {
    return modifiers.stream().filter(placed -> placed.modifier().kind() == kind).findFirst();
  }

  /// Reads a key; what is wrong with it is told.
  static Optional<FieldKey> read(YamlNode.Scalar key, SigmaFindings findings) {
    String text = key.value();
    int bar = text.indexOf('|');
    String field = (bar < 0 ? text : text.substring(0, bar)).strip();
    Optional<List<Placed>> modifiers = modifiers(key, bar, findings);
    if (field.isEmpty() && bar < 0) {
      findings.add(SigmaFault.UNUSABLE_VALUE, key.span(), "a field has no name");
      return Optional.empty();
    }
    SourceSpan span = field.isEmpty() ? key.span() : key.part(0, field.length());
    Optional<String> named = Optional.of(field).filter(name -> !name.isEmpty());
    return modifiers
        .map(found -> new FieldKey(named, found, span))
        .filter(read -> read.isSound(findings));
  }

  private static Optional<List<Placed>> modifiers(
      YamlNode.Scalar key, int bar, SigmaFindings findings) {
    List<Placed> placed = new ArrayList<>();
    boolean sound = true;
    int from = bar;
    while (from >= 0) {
      int next = key.value().indexOf('|', from + 1);
      int end = next < 0 ? key.value().length() : next;
      String word = key.value().substring(from + 1, end);
      SourceSpan span = key.part(from + 1, end);
      Optional<Modifier> modifier = Modifier.named(word);
      modifier.ifPresent(found -> placed.add(new Placed(found, span)));
      if (modifier.isEmpty()) {
        unknown(word, span, findings);
        sound = false;
      }
      from = next;
    }
    if (placed.size() > MOST) {
      findings.add(
          SigmaFault.MISPLACED_MODIFIER, key.span(), "more than " + MOST + " modifiers of a field");
      sound = false;
    }
    return sound ? Optional.of(placed) : Optional.empty();
  }

  private static void unknown(String word, SourceSpan span, SigmaFindings findings) {
    String message = "no modifier is called `" + word + "`";
    Optional<String> near = Suggestions.nearest(word, Modifier.words());
    if (near.isPresent()) {
      findings.add(
          SigmaFault.UNKNOWN_MODIFIER, span, message, "did you mean `" + near.get() + "`?");
    } else {
      findings.add(SigmaFault.UNKNOWN_MODIFIER, span, message);
    }
  }

  /// Whether the modifiers may stand together, and in that order; what is wrong is told.
  private boolean isSound(SigmaFindings findings) {
    Optional<Misplaced> misplaced = ModifierOrder.fault(modifiers);
    misplaced.ifPresent(
        found -> findings.add(SigmaFault.MISPLACED_MODIFIER, found.span(), found.message()));
    return misplaced.isEmpty();
  }

  /// A modifier that cannot stand where it does.
  record Misplaced(SourceSpan span, String message) {}
}
