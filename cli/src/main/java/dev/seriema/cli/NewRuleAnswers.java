package dev.seriema.cli;

import dev.seriema.catalog.scaffold.DataSource;
import dev.seriema.catalog.scaffold.DataSources;
import dev.seriema.catalog.scaffold.HostSystem;
import dev.seriema.catalog.scaffold.RuleDraft;
import dev.seriema.catalog.scaffold.RuleName;
import dev.seriema.catalog.scaffold.UnknownName;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.rule.RuleType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a new rule is to be: by options, and where they do not say, by what a person answers.
///
/// @param sources that there are
record NewRuleAnswers(NewRuleOptions options, Answers answers, DataSources sources) {
  private static final String ANY = "any";

  /// What has to be said, each with an example of saying it.
  private static final String TYPE = "--type eql";

  private static final String SOURCE = "--data-source endpoint.events.process";
  private static final String TECHNIQUE = "--technique T1059.004";
  private static final String NAME = "--name \"Shell Started by a Web Server\"";

  /// Refuses what cannot be answered, all at once.
  void expectAll() throws Unable {
    List<String> missing = new ArrayList<>();
    missing(options.type().isEmpty(), TYPE, missing);
    missing(options.source().isEmpty(), SOURCE, missing);
    missing(options.techniques().isEmpty(), TECHNIQUE, missing);
    missing(options.name().isEmpty(), NAME, missing);
    if (!answers.canAsk() && !missing.isEmpty()) {
      throw new Unable(
          "nobody can be asked here, and not all is said; add "
              + missing.stream().map(each -> "`" + each + "`").collect(Collectors.joining(", ")));
    }
  }

  private static void missing(boolean isMissing, String example, List<String> to) {
    if (isMissing) {
      to.add(example);
    }
  }

  RuleType type() throws Unable {
    List<String> words = RuleDraft.types().stream().map(RuleType::word).toList();
    return answers.of(
        options.type(),
        "Type of the rule (" + String.join(", ", words) + ")",
        "eql",
        word ->
            RuleType.named(word)
                .filter(RuleDraft.types()::contains)
                .orElseThrow(() ->
                    new UnknownName(
                        "no rule that can be begun has the type `"
                            + word
                            + "`; there are "
                            + String.join(", ", words))));
  }

  /// Empty for machine learning.
  Optional<QueryLanguage> language(RuleType type) throws Unable {
    List<QueryLanguage> languages = RuleDraft.languages(type);
    if (languages.isEmpty() && options.language().isEmpty()) {
      return Optional.empty();
    }
    List<String> words = languages.stream().map(QueryLanguage::word).toList();
    Asking.Reading<QueryLanguage> reading =
        word ->
            QueryLanguage.named(word)
                .filter(languages::contains)
                .orElseThrow(() ->
                    new UnknownName(
                        "rules of type "
                            + type.word()
                            + (words.isEmpty()
                                ? " have no language"
                                : " are not in `" + word + "`; it is " + or(words))));
    if (languages.size() <= 1 || !answers.canAsk() || options.language().isPresent()) {
      return Optional.of(Answers.read(options.language().orElseGet(words::getFirst), reading));
    }
    return Optional.of(
        answers.of(Optional.empty(), "Language (" + or(words) + ")", words.getFirst(), reading));
  }

  DataSource source(RuleType type) throws Unable {
    return answers.of(
        options.source(),
        "Data source, such as endpoint.events.process, aws.cloudtrail or okta",
        "",
        name -> {
          DataSource source = sources.named(name);
          if (source.isOfJobs() && RuleDraft.hasQuery(type)) {
            throw new UnknownName(
                "`" + source.name() + "` has jobs of machine learning, and no indices to ask");
          }
          return source;
        },
        "seriema new --list-data-sources shows all");
  }

  /// Empty where the events of all hosts are asked for, or of none.
  Optional<HostSystem> system(DataSource source) throws Unable {
    List<HostSystem> systems = source.systems();
    Asking.Reading<Optional<HostSystem>> reading = word -> system(word, source);
    if (options.system().isPresent()) {
      return Answers.read(options.system().get(), reading);
    }
    if (systems.size() == 1) {
      return Optional.of(systems.getFirst());
    }
    Optional<HostSystem> ofFolder =
        options
            .folder()
            .map(folder -> String.valueOf(folder.getFileName()))
            .flatMap(HostSystem::named);
    if (systems.isEmpty() || !answers.canAsk() || ofFolder.isPresent()) {
      return ofFolder.filter(systems::contains);
    }
    String words = systems.stream().map(HostSystem::word).collect(Collectors.joining(", "));
    return answers.of(Optional.empty(), "Operating system (" + words + " or any)", ANY, reading);
  }

  private static Optional<HostSystem> system(String word, DataSource source) throws UnknownName {
    if (word.equalsIgnoreCase(ANY)) {
      return Optional.empty();
    }
    HostSystem system =
        HostSystem.named(word)
            .orElseThrow(() ->
                new UnknownName(
                    "no operating system is called `"
                        + word
                        + "`; it is "
                        + or(HostSystem.words())
                        + " or any"));
    if (!source.systems().contains(system)) {
      throw new UnknownName(
          "the data source `" + source.name() + "` has no events of " + system.title());
    }
    return Optional.of(system);
  }

  String name() throws Unable {
    return answers.of(
        options.name(),
        "Name of the rule, such as Shell Started by a Web Server",
        "",
        name -> {
          Optional<String> fault = RuleName.fault(name);
          if (fault.isPresent()) {
            throw new UnknownName("the name `" + name + "` " + fault.get());
          }
          return name;
        });
  }

  private static String or(List<String> words) {
    return String.join(" or ", words);
  }
}
