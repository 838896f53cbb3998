package dev.seriema.catalog.check.settings;

import dev.seriema.catalog.check.rule.CheckCode;
import dev.seriema.catalog.facts.RepositoryConfiguration;
import dev.seriema.catalog.facts.source.FactDocument;
import dev.seriema.catalog.facts.source.FactFolder;
import dev.seriema.catalog.facts.source.FactNode;
import dev.seriema.catalog.facts.source.FactSource;
import dev.seriema.catalog.facts.source.FactYaml;
import dev.seriema.catalog.facts.source.UnusableFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a repository has told the tool of elastic/detection-rules to leave out: by keys of its
/// `_config.yaml`, by variables of the environment that stand for them, and by its test
/// configuration. What is wrong with these files is told elsewhere; here it says nothing.
public final class OriginalSettings {
  private static final String VARIABLE = "DR_";
  private static final String TEST_VARIABLE = "DETECTION_RULES_TEST_CONFIG";
  private static final Set<String> TRUE = Set.of("true", "1", "yes");

  private OriginalSettings() {}

  /// The codes that answer nothing but what is left out.
  ///
  /// @param root the top folder of a repository
  /// @param environment variables by their names
  /// @param codes of checks
  public static Set<String> off(Path root, Map<String, String> environment, List<CheckCode> codes) {
    Set<String> ids = ids(root, environment);
    return codes.stream()
        .filter(code -> !code.original().isEmpty() && ids.containsAll(code.original()))
        .map(CheckCode::id)
        .collect(Collectors.toSet());
  }

  private static Set<String> ids(Path root, Map<String, String> environment) {
    Set<String> ids = new TreeSet<>();
    environment.forEach((name, value) -> {
      if (name.startsWith(VARIABLE) && isTrue(value)) {
        ids.addAll(ofKey(name.substring(VARIABLE.length()).toLowerCase(Locale.ROOT)));
      }
    });
    try {
      FactFolder folder = FactFolder.of(root);
      Optional<RepositoryConfiguration> configuration = RepositoryConfiguration.in(folder);
      configuration.ifPresent(said -> said.truths().forEach(key -> ids.addAll(ofKey(key))));
      Optional<FactSource> tests =
          environment.containsKey(TEST_VARIABLE)
              ? folder.file(environment.get(TEST_VARIABLE))
              : configuration.isPresent() ? configuration.get().tests() : Optional.empty();
      if (tests.isPresent()) {
        ids.addAll(ofTests(FactYaml.document(tests.get())));
      }
    } catch (IOException | UnusableFacts _) {
      // Told where the configuration is checked; then nothing more is left out.
    }
    return ids;
  }

  private static Set<String> ofKey(String key) {
    return key.equals(OriginalSwitches.EVERY_KEY)
        ? OriginalSwitches.keys().stream()
            .flatMap(one -> OriginalSwitches.ofKey(one).stream())
            .collect(Collectors.toSet())
        : Set.copyOf(OriginalSwitches.ofKey(key));
  }

  private static Set<String> ofTests(FactDocument document) {
    if (!(document.root() instanceof FactNode.Table root)
        || !(root.members().get("unit_tests") instanceof FactNode.Table tests)) {
      return Set.of();
    }
    List<String> only = texts(tests.members().get("test_only"));
    return only.isEmpty()
        ? OriginalSwitches.ofTests(texts(tests.members().get("bypass")))
        : OriginalSwitches.ofOtherTests(only);
  }

  private static List<String> texts(@Nullable FactNode node) {
    return node instanceof FactNode.Listing list
        ? list.items().stream()
            .flatMap(item ->
                item instanceof FactNode.Text text
                    ? Stream.of(text.value())
                    : Stream.<String>empty())
            .toList()
        : List.of();
  }

  private static boolean isTrue(String value) {
    return TRUE.contains(value.toLowerCase(Locale.ROOT));
  }
}
