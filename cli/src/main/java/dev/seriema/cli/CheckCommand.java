package dev.seriema.cli;

import dev.seriema.catalog.cache.CacheFolder;
import dev.seriema.catalog.cache.Fingerprint;
import dev.seriema.catalog.check.CheckMemory;
import dev.seriema.catalog.check.CheckResult;
import dev.seriema.catalog.check.FindingCodes;
import dev.seriema.catalog.check.RuleCheck;
import dev.seriema.catalog.check.RuleFinding;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.layout.RuleRepository;
import dev.seriema.cli.check.Baseline;
import dev.seriema.cli.check.CheckForm;
import dev.seriema.cli.check.CheckReport;
import dev.seriema.cli.check.Repairs;
import dev.seriema.cli.fix.OfferedRepairs;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.diagnostic.Severity;
import dev.seriema.model.diagnostic.Suggestions;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Faults of rule files.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Checks rules: their form, queries, mappings, tags, places, times and sources; of a whole"
            + " repository its lock, hunts and settings too. Ends with 1 when there are errors.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  seriema check                          the repository around",
      "  seriema check rules/linux my_rule.toml folders and files",
      "  seriema check rules_export.ndjson      rules that Kibana exported",
      "  seriema check --output json rules/     for another program",
      "  seriema check --output github          marks beside the lines of a pull request",
      "  seriema check --changed                what you work on",
      "  seriema check --baseline known.txt     what is new",
      "  seriema check --only EQL-0203 rules/   one kind of finding",
      "  seriema check --stack 9.5              for a release of the Elastic Stack",
      "",
      "What was found in a file is remembered by its content in the cache folder of the user",
      "(XDG_CACHE_HOME, else ~/.cache), below seriema/check, at most 64 MB. The folder may be"
          + " deleted",
      "at any time."
    })
final class CheckCommand implements Callable<Integer> {
  private static final String CHANGED = "--changed";

  private final Terminal terminal;
  private final CacheFolder folder;
  private final Supplier<Optional<Fingerprint>> program;

  @Parameters(
      paramLabel = "PATH",
      description =
          "Rule files, exports, folders or repositories (default: the repository around).")
  private List<Path> paths = List.of();

  @Option(
      names = "--output",
      paramLabel = "FORM",
      description = "text, json, sarif, github or junit (default: ${DEFAULT-VALUE}).")
  private CheckForm form = CheckForm.text;

  @Option(
      names = "--only",
      paramLabel = "CODE",
      description = "Show findings with this code only. May be given several times.")
  private List<String> only = List.of();

  @Option(
      names = CHANGED,
      description =
          "Show findings in files only that differ from the last commit shared with the main"
              + " branch, as git tells, and what is wrong with the change.")
  private boolean changed;

  @Option(
      names = "--stack",
      paramLabel = "VERSION",
      description =
          "Judge rules for this release of the Elastic Stack, such as 9.5 (default: what"
              + " seriema.toml says, else the newest).")
  private @Nullable String stack;

  @Mixin private BaselineOptions baseline = new BaselineOptions();

  @Option(
      names = "--no-cache",
      description =
          "Look at every file, also at those that were checked before, and remember nothing.")
  private boolean noCache;

  CheckCommand(Terminal terminal) {
    this(terminal, CacheFolder.ofUser("check"), ProgramIdentity::known);
  }

  /// @param folder where to remember what files say
  /// @param program tells this program from others; empty where nothing is to be remembered
  CheckCommand(Terminal terminal, CacheFolder folder, Supplier<Optional<Fingerprint>> program) {
    this.terminal = terminal;
    this.folder = folder;
    this.program = program;
  }

  /// Whether the arguments are `check`, places and `--changed`. Then nothing needs to be looked up
  /// among options, which takes longer than to tell what is remembered of a small repository.
  static boolean isPlain(String... arguments) {
    return arguments.length > 0
        && arguments[0].equals("check")
        && Collections.frequency(List.of(arguments), CHANGED) <= 1
        && Stream.of(arguments)
            .skip(1)
            .allMatch(argument -> argument.equals(CHANGED) || isPlace(argument));
  }

  private static boolean isPlace(String argument) {
    if (argument.isEmpty() || "-@".indexOf(argument.charAt(0)) >= 0) {
      return false;
    }
    try {
      var _ = Path.of(argument);
      return true;
    } catch (InvalidPathException noPath) {
      // What is said of that is said where all arguments are looked at.
      return false;
    }
  }

  /// Runs this command.
  ///
  /// @param arguments that are plain
  /// @return one of [ExitCode]
  static int run(Terminal terminal, String... arguments) {
    List<String> words = List.of(arguments).subList(1, arguments.length);
    CheckCommand command = new CheckCommand(terminal);
    command.changed = words.contains(CHANGED);
    command.paths = words.stream().filter(word -> !word.equals(CHANGED)).map(Path::of).toList();
    try {
      return command.call();
    } catch (Unable unable) {
      return new OwnFaults(terminal).tell(unable);
    }
  }

  @Override
  public Integer call() throws Unable {
    Instant started = Instant.now();
    for (String code : only) {
      expect(code);
    }
    if (baseline.isToBeWritten() && (changed || !only.isEmpty())) {
      throw new Unable("`--write-baseline` writes all findings, without `--only` and `--changed`");
    }
    Optional<Release> judged = StackVersion.of(stack);
    List<Path> places = places();
    ForkJoinTask<FieldTypes> types =
        ForkJoinPool.commonPool().submit(() -> FieldTypes.around(places, judged));
    return baseline.isToBeWritten()
        ? writtenBaseline(places, judged, types, started)
        : told(places, judged, types, started);
  }

  private int writtenBaseline(
      List<Path> places, Optional<Release> judged, ForkJoinTask<FieldTypes> types, Instant started)
      throws Unable {
    CheckTelling progress =
        new CheckTelling(terminal, form, frame(places, types, started), _ -> false);
    CheckResult checked =
        check(places, judged, types, memory(types, judged), Changes.NONE, progress);
    progress.clear();
    tellIfNothing(checked, places);
    baseline.write(checked.findings(), terminal);
    return checked.isIncomplete() ? ExitCode.INCOMPLETE : ExitCode.DONE;
  }

  private int told(
      List<Path> places, Optional<Release> judged, ForkJoinTask<FieldTypes> types, Instant started)
      throws Unable {
    Baseline.Comparison known = baseline.comparison();
    ForkJoinTask<CheckMemory> memory = memory(types, judged);
    Changes changes = changed ? Changes.around(places) : Changes.NONE;
    Predicate<RuleFinding> wanted = wanted(changes.files());
    CheckTelling telling =
        new CheckTelling(
            terminal,
            form,
            frame(places, types, started),
            finding -> known.isNew(finding) && wanted.test(finding));
    CheckResult checked = check(places, judged, types, memory, changes, telling);
    telling.clear();
    tellIfNothing(checked, places);
    baseline.tell(known, paths.isEmpty(), terminal);
    CheckReport report = telling.end(checked);
    if (checked.isIncomplete()) {
      return ExitCode.INCOMPLETE;
    }
    return report.count(Severity.ERROR) > 0 ? ExitCode.FOUND : ExitCode.DONE;
  }

  private void tellIfNothing(CheckResult checked, List<Path> places) {
    if (checked.rules() == 0 && checked.findings().isEmpty()) {
      terminal.err().println(RulePlaces.noRulesIn(places));
    }
  }

  /// Which findings were asked for.
  private Predicate<RuleFinding> wanted(Set<Path> files) {
    return finding ->
        (only.isEmpty() || only.contains(finding.diagnostic().code().id()))
            && (!changed || files.contains(real(finding.source().name())));
  }

  private static Path real(String name) {
    Path file = Path.of(name);
    try {
      return file.toRealPath();
    } catch (IOException _) {
      // A file that cannot be reached is told by its name.
      return file.toAbsolutePath().normalize();
    }
  }

  /// Opened on another core while git is asked and files are looked for.
  private ForkJoinTask<CheckMemory> memory(
      ForkJoinTask<FieldTypes> types, Optional<Release> judged) {
    RememberedChecks remembered = new RememberedChecks(folder, noCache ? Optional::empty : program);
    return ForkJoinPool.commonPool().submit(() -> remembered.by(types.join(), judged));
  }

  private CheckResult check(
      List<Path> places,
      Optional<Release> judged,
      ForkJoinTask<FieldTypes> types,
      ForkJoinTask<CheckMemory> memory,
      Changes changes,
      CheckTelling telling) {
    return new RuleCheck(
            memory::join,
            () -> compiler(types),
            () -> types.join().findings().get(),
            () -> types.join().packages(),
            () -> types.join().stacks(),
            System.getenv(),
            judged)
        .against(changes.former())
        .of(places, telling);
  }

  /// @throws Unable where no finding can have the code, so that a slip does not look like a clean
  ///   result
  static void expect(String code) throws Unable {
    if (FindingCodes.named(code).isEmpty()) {
      throw new Unable(
          "no finding has the code `"
              + code
              + "`"
              + Suggestions.nearest(code, FindingCodes.all())
                  .map(nearest -> "; did you mean `" + nearest + "`?")
                  .orElse(""));
    }
  }

  private List<Path> places() throws Unable {
    if (!paths.isEmpty()) {
      return paths;
    }
    return RuleRepository.around(Path.of(""))
        .map(RulePlaces::of)
        .orElseThrow(
            () -> new Unable("no rule repository is around; name one: seriema check PATH"));
  }

  private static RuleCompiler compiler(ForkJoinTask<FieldTypes> types) {
    return new RuleCompiler(types.join().schemas().closedWhereDescribed()).withLints();
  }

  private CheckForm.Frame frame(
      List<Path> places, ForkJoinTask<FieldTypes> types, Instant started) {
    Path pages = ShippedFiles.diagnosticPages().toAbsolutePath().normalize();
    Repairs repairs =
        new OfferedRepairs(
            places, () -> compiler(types), () -> types.join().packages(), System.getenv());
    return new CheckForm.Frame(terminal.outInk(), Version.number(), pages, started, repairs);
  }
}
