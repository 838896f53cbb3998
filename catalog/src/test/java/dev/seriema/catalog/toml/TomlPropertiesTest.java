package dev.seriema.catalog.toml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.testkit.random.Chance;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for every text, sound or not.
class TomlPropertiesTest {
  private static final String SOUND =
      """
      title = "é \\u00e9 \\"quoted\\"" # comment
      'literal key'.dotted = 'C:\\path'
      [table.sub]
      numbers = [ 1, -2.5e3, 0xFF, 1_000, inf ]
      when = [ 1979-05-27T07:32:00Z, 1979-05-27 07:32:00, 1979-05-27, 07:32:00.5 ]
      inline = { a = 1, b.c = true, d = [ { e = "f" } ] }
      [[table.list]]
      long = \"""
      one \\
        two ""three""
      \"""
      [[table.list]]
      raw = '''
      no \\escape'''
      """;

  private static final List<String> PIECES =
      List.of(
          "=",
          ".",
          ",",
          "[",
          "]",
          "{",
          "}",
          "[[",
          "]]",
          "\"",
          "'",
          "\"\"\"",
          "'''",
          "#",
          "\n",
          "\r\n",
          "\r",
          " ",
          "\t",
          "\\",
          "\\u00e9",
          "\\U",
          "a",
          "table",
          "1",
          "0x",
          "_",
          "-",
          "inf",
          "true",
          "1979-05-27",
          "07:32:00",
          "1:",
          "\u0000",
          "\u007f",
          "é",
          "\u00a0",
          "😀",
          "\ufeff",
          "a = 1\n",
          "[a]\n",
          "[[a]]\n",
          "a.b = 1\n");

  @Test
  void no_bytes_make_it_throw_and_all_come_out_again() {
    for (long seed = 0; seed < 3000; seed++) {
      Chance chance = new Chance(seed);
      byte[] bytes = new byte[chance.below(60)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) (chance.oneIn(3) ? chance.below(256) : SOUND.charAt(chance.below(300)));
      }
      holds(seed, bytes);
    }
  }

  @Test
  void no_damage_to_a_sound_document_makes_it_throw_and_all_comes_out_again() {
    for (long seed = 0; seed < 6000; seed++) {
      Chance chance = new Chance(seed);
      StringBuilder text = new StringBuilder(chance.oneIn(4) ? "" : SOUND);
      for (int damages = 1 + chance.below(chance.oneIn(3) ? 12 : 3); damages > 0; damages--) {
        int place = chance.below(text.length() + 1);
        if (chance.oneIn(3)) {
          text.delete(place, Math.min(text.length(), place + 1 + chance.below(5)));
        } else {
          text.insert(place, chance.of(PIECES));
        }
      }
      byte[] bytes = text.toString().getBytes(UTF_8);
      holds(seed, chance.oneIn(5) ? Arrays.copyOf(bytes, chance.below(bytes.length + 1)) : bytes);
    }
  }

  private static void holds(long seed, byte[] bytes) {
    Parsed<TomlDocument> parsed = TomlDocument.parse("random.toml", bytes);
    TomlDocument document = parsed.tree();
    int length = document.source().text().length();
    int[] end = {0};
    document
        .syntax()
        .forEachToken(token -> {
          assertThat(token.start()).as("seed %s: no gap", seed).isEqualTo(end[0]);
          assertThat(token.end()).as("seed %s: no empty token", seed).isGreaterThan(end[0]);
          end[0] = token.end();
        });

    assertThat(document.print()).as("seed %s", seed).isEqualTo(bytes);
    assertThat(end[0]).as("seed %s", seed).isEqualTo(length);
    assertThat(parsed.diagnostics())
        .as("seed %s", seed)
        .isSortedAccordingTo((a, b) -> Integer.compare(a.span().start(), b.span().start()))
        .allMatch(fault -> fault.span().end() <= length);
    assertThat(hasBroken(document.root()) && parsed.isSound()).as("seed %s", seed).isFalse();
  }

  private static boolean hasBroken(TomlValue value) {
    return switch (value) {
      case TomlTable table -> table.entries().stream().anyMatch(entry -> hasBroken(entry.value()));
      case TomlValue.Array array -> array.values().stream().anyMatch(TomlPropertiesTest::hasBroken);
      case TomlValue.Broken _ -> true;
      case TomlValue.Text _,
          TomlValue.IntegerNumber _,
          TomlValue.FloatNumber _,
          TomlValue.Truth _,
          TomlValue.Moment _ ->
          false;
    };
  }

  @Test
  void the_document_that_is_damaged_is_sound() {
    assertThat(Reading.faults(SOUND)).isEmpty();
  }

  /// Each of these took time by the square of its length in some draft, or would in a naive parser.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "{",
        "a = [",
        "a = {b = ",
        "a.",
        "[a.",
        "\"",
        "'''",
        "\"\"\"",
        "a = \\\"\"\"\n[x]\n",
        "a = [\n",
        "a = {\n",
        "[[a]]\n",
        "a = 1\n",
        "a b ",
        "[\"a\" ",
        "{\"a\" ",
        "a = \"\\q\" ",
        "1",
        "#\u0001",
        "=",
        "\r",
        "a = [\nb\n",
        "é",
        "\\",
        "a = '''x'''\nfoo\n"
      })
  @Timeout(60)
  void time_is_linear_in_the_length_of_hostile_text(String piece) {
    for (String start : List.of("", "a = ", "a = [", "a = {")) {
      int size = 40_000;
      Duration once = time(start + piece.repeat(size / piece.length()));
      Duration eightfold = time(start + piece.repeat(8 * size / piece.length()));

      assertThat(eightfold)
          .as("%s and many times %s", start, piece)
          .isLessThan(once.multipliedBy(30).plusMillis(300));
    }
  }

  /// Time of the processor, as the machine may be busy with something else.
  private static Duration time(String text) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    List<Diagnostic> faults = TomlDocument.parse(new SourceText("long", text)).diagnostics();
    assertThat(faults.size()).isLessThanOrEqualTo(TomlFaults.LISTED + 1);
    return Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
  }
}
