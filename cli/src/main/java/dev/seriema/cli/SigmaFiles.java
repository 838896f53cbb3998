package dev.seriema.cli;

import dev.seriema.catalog.layout.FileBytes;
import dev.seriema.catalog.scaffold.NewFile;
import dev.seriema.catalog.scaffold.UnknownName;
import dev.seriema.catalog.sigma.CarriedRule;
import dev.seriema.catalog.sigma.Sigma;
import dev.seriema.catalog.sigma.SigmaOptions;
import dev.seriema.catalog.sigma.SigmaOutcome;
import dev.seriema.catalog.sigma.yaml.YamlReader;
import dev.seriema.cli.words.Counted;
import dev.seriema.intake.SystemReasons;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.DiagnosticText;
import dev.seriema.model.diagnostic.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Files of Sigma that are converted to files of a repository.
///
/// @param sources in the order of the command line, those of a folder by their paths
/// @param others whether something else was named, too
record SigmaFiles(List<SourceText> sources, boolean others) {
  /// Finds the files of Sigma at some places, by their content.
  static SigmaFiles among(List<Path> places) throws Unable {
    List<SourceText> sources = new ArrayList<>();
    boolean others = false;
    for (Path place : places) {
      List<SourceText> found = new ArrayList<>();
      for (Path file : yaml(place)) {
        sigma(file).ifPresent(found::add);
      }
      others |= found.isEmpty();
      sources.addAll(found);
    }
    return new SigmaFiles(sources, others);
  }

  private static List<Path> yaml(Path place) throws Unable {
    if (!Files.isDirectory(place)) {
      return Stream.of(place).filter(SigmaFiles::isYaml).toList();
    }
    try (Stream<Path> below = Files.walk(place)) {
      return below.filter(SigmaFiles::isYaml).sorted().toList();
    } catch (IOException unreadable) {
      throw new Unable("`" + place + "` cannot be read: " + SystemReasons.of(unreadable));
    }
  }

  private static boolean isYaml(Path file) {
    String name = file.toString();
    return (name.endsWith(".yml") || name.endsWith(".yaml"))
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  /// The text of a file if it is one of Sigma. One that cannot be read is told by whoever reads the
  /// rest.
  private static Optional<SourceText> sigma(Path file) {
    try {
      String text =
          new String(FileBytes.read(file, YamlReader.LONGEST * 3), StandardCharsets.UTF_8);
      return Sigma.recognises(text)
          ? Optional.of(new SourceText(WrittenFiles.shown(file), text))
          : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /// Converts all and tells what is found.
  ///
  /// @param output the one file to write, or the standard output
  /// @param folder where a file for each rule goes
  /// @return whether all could be converted
  boolean convert(
      Terminal terminal, SigmaOptions options, @Nullable Path output, @Nullable Path folder)
      throws Unable {
    DiagnosticText text = new DiagnosticText(terminal.errInk());
    List<SigmaOutcome> outcomes = outcomes(options);
    for (SigmaOutcome outcome : outcomes) {
      for (Diagnostic finding : outcome.findings()) {
        terminal.err().print(text.render(finding, outcome.source()));
      }
    }
    List<CarriedRule> rules =
        outcomes.stream().flatMap(outcome -> outcome.rules().stream()).toList();
    write(terminal, rules, output, folder);
    long refused = outcomes.stream().filter(SigmaOutcome::isRefused).count();
    long parts = outcomes.stream().filter(outcome -> outcome.correlatedBy().isPresent()).count();
    long filters = outcomes.stream().filter(outcome -> !outcome.filtered().isEmpty()).count();
    terminal
        .err()
        .println(
            Counted.of(outcomes.size(), "document")
                + " of Sigma: "
                + Counted.of(rules.size(), "rule")
                + (parts > 0 ? ", " + parts + " only part of a correlation" : "")
                + (filters > 0 ? ", " + Counted.of(filters, "filter") + " in them" : "")
                + (refused > 0 ? ", " + refused + " left out for the reasons above" : ""));
    return refused == 0;
  }

  private List<SigmaOutcome> outcomes(SigmaOptions options) throws Unable {
    try {
      return Sigma.convert(sources, options);
    } catch (UnknownName missing) {
      throw new Unable(String.valueOf(missing.getMessage()));
    }
  }

  private static void write(
      Terminal terminal, List<CarriedRule> rules, @Nullable Path output, @Nullable Path folder)
      throws Unable {
    if (folder != null) {
      WrittenFiles.write(
          folder,
          rules.stream().map(rule -> new NewFile(Path.of(rule.fileName()), rule.toml())).toList());
    } else if (rules.size() > 1) {
      throw new Unable(
          Counted.of(rules.size(), "rule") + " to write: name a folder with --output-dir");
    } else if (output != null && !rules.isEmpty()) {
      WrittenFiles.write(Path.of(""), List.of(new NewFile(output, rules.getFirst().toml())));
    } else {
      for (CarriedRule rule : rules) {
        byte[] bytes = rule.toml().getBytes(StandardCharsets.UTF_8);
        terminal.out().write(bytes, 0, bytes.length);
      }
    }
    terminal.out().flush();
  }
}
