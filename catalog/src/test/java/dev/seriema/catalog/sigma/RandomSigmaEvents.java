package dev.seriema.catalog.sigma;

import dev.seriema.catalog.sigma.GeneratedSigma.Term;
import dev.seriema.catalog.sigma.SigmaField.Kind;
import dev.seriema.testkit.random.Chance;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Events in Sigma's names that a rule finds or nearly finds.
final class RandomSigmaEvents {
  private final GeneratedSigma rule;
  private final Chance chance;

  RandomSigmaEvents(GeneratedSigma rule, Chance chance) {
    this.rule = rule;
    this.chance = chance;
  }

  Map<String, String> next() {
    Map<String, String> event = new TreeMap<>();
    rule.byField()
        .forEach((field, terms) -> {
          if (!chance.oneIn(8)) {
            String value = value(field, terms);
            event.put(field.name(), value);
          }
        });
    for (Term term : rule.terms()) {
      if (term.modifiers().contains("fieldref") && !chance.oneIn(3)) {
        String other = term.values().getFirst();
        event.putIfAbsent(other, chance.of(term.field().kind().samples()));
        event.put(term.field().name(), around(event.get(other), term));
      }
    }
    return event;
  }

  /// A text that another one is in, more or less.
  private String around(String other, Term term) {
    if (!term.field().kind().isText()) {
      return other;
    }
    String before = chance.oneIn(2) ? "x" : "";
    String after = chance.oneIn(2) ? "x" : "";
    return nearly(before + other + after);
  }

  private String value(SigmaField field, List<Term> terms) {
    if (!field.kind().isText()) {
      return plain(field, terms);
    }
    StringBuilder inside = new StringBuilder(chance.oneIn(2) ? "" : "pre ");
    String start = "";
    String end = "";
    for (Term term : terms) {
      if (term.values().isEmpty()
          || term.modifiers().equals("exists")
          || term.modifiers().contains("fieldref")
          || chance.oneIn(4)) {
        continue;
      }
      List<String> wanted =
          term.modifiers().contains("all") ? term.values() : List.of(chance.of(term.values()));
      for (String one : wanted) {
        String filled = filled(term.modifiers(), one, field);
        if (term.modifiers().contains("contains") || term.modifiers().startsWith("re")) {
          inside.append(filled).append(chance.oneIn(2) ? "" : " x ");
        } else if (term.modifiers().equals("startswith")) {
          start = filled;
        } else if (term.modifiers().equals("endswith")) {
          end = filled;
        } else {
          return nearly(filled);
        }
      }
    }
    String value = start + inside + end;
    return nearly(value.isBlank() ? chance.of(field.kind().samples()) : value);
  }

  private String plain(SigmaField field, List<Term> terms) {
    Term term = chance.of(terms);
    boolean whole = term.modifiers().isEmpty() && !term.values().isEmpty() && chance.oneIn(2);
    if (field.kind() == Kind.NUMBER && chance.oneIn(4)) {
      return String.valueOf(1 + chance.below(65535));
    }
    String value =
        whole && field.kind() != Kind.ACCOUNT
            ? chance.of(term.values())
            : chance.of(field.kind().samples());
    return field.kind() == Kind.ACCOUNT && chance.oneIn(4) ? value.toLowerCase(Locale.ROOT) : value;
  }

  /// A text that a value fits.
  private String filled(String modifiers, String value, SigmaField field) {
    if (modifiers.startsWith("re")) {
      return chance.of(field.kind().samples());
    }
    String text = unescaped(value);
    if (modifiers.contains("base64offset")) {
      byte[] plain =
          ("?".repeat(chance.below(3)) + text)
              .getBytes(
                  modifiers.contains("wide") ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
      byte[] shifted = new byte[chance.below(3) + plain.length + chance.below(3)];
      System.arraycopy(plain, 0, shifted, Math.min(2, shifted.length - plain.length), plain.length);
      return Base64.getEncoder().encodeToString(shifted);
    }
    return modifiers.contains("windash") && chance.oneIn(2)
        ? text.replace('-', chance.of(List.of('/', '\u2013', '\u2014', '-')))
        : text;
  }

  private String unescaped(String value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char sign = value.charAt(i);
      boolean escapes =
          sign == '\\' && i + 1 < value.length() && "\\*?".indexOf(value.charAt(i + 1)) >= 0;
      if (escapes) {
        i++;
        text.append(value.charAt(i));
      } else if (sign == '*') {
        text.append(chance.of(List.of("", "zz", " - ")));
      } else {
        text.append(sign == '?' ? 'q' : sign);
      }
    }
    return text.toString();
  }

  /// Mostly the text itself; sometimes in other letters, or with a sign more, less or another.
  private String nearly(String text) {
    List<String> near = new ArrayList<>(List.of(text, text, text, text));
    near.add(text.toUpperCase(Locale.ROOT).replace("SS", "ss"));
    near.add(text.toLowerCase(Locale.ROOT));
    near.add(text + "!");
    near.add("\n" + text);
    if (!text.isEmpty()) {
      near.add(text.substring(1));
      near.add(text.substring(0, text.length() - 1));
    }
    return chance.of(near);
  }
}
