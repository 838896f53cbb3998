package dev.seriema.detector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventIndex;
import dev.seriema.model.event.EventLayout;
import dev.seriema.model.event.EventScanner;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.testkit.spec.BlockKind;
import dev.seriema.testkit.spec.SpecCase;
import dev.seriema.testkit.spec.SpecEvent;
import dev.seriema.testkit.spec.SpecPages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The pages of `specs/index`: which events the index patterns of a rule pick.
final class IndexSpecsTest {
  private static final Path PAGES =
      Path.of(System.getProperty("seriema.root", "..")).resolve("specs/index");

  @TestFactory
  Stream<DynamicTest> every_page_of_specs_picks_the_events_that_it_says() {
    return SpecPages.folder(PAGES).stream()
        .map(one -> DynamicTest.dynamicTest(one.page() + ": " + one.name(), () -> run(one)));
  }

  private static void run(SpecCase one) {
    one.expectOnly(BlockKind.PATTERNS, BlockKind.EVENTS, BlockKind.MATCHES);
    IndexPatterns patterns = new IndexPatterns(lines(one.only(BlockKind.PATTERNS)));
    EventLayout layout = EventLayout.of(EventIndex.FIELDS);
    EventScanner scanner = new EventScanner(layout, ScanLimits.DEFAULT);
    EventIndex index = new EventIndex(layout);
    Event event = new Event(layout);
    List<String> picked = new ArrayList<>();
    for (SpecEvent given : one.events()) {
      byte[] document = given.document();
      assertThat(scanner.scan(document, 0, document.length, event)).isNull();
      String name = index.of(event);
      if (name == null || patterns.picks(name)) {
        picked.add(given.id());
      }
    }
    assertThat(picked).isEqualTo(lines(one.only(BlockKind.MATCHES)));
  }

  private static List<String> lines(String block) {
    return block.lines().map(String::strip).toList();
  }
}
