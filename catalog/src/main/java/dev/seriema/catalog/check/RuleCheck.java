package dev.seriema.catalog.check;

import dev.seriema.catalog.cache.Fingerprint;
import dev.seriema.catalog.facts.Packages;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.facts.SupportedStacks;
import dev.seriema.catalog.facts.source.FactFinding;
import dev.seriema.catalog.layout.EvenWork;
import dev.seriema.catalog.layout.LockedVersions;
import dev.seriema.catalog.layout.RuleFiles;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.catalog.layout.VersionLocks;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Checks the rules of some places: each file by itself, of which those that were checked before
/// are remembered, then all of them together.
///
/// @param memory opened on another core while files are looked for
/// @param compiler asked for once there is a rule to compile
/// @param facts what was found in files of facts, asked for at the end
/// @param packages the integration packages that there are, asked for with the compiler
/// @param stacks the releases of the stack that rules are made for, asked for with the compiler
/// @param environment variables by their names, of which some switch checks off
/// @param stack that the rules are judged for; empty where the repository chooses
/// @param former what files that changed held before, by their real paths; with it, what the change
///   does is told too
public record RuleCheck(
    Supplier<CheckMemory> memory,
    Supplier<RuleCompiler> compiler,
    Supplier<List<FactFinding>> facts,
    Supplier<Packages> packages,
    Supplier<SupportedStacks> stacks,
    Map<String, String> environment,
    Optional<Release> stack,
    Map<Path, byte[]> former) {

  /// How many files are read before the tables are: their trees take some 50 KB each.
  private static final int MOST_AHEAD = 1_000;

  /// Without anything to compare with.
  public RuleCheck(
      Supplier<CheckMemory> memory,
      Supplier<RuleCompiler> compiler,
      Supplier<List<FactFinding>> facts,
      Supplier<Packages> packages,
      Supplier<SupportedStacks> stacks,
      Map<String, String> environment,
      Optional<Release> stack) {
    this(memory, compiler, facts, packages, stacks, environment, stack, Map.of());
  }

  /// The same, which also tells what a change does.
  ///
  /// @param contents what files that changed held before, by their real paths
  public RuleCheck against(Map<Path, byte[]> contents) {
    return new RuleCheck(memory, compiler, facts, packages, stacks, environment, stack, contents);
  }

  /// In a repository that lists neither packages nor stacks, without anything that the environment
  /// switches off.
  public RuleCheck(
      Supplier<CheckMemory> memory,
      Supplier<RuleCompiler> compiler,
      Supplier<List<FactFinding>> facts) {
    this(
        memory,
        compiler,
        facts,
        Packages::shipped,
        SupportedStacks::shipped,
        Map.of(),
        Optional.empty());
  }

  /// @param named as somebody named it
  /// @param findings what kept files from being looked for
  private record Place(
      Path named,
      List<RuleFiles.Candidate> files,
      Around around,
      LockedVersions lock,
      List<RuleSet.Finding> findings) {}

  private record Located(RuleFiles.Candidate file, Around around, LockedVersions lock) {}

  /// @param places in the order that findings have
  public CheckResult of(List<Path> places) {
    return of(places, CheckListener.NONE);
  }

  /// The same, heard of while it is found out.
  public CheckResult of(List<Path> places, CheckListener listener) {
    return of(places, FileCalls.AS_NAMED, listener);
  }

  /// The same in a copy of a repository: files are called by their paths from its top, as if
  /// somebody stood there in the original.
  ///
  /// @param top of the copy, in a folder whose name no file of it mentions
  /// @param places in the copy
  public CheckResult ofCopy(Path top, List<Path> places) {
    return of(places, FileCalls.from(top), CheckListener.NONE);
  }

  private CheckResult of(List<Path> places, FileCalls calls, CheckListener listener) {
    ForkJoinTask<CheckMemory> opening = ForkJoinPool.commonPool().submit(memory::get);
    List<Place> looked = look(places, calls);
    CheckMemory known = opening.join();
    List<Located> files =
        looked.stream()
            .flatMap(place ->
                place.files().stream().map(file -> new Located(file, place.around(), place.lock())))
            .toList();
    CheckRun run = new CheckRun(places, calls, listener, files.size());
    looked.forEach(place -> run.add(place.around()));
    looked.forEach(place -> run.tell(findings(place.findings())));
    FileReading reading = new FileReading(known);
    FileCompilation compilation = new FileCompilation(compiler, packages, stacks);
    List<FileWork> work = files.stream().map(located -> new FileWork(located, reading)).toList();
    if (known.isEmpty()) {
      readAhead(work, ForkJoinPool.commonPool().submit(compilation::prepare));
    }
    EvenWork.inOrder(
        work,
        next -> new Checked(next.located(), compilation.of(next.take())),
        next -> next.addTo(run));
    List<FactFinding> ofFacts = tellOfAll(looked, run, calls);
    if (ofFacts.isEmpty()) {
      known.remember(toRemember(looked, run.checked()));
    }
    return run.end();
  }

  /// Reads the first files while another core reads the tables, without which no rule can be looked
  /// at.
  private static void readAhead(List<FileWork> work, ForkJoinTask<?> tables) {
    for (int i = 0; i < Math.min(MOST_AHEAD, work.size()) && !tables.isDone(); i++) {
      work.get(i).read();
    }
    tables.join();
  }

  /// A file that is read when it is taken, or ahead. Known to one thread at a time.
  private static final class FileWork {
    private final Located located;
    private final FileReading reading;
    private FileReading.@Nullable Read read;

    FileWork(Located located, FileReading reading) {
      this.located = located;
      this.reading = reading;
    }

    Located located() {
      return located;
    }

    FileReading.Read read() {
      FileReading.Read now = reading.read(located.file(), located.around(), located.lock());
      read = now;
      return now;
    }

    /// What was read, which is not kept here any more.
    FileReading.Read take() {
      FileReading.Read ahead = read;
      FileReading.Read taken = ahead == null ? read() : ahead;
      read = null;
      return taken;
    }
  }

  private record Checked(Located located, FileCheck check) {
    void addTo(CheckRun run) {
      run.add(located.around(), located.file(), check);
    }
  }

  /// Tells what hangs on all files of a repository, or on what lies beside them.
  ///
  /// @return what was found in files of facts
  private List<FactFinding> tellOfAll(List<Place> looked, CheckRun run, FileCalls calls) {
    WholeRepositories repositories = new WholeRepositories(new FormerFiles(former), calls);
    int next = 0;
    for (Place place : looked) {
      List<FileCheck> files = run.checked().subList(next, next + place.files().size());
      next += files.size();
      repositories.add(place.named(), place.around(), place.files(), files);
      if (files.stream().noneMatch(FileCheck::remembered)) {
        // Of a file that is remembered, the lock was sound.
        place.lock().versions();
      }
    }
    List<RuleFinding> ofRepositories = repositories.findings();
    List<FactFinding> ofFacts = facts.get();
    run.tell(
        FindingOrder.untold(ofFacts, ofRepositories).stream()
            .map(finding -> of(finding.source(), finding.diagnostic()))
            .toList());
    run.tell(ofLocks(looked, ofRepositories));
    run.tell(ofRepositories);
    return ofFacts;
  }

  /// A lock whose faults are told one by one is not told as a whole.
  private static List<RuleFinding> ofLocks(List<Place> looked, List<RuleFinding> ofRepositories) {
    Set<String> faulty =
        ofRepositories.stream()
            .filter(finding -> finding.diagnostic().isError())
            .map(finding -> finding.source().name())
            .collect(Collectors.toSet());
    return looked.stream()
        .flatMap(place -> place.lock().finding().stream())
        .filter(finding -> !faulty.contains(finding.source().name()))
        .map(finding -> of(finding.source(), finding.diagnostic()))
        .toList();
  }

  private static List<RuleFinding> findings(List<RuleSet.Finding> ofPlace) {
    return ofPlace.stream().map(finding -> of(finding.source(), finding.diagnostic())).toList();
  }

  private static RuleFinding of(SourceText source, Diagnostic diagnostic) {
    return new RuleFinding(source, diagnostic, Optional.empty());
  }

  private static Map<Fingerprint, CheckedFile> toRemember(
      List<Place> looked, List<FileCheck> checked) {
    Map<Fingerprint, CheckedFile> found = new LinkedHashMap<>();
    int next = 0;
    for (Place place : looked) {
      List<FileCheck> files = checked.subList(next, next + place.files().size());
      next += files.size();
      if (place.lock().finding().isEmpty()) {
        files.stream()
            .filter(file -> !file.remembered())
            .forEach(file -> file.key().ifPresent(key -> found.put(key, file.said())));
      }
    }
    return found;
  }

  private List<Place> look(List<Path> places, FileCalls calls) {
    VersionLocks locks = new VersionLocks();
    Set<Path> seen = new HashSet<>();
    List<Place> looked = new ArrayList<>();
    for (Path place : places) {
      List<RuleSet.Finding> findings = new ArrayList<>();
      List<RuleFiles.Candidate> files =
          RuleFiles.at(place, findings).stream()
              .filter(file -> seen.add(file.realPath()))
              .map(calls::called)
              .toList();
      looked.add(
          new Place(
              place, files, Around.of(place, environment, stack), locks.around(place), findings));
    }
    return looked;
  }
}
