package dev.seriema.catalog.sigma.query;

import dev.seriema.catalog.sigma.fault.SigmaFault;
import dev.seriema.catalog.sigma.fault.SigmaFindings;
import dev.seriema.catalog.sigma.field.FieldTarget;
import dev.seriema.catalog.sigma.search.Sought;
import dev.seriema.catalog.sigma.search.TextPattern;
import dev.seriema.catalog.sigma.search.TextPattern.Piece;
import dev.seriema.catalog.sigma.search.TextPattern.Text;
import dev.seriema.catalog.sigma.search.TextPattern.Wildcard;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts the values of one field to the fields that it is in our events.
///
/// @param name of the field in Sigma
record TargetMapping(String name, FieldTypes types, SourceSpan span, SigmaFindings findings) {
  private static final Pattern HASH = Pattern.compile("([A-Za-z0-9]+)=([0-9A-Fa-f]*)");
  private static final Pattern DWORD =
      Pattern.compile("DWORD \\((0x[0-9A-Fa-f]{8})\\)", Pattern.CASE_INSENSITIVE);

  EventCondition of(FieldTarget target, List<Sought> values) {
    return switch (target) {
      case FieldTarget.Same(var fields) -> same(fields, values);
      case FieldTarget.Account account -> account(account, values);
      case FieldTarget.Hashes(var byAlgorithm) -> hashes(byAlgorithm, values);
      case FieldTarget.Words words -> words(words, values);
      case FieldTarget.RegistryData(var field) -> same(List.of(field), numbersAlone(values));
    };
  }

  private EventCondition same(List<String> fields, List<Sought> values) {
    return EventCondition.any(
        fields.stream()
            .map(path -> new ValueMapping(types.field(path), span, findings).of(values))
            .toList());
  }

  private EventCondition account(FieldTarget.Account account, List<Sought> values) {
    List<EventCondition> terms = new ArrayList<>();
    List<Sought> names = new ArrayList<>();
    for (Sought value : values) {
      switch (value) {
        case Sought.Text(var pattern, var cased) -> {
          for (AccountPattern way : AccountPattern.of(pattern)) {
            if (way.domain().isEverything()) {
              names.add(new Sought.Text(way.name(), cased));
            } else {
              terms.add(halves(account, way, cased));
            }
          }
          if (AccountPattern.of(pattern).isEmpty()) {
            // A text without a domain is that of an account without one.
            names.add(value);
          }
        }
        case Sought.Numeral _ -> names.add(value);
        default -> unequal("asks of the whole account, whose domain and name are two fields");
      }
    }
    if (!names.isEmpty()) {
      terms.add(same(List.of(account.name()), names));
    }
    return terms.isEmpty() ? present(account.name()) : EventCondition.any(terms);
  }

  private EventCondition halves(FieldTarget.Account account, AccountPattern way, boolean cased) {
    EventCondition domain =
        same(List.of(account.domain()), List.of(new Sought.Text(way.domain(), cased)));
    return way.name().isEverything()
        ? domain
        : EventCondition.all(
            List.of(
                domain,
                same(List.of(account.name()), List.of(new Sought.Text(way.name(), cased)))));
  }

  private EventCondition hashes(Map<String, List<String>> byAlgorithm, List<Sought> values) {
    List<EventCondition> terms = new ArrayList<>();
    for (Sought value : values) {
      Optional<Matcher> hash =
          value instanceof Sought.Text(var pattern, _) ? hash(pattern) : Optional.empty();
      List<String> fields =
          hash.map(found -> found.group(1).toUpperCase(Locale.ROOT))
              .map(byAlgorithm::get)
              .orElse(List.of());
      if (hash.isEmpty() || fields.isEmpty()) {
        unequal("asks for more than that it contains a hash such as `SHA256=…`");
      } else {
        String digits = hash.get().group(2);
        boolean whole = digits.length() == length(hash.get().group(1).toUpperCase(Locale.ROOT));
        TextPattern pattern = TextPattern.of(digits);
        TextPattern sought = whole ? pattern : pattern.then(Wildcard.MANY);
        terms.add(same(fields, List.of(new Sought.Text(sought, false))));
      }
    }
    return terms.isEmpty()
        ? present(byAlgorithm.values().iterator().next().getFirst())
        : EventCondition.any(terms);
  }

  /// The hash that a pattern asks for somewhere in a text of several.
  private static Optional<Matcher> hash(TextPattern pattern) {
    List<Piece> pieces = pattern.pieces();
    return pieces.size() == 3
            && pattern.beginsWith(Wildcard.MANY)
            && pattern.endsWith(Wildcard.MANY)
            && pieces.get(1) instanceof Text(var text)
        ? Optional.of(HASH.matcher(text)).filter(Matcher::matches)
        : Optional.empty();
  }

  private static int length(String algorithm) {
    return switch (algorithm) {
      case "SHA1" -> 40;
      case "SHA256" -> 64;
      default -> 32;
    };
  }

  private EventCondition words(FieldTarget.Words target, List<Sought> values) {
    List<Sought> words = new ArrayList<>();
    for (Sought value : values) {
      Optional<String> written =
          switch (value) {
            case Sought.Text(var pattern, _) -> pattern.text();
            case Sought.Truth(var holds) -> Optional.of(String.valueOf(holds));
            case Sought.Numeral(_, var number) -> Optional.of(number);
            default -> Optional.empty();
          };
      List<String> known =
          written.stream()
              .flatMap(word ->
                  target.words().entrySet().stream()
                      .filter(entry -> entry.getKey().equalsIgnoreCase(word))
                      .flatMap(entry -> entry.getValue().stream()))
              .toList();
      if (known.isEmpty()) {
        unequal(
            "asks for a word that has no equal in `"
                + target.field()
                + "`; known are "
                + String.join(", ", target.words().keySet().stream().sorted().toList()));
      }
      known.forEach(word -> words.add(new Sought.Text(TextPattern.of(word), false)));
    }
    return words.isEmpty() ? present(target.field()) : same(List.of(target.field()), words);
  }

  private static List<Sought> numbersAlone(List<Sought> values) {
    List<Sought> alone = new ArrayList<>();
    for (Sought value : values) {
      Optional<Matcher> number =
          value instanceof Sought.Text(var pattern, _)
              ? pattern.text().map(DWORD::matcher).filter(Matcher::matches)
              : Optional.empty();
      if (number.isEmpty()) {
        alone.add(value);
      } else {
        String written = number.get().group(1);
        alone.add(new Sought.Text(TextPattern.of(written), false));
        alone.add(
            new Sought.Text(
                TextPattern.of(String.valueOf(Long.parseLong(written.substring(2), 16))), false));
      }
    }
    return alone;
  }

  private EventCondition present(String path) {
    return new EventCondition.Present(types.field(path));
  }

  private void unequal(String why) {
    findings.add(SigmaFault.NO_EQUAL_MEANING, span, "`" + name + "` " + why);
  }
}
