package dev.seriema.catalog.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorOptions;
import dev.seriema.detector.DetectorThread;
import dev.seriema.detector.compile.Compilation;
import dev.seriema.intake.BlockEvents;
import dev.seriema.intake.BlockReader;
import dev.seriema.intake.EventSources;
import dev.seriema.intake.LineBlock;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.schema.EcsSchema;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Rules on all events of some files and folders, one event after the other.
final class RuleRun {
  private final List<Compilation.Compiled> rules;

  RuleRun(List<Compilation.Compiled> rules) {
    this.rules = rules;
  }

  /// One event, and the numbers of the rules that match it.
  ///
  /// @param file where it was read
  /// @param line in the unpacked file, from 1
  record Matched(String file, long line, String document, List<Integer> rules) {}

  /// Takes what is known of an event.
  interface Sink {
    void take(Matched event);
  }

  /// Hands out all events, also those that match nothing.
  void over(List<Path> inputs, DetectorOptions options, Sink sink) {
    DetectorThread thread = Detector.of(rules, EcsSchema.newest(), options).thread();
    BlockEvents events = new BlockEvents(thread.scanner(), thread.event());
    EventSources sources =
        EventSources.of(
            inputs.stream().map(Path::toString).toList(), InputStream.nullInputStream());
    assertThat(sources.findings()).isEmpty();
    List<Object> findings = new ArrayList<>();
    try (BlockReader reader =
        new BlockReader(sources.sources(), ScanLimits.DEFAULT.documentBytes(), findings::add)) {
      for (LineBlock block = reader.next(); block != null; block = reader.next()) {
        events.open(block);
        while (events.next()) {
          assertThat(events.fault()).as(events.id()).isNull();
          thread.match();
          sink.take(matched(block, events, thread));
        }
        block.release();
      }
    }
    assertThat(findings).isEmpty();
  }

  private static Matched matched(LineBlock block, BlockEvents events, DetectorThread thread) {
    List<Integer> numbers = new ArrayList<>();
    for (int place = 0; place < thread.matches(); place++) {
      numbers.add(thread.ruleNumber(place));
    }
    String document =
        new String(
            block.bytes(),
            events.lineStart(),
            events.lineEnd() - events.lineStart(),
            StandardCharsets.UTF_8);
    return new Matched(block.source().name(), events.line(), document, numbers);
  }
}
