package dev.seriema.cli;

import dev.seriema.catalog.exchange.ExchangeInput.Document;
import dev.seriema.catalog.exchange.KibanaExport;
import dev.seriema.catalog.exchange.SpaceComparison.Pair;
import dev.seriema.catalog.exchange.Unconvertible;
import dev.seriema.catalog.remote.KibanaSpace;
import dev.seriema.catalog.remote.RemoteFailure;
import dev.seriema.cli.words.Counted;
import dev.seriema.model.diagnostic.DisplayText;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Rules into a space.
@Command(
    name = "push",
    mixinStandardHelpOptions = true,
    description =
        "Imports rules that are new or differ into a space, with the lists of exceptions and"
            + " connectors that they name. Rules that only the space has stay. Ends with 2 where"
            + " Kibana refused something, and says what and why.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  seriema kibana push rules/ --url https://kibana.example:5601 --dry-run",
      "  seriema kibana push rules/ --space detections --new-only"
    })
final class KibanaPushCommand implements Callable<Integer> {
  /// Rules that are imported at once.
  private static final int AT_ONCE = 500;

  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Rule files, or folders of them.")
  private List<Path> paths = List.of();

  @Mixin private KibanaOptions kibana = new KibanaOptions();

  @Option(names = "--dry-run", description = "Say what would be imported, and import nothing.")
  private boolean dryRun;

  @Option(names = "--new-only", description = "Import rules that the space has not, and no others.")
  private boolean newOnly;

  @Option(names = "--all", description = "Import all rules, also those that are there the same.")
  private boolean all;

  KibanaPushCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Unable {
    LocalRules here = LocalRules.of(paths, terminal);
    try (KibanaSpace space = kibana.space()) {
      List<Pair> wanted = wanted(here, space);
      wanted.forEach(this::tell);
      if (dryRun) {
        terminal.out().println(Counted.of(wanted.size(), "rule") + " would be imported");
        return here.isIncomplete() ? ExitCode.INCOMPLETE : ExitCode.DONE;
      }
      boolean isWhole = imported(wanted, here.others(), space);
      return isWhole && !here.isIncomplete() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }
  }

  private List<Pair> wanted(LocalRules here, KibanaSpace space) throws Unable {
    Set<String> ids = here.ids();
    SpaceRules there = SpaceRules.of(space, rule -> ids.contains(rule.ruleId()));
    return here.against(there).pairs().stream()
        .filter(pair -> pair.here().isPresent())
        .filter(pair -> newOnly ? pair.there().isEmpty() : all || !pair.isSame())
        .toList();
  }

  private void tell(Pair pair) {
    String what =
        pair.there().isEmpty()
            ? "new"
            : pair.isSame()
                ? "the same"
                : "changes " + DisplayText.safe(String.join(", ", pair.differences()));
    terminal.out().println(LocalRules.shown(pair) + ": " + what);
  }

  /// @param others go along with the first rules, which may name them
  private boolean imported(List<Pair> wanted, List<Document> others, KibanaSpace space)
      throws Unable {
    long imported = 0;
    boolean isWhole = true;
    for (int start = 0; start < wanted.size(); start += AT_ONCE) {
      KibanaExport part = new KibanaExport(true);
      for (Pair pair : wanted.subList(start, Math.min(start + AT_ONCE, wanted.size()))) {
        add(pair.here().orElseThrow(), part);
      }
      if (start == 0) {
        for (Document other : others) {
          add(other, part);
        }
      }
      KibanaSpace.Imported answer = imported(part, space);
      imported += answer.imported();
      isWhole &= answer.refused().isEmpty();
      answer.refused().forEach(this::tell);
    }
    terminal
        .out()
        .println("%d of %s imported".formatted(imported, Counted.of(wanted.size(), "rule")));
    return isWhole && imported == wanted.size();
  }

  private void add(Document file, KibanaExport export) throws Unable {
    try {
      export.add(file.content()).ifPresent(finding -> terminal.err().println(finding.message()));
    } catch (Unconvertible unconvertible) {
      throw new Unable(unconvertible.finding().code(), unconvertible.finding().message());
    }
  }

  private KibanaSpace.Imported imported(KibanaExport part, KibanaSpace space) throws Unable {
    try {
      return space.importRules(part.written(), !newOnly);
    } catch (RemoteFailure failure) {
      throw new Unable(failure.reason());
    }
  }

  private void tell(KibanaSpace.Refused refused) {
    terminal
        .err()
        .println(
            "refused: "
                + DisplayText.safe(refused.id())
                + ": "
                + DisplayText.safe(refused.reason()));
  }
}
