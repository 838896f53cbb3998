package dev.seriema.catalog.sigma.query;

import dev.seriema.catalog.sigma.fault.SigmaFault;
import dev.seriema.catalog.sigma.fault.SigmaFindings;
import dev.seriema.catalog.sigma.query.EventCondition.OfField;
import dev.seriema.catalog.sigma.search.Numerals;
import dev.seriema.catalog.sigma.search.Sought;
import dev.seriema.catalog.sigma.search.TextPattern;
import dev.seriema.catalog.sigma.search.TextPattern.Wildcard;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.value.IpAddress;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts values to one field, by its type.
record ValueMapping(EventField field, SourceSpan span, SigmaFindings findings) {
  /// The beginning of an address as far as its numbers are whole.
  private static final Pattern OCTETS = Pattern.compile("((?:[0-9]{1,3}\\.){1,3})");

  private static final int BITS = 8;

  EventCondition of(List<Sought> values) {
    Collected collected = new Collected();
    for (Sought value : values) {
      switch (field.family()) {
        case KEYWORD, TEXT, UNKNOWN -> text(value, collected);
        case WHOLE, FRACTION -> number(value, collected);
        case BOOLEAN -> truth(value, collected);
        case IP -> address(value, collected);
        case DATE -> date(value, collected);
        case NESTED, OTHER -> unfit(value, collected);
      }
    }
    return collected.condition();
  }

  /// Keywords stand anywhere in the field.
  EventCondition anywhere(List<Sought> values) {
    List<Sought> inside = new ArrayList<>();
    for (Sought value : values) {
      switch (value) {
        case Sought.Text(var pattern, var cased) ->
            inside.add(new Sought.Text(pattern.behind(Wildcard.MANY).then(Wildcard.MANY), cased));
        case Sought.Numeral(_, var written) ->
            inside.add(
                new Sought.Text(
                    TextPattern.of(written).behind(Wildcard.MANY).then(Wildcard.MANY), false));
        case Sought.Regex _ -> inside.add(value);
        default ->
            findings.add(
                SigmaFault.NO_EQUAL_MEANING, span, "a keyword is looked for as a text, not so");
      }
    }
    return inside.isEmpty() ? new EventCondition.Present(field) : of(inside);
  }

  /// Tests of the same kind, so that each becomes one list.
  private final class Collected {
    final List<TextPattern> folded = new ArrayList<>();
    final List<TextPattern> cased = new ArrayList<>();
    final List<BigDecimal> numbers = new ArrayList<>();
    final List<String> blocks = new ArrayList<>();
    final List<EventCondition> others = new ArrayList<>();

    EventCondition condition() {
      List<EventCondition> terms = new ArrayList<>();
      if (!folded.isEmpty()) {
        terms.add(new EventCondition.Texts(field, folded, false));
      }
      if (!cased.isEmpty()) {
        terms.add(new EventCondition.Texts(field, cased, true));
      }
      if (!numbers.isEmpty()) {
        terms.add(new EventCondition.Numbers(field, numbers));
      }
      if (!blocks.isEmpty()) {
        terms.add(new EventCondition.Addresses(field, blocks));
      }
      terms.addAll(others);
      return EventCondition.any(terms);
    }

    void add(OfField test) {
      others.add(test);
    }
  }

  private void text(Sought value, Collected collected) {
    switch (value) {
      case Sought.Text(var pattern, _) when pattern.isEverything() ->
          collected.add(new EventCondition.Present(field));
      case Sought.Text(var pattern, var cased) ->
          (cased ? collected.cased : collected.folded).add(pattern);
      case Sought.Numeral(_, var written) -> collected.folded.add(TextPattern.of(written));
      case Sought.Truth(var holds) -> collected.folded.add(TextPattern.of(String.valueOf(holds)));
      case Sought.Regex(var regex) -> collected.add(new EventCondition.Matches(field, regex));
      case Sought.Block(var block) when !field.isText() -> collected.blocks.add(block);
      default -> unfit(value, collected);
    }
  }

  private void number(Sought value, Collected collected) {
    switch (value) {
      case Sought.Numeral(var number, _) -> collected.numbers.add(number);
      case Sought.Bound(var comparison, var number) ->
          collected.add(new EventCondition.Ordered(field, comparison, number));
      case Sought.Text(var pattern, _) when pattern.isEverything() ->
          collected.add(new EventCondition.Present(field));
      case Sought.Text(var pattern, _) when pattern.text().flatMap(Numerals::number).isPresent() ->
          collected.numbers.add(Numerals.number(pattern.text().get()).orElseThrow());
      default -> unfit(value, collected);
    }
  }

  private void truth(Sought value, Collected collected) {
    Optional<Boolean> holds =
        switch (value) {
          case Sought.Truth(var truth) -> Optional.of(truth);
          case Sought.Text(var pattern, _) ->
              pattern
                  .text()
                  .filter(word -> word.equalsIgnoreCase("true") || word.equalsIgnoreCase("false"))
                  .map(word -> word.equalsIgnoreCase("true"));
          default -> Optional.empty();
        };
    if (holds.isPresent()) {
      collected.add(new EventCondition.Truth(field, holds.get()));
    } else {
      unfit(value, collected);
    }
  }

  private void address(Sought value, Collected collected) {
    Optional<String> block =
        switch (value) {
          case Sought.Block(var cidr) -> Optional.of(cidr);
          case Sought.Text(var pattern, _) when pattern.isEverything() -> Optional.empty();
          case Sought.Text(var pattern, _) -> block(pattern);
          default -> Optional.empty();
        };
    if (block.isPresent()) {
      collected.blocks.add(block.get());
    } else if (value instanceof Sought.Text(var pattern, _) && pattern.isEverything()) {
      collected.add(new EventCondition.Present(field));
    } else {
      unfit(value, collected);
    }
  }

  /// The addresses that a text stands for: itself, or all that begin with whole numbers of one.
  private static Optional<String> block(TextPattern pattern) {
    Optional<String> exact = pattern.text();
    if (exact.isPresent()) {
      return exact.filter(text -> IpAddress.parse(text).isPresent());
    }
    boolean begins =
        pattern.pieces().size() == 2
            && pattern.pieces().getFirst() instanceof TextPattern.Text
            && pattern.endsWith(Wildcard.MANY);
    if (!begins) {
      return Optional.empty();
    }
    String beginning = ((TextPattern.Text) pattern.pieces().getFirst()).text();
    Matcher octets = OCTETS.matcher(beginning);
    if (!octets.matches()) {
      return Optional.empty();
    }
    int count = (int) beginning.chars().filter(sign -> sign == '.').count();
    String address = beginning + "0.".repeat(3 - count) + "0";
    return Optional.of(address)
        .filter(text -> IpAddress.parse(text).isPresent())
        .map(text -> text + "/" + count * BITS);
  }

  private void date(Sought value, Collected collected) {
    switch (value) {
      case Sought.DatePart(var unit, var comparison, var number) ->
          collected.add(new EventCondition.DatePart(field, unit, comparison, number));
      case Sought.Text(var pattern, _) when pattern.isEverything() ->
          collected.add(new EventCondition.Present(field));
      default -> unfit(value, collected);
    }
  }

  private void unfit(Sought value, Collected collected) {
    String what =
        switch (value) {
          case Sought.Text(var pattern, _) ->
              pattern.text().map(text -> "the text `" + text + "`").orElse("a text with wildcards");
          case Sought.Numeral(_, var written) -> "the number `" + written + "`";
          case Sought.Truth(var holds) -> "the truth value `" + holds + "`";
          case Sought.Regex _ -> "a regular expression";
          case Sought.Block(var block) -> "the block `" + block + "`";
          case Sought.Bound(var comparison, var number) ->
              "the bound `" + comparison.sign() + " " + number + "`";
          case Sought.DatePart _ -> "a part of a date";
          case Sought.OtherField _, Sought.Absent _, Sought.Present _ -> "another field";
        };
    findings.add(
        SigmaFault.UNFIT_TYPE,
        span,
        what + " cannot be asked of `" + field.path() + "`, which is " + typeName());
    collected.add(new EventCondition.Present(field));
  }

  private String typeName() {
    return switch (field.family()) {
      case KEYWORD, UNKNOWN -> "a keyword";
      case TEXT -> "a text of words";
      case WHOLE, FRACTION -> "a number";
      case BOOLEAN -> "a truth value";
      case DATE -> "a date";
      case IP -> "an address";
      case NESTED, OTHER -> "no single value";
    };
  }
}
