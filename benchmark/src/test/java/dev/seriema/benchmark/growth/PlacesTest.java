package dev.seriema.benchmark.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.seriema.benchmark.measure.EventLines;
import dev.seriema.benchmark.rules.LoadedRules;
import dev.seriema.detector.compile.Compilation.Compiled;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacesTest {
  private static final Path ROOT = Path.of(System.getProperty("seriema.root", ".."));
  private static final int SMALL = 2_048;

  private final List<Compiled> rules = LoadedRules.load(List.of(ROOT.resolve("rules"))).rules();
  private final EventLines lines;

  PlacesTest() throws IOException {
    lines = EventLines.read(ROOT.resolve("examples/intrusion/windows.ndjson"), 10);
  }

  @Test
  void each_spot_of_a_curve_has_rules_and_events() {
    Curves curves = new Curves(rules, lines);
    List<Spot> small =
        Curves.SPOTS.stream()
            .filter(spot -> spot.at() <= SMALL || spot.at() == Integer.MAX_VALUE)
            .toList();

    assertThat(small)
        .hasSizeGreaterThan(10)
        .allSatisfy(spot -> {
          Place place = curves.place(spot);
          assertThat(place.at()).isPositive();
          assertThat(place.detector().rules()).isNotEmpty();
          assertThat(place.lines().count()).isPositive();
        });
  }

  @Test
  void each_worst_case_has_rules_and_events() {
    WorstCases cases = new WorstCases(rules, lines);

    assertThat(WorstCases.SPOTS)
        .allSatisfy(spot -> {
          Place place = cases.place(spot);
          assertThat(place.detector().rules()).isNotEmpty();
          assertThat(place.lines().count()).isPositive();
        });
  }

  @Test
  void events_of_a_size_have_about_that_size() throws IOException {
    Place place = new Curves(rules, lines).place(new Spot(Curves.UNREAD_BYTES, 2_048));

    assertThat((double) place.lines().length() / place.lines().count()).isBetween(1_900.0, 2_200.0);
  }

  @Test
  void an_unknown_curve_is_named() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Curves(rules, lines).place(new Spot("moons", 1)))
        .withMessage("no curve is called `moons`");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WorstCases(rules, lines).place(new Spot("moons", 0)))
        .withMessage("no case is called `moons`");
  }
}
