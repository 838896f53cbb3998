package dev.seriema.benchmark;

import dev.seriema.benchmark.answers.Answers;
import dev.seriema.benchmark.answers.Disagreement;
import dev.seriema.benchmark.answers.PlantedMatches;
import dev.seriema.benchmark.report.Figures;
import dev.seriema.benchmark.report.Table;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Our answers beside those of the independent interpreter, and beside what the generator planted.
final class CompareAnswers {
  private final Arguments arguments;
  private final PrintStream out = System.out;

  CompareAnswers(Arguments arguments) {
    this.arguments = arguments;
  }

  /// @return whether all agree
  boolean run() throws Exception {
    Path work = arguments.home().resolve("benchmark/target");
    Files.createDirectories(work);
    Answers answers =
        Answers.compare(
            arguments.interpreter(),
            work,
            arguments.events(),
            arguments.count(),
            arguments.rules(),
            Set.of(PlantedMatches.RULE));
    out.printf(
        "%,d events, %,d matches; of the %,d rules that the interpreter understands our engine runs"
            + " %,d%n",
        answers.events(), answers.matches(), answers.interpreted(), answers.compared());
    printDisagreements(answers.disagreements());
    boolean arePlantedFound = arePlantedFound(answers);
    return answers.disagreements().isEmpty() && arePlantedFound;
  }

  private void printDisagreements(List<Disagreement> disagreements) {
    if (disagreements.isEmpty()) {
      out.println(
          "the interpreter, our engine, and our engine with every rule: equal, rule by rule");
      return;
    }
    Table table =
        new Table(
            "rule", "first event", "interpreter alone", "Seriema alone", "unlike with every rule");
    for (Disagreement one : disagreements) {
      table.row(
          one.rule(),
          Figures.count(one.firstEvent() + 1),
          Figures.count(one.interpreterAlone()),
          Figures.count(one.oursAlone()),
          Figures.count(one.unlikeEveryRule()));
    }
    out.print(table);
  }

  private boolean arePlantedFound(Answers answers) throws Exception {
    if (arguments.truth().isEmpty()) {
      return true;
    }
    Set<Integer> planted = PlantedMatches.in(arguments.truth().get(), answers.events());
    Set<Integer> found = new TreeSet<>(answers.eventsOf(PlantedMatches.RULE));
    boolean isExact = found.equals(planted);
    int all = planted.size();
    planted.retainAll(found);
    out.printf(
        "planted matches: %,d of %,d found, %,d others%n",
        planted.size(), all, found.size() - planted.size());
    return isExact;
  }
}
