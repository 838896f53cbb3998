package dev.seriema.catalog.review.rule;

import dev.seriema.catalog.review.item.OpenQuestion;
import dev.seriema.catalog.review.item.Question;
import dev.seriema.catalog.review.item.Quoted;
import dev.seriema.model.diagnostic.ShellWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What only a person can tell of a rule, with the facts at hand.
final class RuleQuestions {
  private static final int WORDS_OF_DESCRIPTION = 40;

  private RuleQuestions() {}

  static Question<ReviewedRule> wording() {
    return new OpenQuestion<>(
        "Would somebody who gets the alert know from these words what happened?",
        change -> {
          List<String> facts = new ArrayList<>();
          facts.add("name: " + Quoted.of(change.rule().name()));
          change
              .rule()
              .text("description")
              .ifPresent(text -> facts.add("description: " + Quoted.of(shortened(text))));
          return facts;
        });
  }

  static Question<ReviewedRule> breadth() {
    return new OpenQuestion<>(
        "How many alerts a day does it give on your data, and how many of them are right?",
        change -> {
          ReadRule rule = change.rule();
          List<String> facts = new ArrayList<>();
          List<String> indices = rule.texts("index");
          if (!indices.isEmpty()) {
            facts.add("it looks at " + Quoted.all(indices));
          }
          facts.add(
              "every "
                  + Quoted.of(rule.text("interval").orElse("5m"))
                  + ", from "
                  + Quoted.of(rule.text("from").orElse("now-6m")));
          facts.add(
              "`seriema run --rules "
                  + ShellWord.of(rule.path())
                  + " EVENTS` counts them on events at hand");
          return facts;
        });
  }

  static Question<ReviewedRule> purpose() {
    return new OpenQuestion<>(
        "What becomes better: fewer false alerts, more true ones, speed, or the words?",
        change ->
            change.comparison().stream()
                .flatMap(all -> all.risks().stream())
                .map(SentenceWords::of)
                .toList());
  }

  static Question<ReviewedRule> replacement() {
    return new OpenQuestion<>(
        "Which rule or feature finds it from now on, and what shows that it does?",
        change ->
            change.facts().neighbours().stream()
                .limit(3)
                .map(near ->
                    Quoted.of(near.name())
                        + " ("
                        + Quoted.of(near.path())
                        + ") has "
                        + Quoted.all(near.techniques()))
                .toList());
  }

  private static String shortened(String text) {
    List<String> words = List.of(text.strip().split("\\s+", WORDS_OF_DESCRIPTION + 1));
    return Optional.of(words)
        .filter(all -> all.size() > WORDS_OF_DESCRIPTION)
        .map(all -> String.join(" ", all.subList(0, WORDS_OF_DESCRIPTION)) + " …")
        .orElseGet(() -> String.join(" ", words));
  }
}
