package dev.seriema.model.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.schema.FieldPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LeavesTest {
  private static final EventLayout LAYOUT = EventLayout.of(List.of(new FieldPath("a")));

  private final Leaves leaves = new Leaves();

  @Test
  void each_value_has_its_dotted_name() {
    assertThat(all("{'a':{'b':1,'c.d':['x',{'e':true}],'f':null,'g':{},'h':[]},'i':'y'}"))
        .containsExactly("a.b=1", "a.c.d=x", "a.c.d.e=true", "i=y");
  }

  @Test
  void names_are_read_through_escapes_and_may_be_empty() {
    assertThat(all("{'\\u0061':{'é':1},'':{'b':2}}")).containsExactly("a.é=1", ".b=2");
  }

  @Test
  void long_and_deep_names_are_whole() {
    String key = "k".repeat(100);
    String document = ("{'" + key + "':").repeat(60) + "1" + "}".repeat(60);
    assertThat(all(document))
        .containsExactly(String.join(".", Collections.nCopies(60, key)) + "=1");
  }

  @Test
  void a_name_is_compared_by_its_beginning() {
    over("{'file':{'hash':{'md5':'1'}}}");
    assertThat(leaves.next()).isTrue();
    assertThat(isBehind("")).isTrue();
    assertThat(isBehind("file.hash")).isTrue();
    assertThat(isBehind("file.hash.md5")).isTrue();
    assertThat(isBehind("file.hash.md5.x")).isFalse();
    assertThat(isBehind("file.name")).isFalse();
    assertThat(leaves.place()).isEqualTo("file.hash.md5");
    assertThat(leaves.next()).isFalse();
  }

  private boolean isBehind(String beginning) {
    return leaves.isPlaceBehind(beginning.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> all(String document) {
    over(document);
    List<String> found = new ArrayList<>();
    while (leaves.next()) {
      found.add(leaves.place() + "=" + leaves.leaf().text(Leaves.VALUE));
    }
    return found;
  }

  private void over(String document) {
    byte[] bytes = document.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    Event event = new Event(LAYOUT);
    assertThat(new EventScanner(LAYOUT, ScanLimits.DEFAULT).scan(bytes, 0, bytes.length, event))
        .isNull();
    leaves.over(event);
  }
}
