package dev.seriema.catalog.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.check.FindingCodes;
import dev.seriema.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What `check` calls repairable is what the manual of `fix` names.
class RepairedCodesTest {
  private static final Pattern CODE = Pattern.compile("\\[([A-Z]+-\\d{4})]");

  @Test
  void the_codes_are_those_of_the_manual() throws IOException {
    List<String> ofManual =
        Files.readAllLines(SharedData.repository().resolve("docs/fix.md")).stream()
            .filter(line -> line.startsWith("| ["))
            .map(line -> line.split("\\|", -1)[1])
            .flatMap(cell -> CODE.matcher(cell).results())
            .map(code -> code.group(1))
            .toList();
    assertThat(
            FindingCodes.all().stream()
                .filter(id -> FindingCodes.named(id).filter(RepairedCodes::have).isPresent()))
        .containsExactlyInAnyOrderElementsOf(ofManual)
        .hasSizeGreaterThan(30);
  }
}
