package dev.seriema.intake.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.testkit.random.Chance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamOrderTest {
  private final List<TimedEntry> handedOut = new ArrayList<>();

  @Test
  void an_entry_waits_until_the_watermark_has_passed_it() throws IOException {
    StreamOrder order = new StreamOrder();
    order.add(entry(5, 0), handedOut::add);
    order.add(entry(3, 1), handedOut::add);
    order.advance(3, handedOut::add);
    assertThat(times()).isEmpty();
    order.advance(5, handedOut::add);
    assertThat(times()).containsExactly(3L);
    order.close(handedOut::add);
    assertThat(times()).containsExactly(3L, 5L);
  }

  @Test
  void the_order_is_that_of_sorting() throws IOException {
    Chance chance = new Chance(3);
    StreamOrder order = new StreamOrder();
    List<TimedEntry> all = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      TimedEntry entry = entry(i + chance.below(50), i);
      all.add(entry);
      order.add(entry, handedOut::add);
      order.advance(i, handedOut::add);
    }
    order.close(handedOut::add);
    assertThat(handedOut).isEqualTo(all.stream().sorted(TimedEntry.ORDER).toList());
    assertThat(order.early() + order.disordered()).isZero();
  }

  @Test
  void when_too_much_waits_the_oldest_go_early_and_what_comes_before_them_is_counted()
      throws IOException {
    StreamOrder order = new StreamOrder(200);
    for (int i = 0; i < 5; i++) {
      order.add(entry(10 + i, i), handedOut::add);
    }
    assertThat(times()).containsExactly(10L, 11L);
    assertThat(order.early()).isEqualTo(2);
    order.add(entry(7, 9), handedOut::add);
    assertThat(order.disordered()).isEqualTo(1);
    order.close(handedOut::add);
    assertThat(times()).containsExactly(10L, 11L, 12L, 13L, 14L);
  }

  private List<Long> times() {
    return handedOut.stream().map(TimedEntry::time).toList();
  }

  private static TimedEntry entry(long time, long arrival) {
    return new TimedEntry(time, null, arrival, new byte[0]);
  }
}
