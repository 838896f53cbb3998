package dev.seriema.cli;

import dev.seriema.catalog.exchange.SpaceComparison;
import dev.seriema.catalog.exchange.SpaceComparison.Pair;
import dev.seriema.catalog.remote.KibanaSpace;
import dev.seriema.cli.words.Counted;
import dev.seriema.model.diagnostic.DisplayText;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// In what rules here differ from those of a space.
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description =
        "Says which rules only the files have, which only the space has, and in which keys the"
            + " others differ, and in which exceptions and connectors that they name. Ends with 1"
            + " where there is a difference.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  seriema kibana diff rules/ --url https://kibana.example:5601",
      "  seriema kibana diff rules/ --space detections --prebuilt"
    })
final class KibanaDiffCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Rule files, or folders of them.")
  private List<Path> paths = List.of();

  @Mixin private KibanaOptions kibana = new KibanaOptions();

  @Option(
      names = "--prebuilt",
      description = "Compare also rules of the space that came with Elastic's package.")
  private boolean prebuilt;

  KibanaDiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Unable {
    LocalRules here = LocalRules.of(paths, terminal);
    try (KibanaSpace space = kibana.space()) {
      SpaceRules there = SpaceRules.of(space, rule -> prebuilt || !rule.isPrebuilt());
      SpaceComparison comparison = here.against(there);
      comparison.pairs().stream().filter(pair -> !pair.isSame()).forEach(this::tell);
      long same = comparison.pairs().stream().filter(Pair::isSame).count();
      long other = comparison.pairs().size() - same;
      terminal
          .out()
          .println(Counted.of(same, "rule") + " the same, " + Counted.of(other, "difference"));
      if (here.isIncomplete()) {
        return ExitCode.INCOMPLETE;
      }
      return other > 0 ? ExitCode.FOUND : ExitCode.DONE;
    }
  }

  private void tell(Pair pair) {
    String what =
        pair.there().isEmpty()
            ? "only here"
            : pair.here().isEmpty()
                ? "only there"
                : DisplayText.safe(String.join(", ", pair.differences()));
    terminal.out().println(LocalRules.shown(pair) + ": " + what);
  }
}
