package dev.seriema.catalog.generate;

import dev.seriema.catalog.scaffold.DataSource;
import dev.seriema.catalog.scaffold.DataSources;
import dev.seriema.model.rule.IndexPatterns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where an event comes from, and what it therefore says of itself.
///
/// @param dataset such as `endpoint.events.process`; empty for what is in no data stream
/// @param type of the data stream, such as `logs`
/// @param beat the Beat that sent it; empty for another sender
/// @param index the name of the index, where the event itself does not tell it
record Origin(
    Optional<String> dataset, String type, Optional<String> beat, Optional<String> index) {
  private static final List<String> STREAMS = List.of("logs-", "metrics-", "traces-");
  private static final String ENDPOINT = "endpoint.events.";
  private static final String DEFAULT = "default";

  /// Sources of which a rule sees the events, the likeliest first.
  ///
  /// @param datasets that the rule itself asks for
  /// @param category of the event
  static List<Origin> of(IndexPatterns indices, List<String> datasets, String category) {
    List<Origin> sources = new ArrayList<>();
    for (String pattern : indices.picking()) {
      List<Origin> found = of(pattern, datasets, category);
      found.stream().filter(source -> source.isPickedBy(indices)).forEach(sources::add);
    }
    sources.sort((one, other) -> Boolean.compare(other.isOf(datasets), one.isOf(datasets)));
    if (sources.isEmpty()) {
      datasets.forEach(dataset -> sources.add(stream("logs", dataset)));
      sources.add(
          indices.picking().isEmpty()
              ? stream("logs", datasetFor(category))
              : new Origin(
                  Optional.empty(), "", Optional.empty(), indices.picking().stream().findFirst()));
    }
    return sources.stream().distinct().toList();
  }

  private static List<Origin> of(String pattern, List<String> datasets, String category) {
    for (String stream : STREAMS) {
      if (pattern.startsWith(stream)) {
        String type = stream.substring(0, stream.length() - 1);
        List<Origin> all = new ArrayList<>();
        datasets.forEach(dataset -> all.add(stream(type, dataset)));
        datasets(pattern, stream.length(), category)
            .forEach(dataset -> all.add(stream(type, dataset)));
        return all;
      }
    }
    int end = pattern.indexOf("beat");
    if (end > 0 && pattern.indexOf('*') >= end) {
      return List.of(
          new Origin(
              datasets.stream().findFirst(),
              "",
              Optional.of(pattern.substring(0, end + "beat".length())),
              Optional.empty()));
    }
    String name = pattern.replace("*", DEFAULT);
    return List.of(
        new Origin(datasets.stream().findFirst(), "", Optional.empty(), Optional.of(name)));
  }

  private static Origin stream(String type, String dataset) {
    return new Origin(Optional.of(dataset), type, Optional.empty(), Optional.empty());
  }

  /// Data sets whose indices a pattern fits.
  private static List<String> datasets(String pattern, int start, String category) {
    String rest = pattern.substring(start);
    String dataset = rest.endsWith("-*") ? rest.substring(0, rest.length() - 2) : rest;
    List<String> all = new ArrayList<>();
    if (dataset.indexOf('*') < 0) {
      all.add(
          dataset.endsWith("-" + DEFAULT) ? dataset.substring(0, dataset.length() - 8) : dataset);
      return all;
    }
    String fitting = datasetFor(category);
    String fixed = dataset.substring(0, dataset.indexOf('*'));
    if (fitting.startsWith(fixed)) {
      all.add(fitting);
    }
    DataSources.shipped().all().stream()
        .filter(source -> source.index().filter(own -> own.endsWith("-*")).isPresent())
        .filter(source -> IndexPatterns.covers(pattern, source.index().orElseThrow()))
        .map(DataSource::name)
        .filter(name -> name.indexOf('.') > 0)
        .limit(2)
        .forEach(all::add);
    String stem = fixed.endsWith(".") ? fixed.substring(0, fixed.length() - 1) : fixed;
    if (!stem.isEmpty()) {
      all.add(stem);
      all.add(stem + ".events");
    }
    return all;
  }

  private static String datasetFor(String category) {
    return switch (category) {
      case "process", "file", "network", "registry", "library" -> ENDPOINT + category;
      case "driver" -> ENDPOINT + "library";
      case "authentication", "session", "iam" -> "system.auth";
      default -> ENDPOINT + "process";
    };
  }

  private boolean isOf(List<String> datasets) {
    return datasets.isEmpty() || dataset.filter(datasets::contains).isPresent();
  }

  private boolean isPickedBy(IndexPatterns indices) {
    return indices.picks(
        index.orElseGet(() ->
            beat.map(name -> name + "-*")
                .orElseGet(() -> type + "-" + dataset.orElse("") + "-" + DEFAULT)));
  }

  void describe(Draft draft) {
    index.ifPresent(name -> draft.put("_index", name));
    beat.ifPresent(name -> draft.put("agent.type", name));
    dataset.ifPresent(name -> {
      draft.put("event.dataset", name);
      int dot = name.indexOf('.');
      draft.put("event.module", dot < 0 ? name : name.substring(0, dot));
      if (!type.isEmpty()) {
        draft.put("data_stream.type", type);
        draft.put("data_stream.dataset", name);
        draft.put("data_stream.namespace", DEFAULT);
        draft.put("agent.type", name.startsWith(ENDPOINT) ? "endpoint" : "filebeat");
      }
    });
  }
}
