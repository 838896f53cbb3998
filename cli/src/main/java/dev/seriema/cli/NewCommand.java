package dev.seriema.cli;

import dev.seriema.catalog.facts.FactsCache;
import dev.seriema.catalog.facts.RepositoryFacts;
import dev.seriema.catalog.facts.source.FactFinding;
import dev.seriema.catalog.layout.RuleRepository;
import dev.seriema.catalog.scaffold.DataSource;
import dev.seriema.catalog.scaffold.DataSources;
import dev.seriema.catalog.scaffold.HostSystem;
import dev.seriema.catalog.scaffold.NewFile;
import dev.seriema.catalog.scaffold.RepositoryScaffold;
import dev.seriema.catalog.scaffold.RuleDraft;
import dev.seriema.catalog.scaffold.RuleScaffold;
import dev.seriema.catalog.scaffold.ScaffoldPlace;
import dev.seriema.catalog.scaffold.TechniqueFinder;
import dev.seriema.catalog.scaffold.ThreatMapping;
import dev.seriema.catalog.scaffold.UnknownName;
import dev.seriema.cli.words.PathFromHere;
import dev.seriema.model.attack.Technique;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.rule.RuleId;
import dev.seriema.model.rule.RuleType;
import java.io.BufferedReader;
import java.io.Console;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// A new rule, or a new repository.
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description =
        "Begins a rule with its evidence folder, from a data source and a technique: all that"
            + " follows from them is written, and what its author has to write is marked with"
            + " `FILL IN:`, which check finds. On a terminal it asks for what the options do not"
            + " say. With --repository it begins a whole repository. No file is replaced.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  seriema new                                   asks",
      "  seriema new --type eql --data-source endpoint.events.process --system linux \\",
      "      --technique T1059.004 --name \"Shell Started by a Web Server\"",
      "  seriema new --type query --data-source aws.cloudtrail --technique T1098 \\",
      "      --tactic Persistence --name \"Key Added to Another Account\"",
      "  seriema new --list-data-sources               what --data-source takes",
      "  seriema new --repository my-rules             a repository with a first rule"
    })
final class NewCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Supplier<Optional<Asking>> person;

  @Mixin private NewRuleOptions rule = new NewRuleOptions();

  @Option(
      names = "--repository",
      paramLabel = "DIR",
      description = "Begin a repository in a folder that is new or empty.")
  private @Nullable Path repository;

  @Option(names = "--list-data-sources", description = "Show the data sources, and do nothing.")
  private boolean listSources;

  @Option(names = "--list-techniques", description = "Show the techniques, and do nothing.")
  private boolean listTechniques;

  @Option(
      names = "--id",
      paramLabel = "UUID",
      description = "The id of the rule (default: a random one).")
  private @Nullable UUID id;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "The day on which it is made, such as 2026-11-26 (default: today).")
  private @Nullable LocalDate date;

  NewCommand(Terminal terminal) {
    this(terminal, () -> onTerminal(terminal));
  }

  /// @param person who can be asked; empty where nobody is there
  NewCommand(Terminal terminal, Supplier<Optional<Asking>> person) {
    this.terminal = terminal;
    this.person = person;
  }

  private static Optional<Asking> onTerminal(Terminal terminal) {
    Console console = System.console();
    return Optional.ofNullable(console)
        .filter(Console::isTerminal)
        .map(known -> {
          Charset charset = known.charset();
          return new Asking(
              new BufferedReader(new InputStreamReader(System.in, charset)), terminal.err());
        });
  }

  @Override
  public Integer call() throws Unable {
    if (listSources) {
      sources().all().forEach(this::show);
    } else if (listTechniques) {
      finder().active().forEach(this::show);
    } else if (repository != null) {
      if (rule.isAnySaid()) {
        throw new Unable("`--repository` begins a repository, and takes no options of a rule");
      }
      new NewRepository(terminal, repository)
          .begin(new RepositoryScaffold(ruleId(), day()).files());
    } else {
      beginRule();
    }
    return ExitCode.DONE;
  }

  private void show(DataSource source) {
    row(source.name(), source.title() + source.index().map(index -> "  " + index).orElse(""));
  }

  private void show(Technique technique) {
    row(technique.id(), technique.name() + "  (" + String.join(", ", technique.tactics()) + ")");
  }

  private void row(String name, String more) {
    terminal.out().printf(Locale.ROOT, "%-42s %s%n", name, more);
  }

  /// Those of the tables, and the packages of the repository that the rule is for.
  private DataSources sources() {
    List<FactFinding> unusable = new ArrayList<>();
    Path folder = rule.folder().orElse(Path.of(""));
    Optional<RepositoryFacts> facts =
        RuleRepository.around(folder)
            .flatMap(around ->
                RepositoryFacts.of(PathFromHere.of(around.root()), FactsCache.ofUser(), unusable));
    DataSources all =
        facts
            .map(own -> DataSources.shipped().with(own.packages().keySet()))
            .orElseGet(DataSources::shipped);
    facts.ifPresent(own -> unusable.addAll(own.findings()));
    FieldTypes.tell(unusable, terminal);
    return all;
  }

  private static TechniqueFinder finder() throws Unable {
    try {
      return TechniqueFinder.ofUsual();
    } catch (UnknownName unknown) {
      throw new Unable(String.valueOf(unknown.getMessage()));
    }
  }

  private void beginRule() throws Unable {
    ScaffoldPlace place = ScaffoldPlace.around(Path.of(""));
    RuleDraft draft = draft(place);
    Path folder =
        rule.folder()
            .orElseGet(() -> place.folder(draft.source(), draft.system(), draft.isBuildingBlock()));
    List<NewFile> files = new RuleScaffold(draft).files(PathFromHere.of(folder));
    WrittenFiles.write(Path.of(""), files);
    Path file = files.getFirst().path();
    terminal.out().println(WrittenFiles.shown(file));
    terminal
        .err()
        .println(
            "fill in what `seriema check "
                + WrittenFiles.shown(file)
                + "` names, and put events into the folders beside it for `seriema test`");
  }

  private RuleDraft draft(ScaffoldPlace place) throws Unable {
    Answers said = new Answers(person.get());
    NewRuleAnswers answers = new NewRuleAnswers(rule, said, sources());
    answers.expectAll();
    RuleType type = answers.type();
    Optional<QueryLanguage> language = answers.language(type);
    DataSource source = answers.source(type);
    Optional<HostSystem> system = answers.system(source);
    ThreatMapping mapping = new MappingAnswers(rule, said).mapping();
    return new RuleDraft(
        type,
        language,
        source,
        system,
        mapping,
        answers.name(),
        owner(place),
        rule.severity(),
        rule.isBuildingBlock(),
        ruleId(),
        day());
  }

  private RuleDraft.Owner owner(ScaffoldPlace place) {
    RuleDraft.Owner usual = place.owner();
    return new RuleDraft.Owner(rule.author().or(usual::author), rule.license().or(usual::license));
  }

  private RuleId ruleId() {
    return new RuleId((id == null ? UUID.randomUUID() : id).toString());
  }

  private LocalDate day() {
    return date == null ? LocalDate.now(ZoneOffset.UTC) : date;
  }
}
