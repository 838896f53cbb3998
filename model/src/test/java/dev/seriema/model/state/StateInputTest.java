package dev.seriema.model.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StateInputTest {
  private static byte[] written(StateOutput.Body body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    body.write(new StateOutput(bytes));
    return bytes.toByteArray();
  }

  private static StateInput reading(byte[] bytes) {
    return new StateInput(new ByteArrayInputStream(bytes));
  }

  @Test
  void all_numbers_come_back() throws IOException {
    long[] numbers = {0, 1, -1, 63, 64, -64, -65, Long.MAX_VALUE, Long.MIN_VALUE};
    byte[] bytes =
        written(out -> {
          for (long number : numbers) {
            out.number(number);
          }
        });
    StateInput in = reading(bytes);
    for (long number : numbers) {
      assertThat(in.number()).isEqualTo(number);
    }
  }

  @Test
  void values_of_all_kinds_come_back() throws IOException {
    byte[] bytes =
        written(out -> {
          out.count(Long.MAX_VALUE);
          out.flag(true);
          out.text("snake \u20ac");
          out.moment(Instant.MIN);
          out.moment(Instant.MAX);
          out.bytes(new byte[] {1, 2, 3});
        });
    StateInput in = reading(bytes);
    assertThat(in.count(Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
    assertThat(in.flag()).isTrue();
    assertThat(in.text(100)).isEqualTo("snake \u20ac");
    assertThat(in.moment()).isEqualTo(Instant.MIN);
    assertThat(in.moment()).isEqualTo(Instant.MAX);
    assertThat(in.bytes(3)).containsExactly(1, 2, 3);
  }

  @Test
  void a_part_of_any_length_comes_back_or_is_passed_over() throws IOException {
    for (int length : List.of(0, 1, PieceOutput.LONGEST, PieceOutput.LONGEST + 1, 100_000)) {
      byte[] content = new byte[length];
      Arrays.fill(content, (byte) 7);
      byte[] bytes =
          written(out -> {
            out.part(part -> part.part(inner -> inner.bytes(content)));
            out.text("behind");
          });
      StateInput in = reading(bytes);
      assertThat(in.<byte[]>part(part -> part.part(inner -> inner.bytes(length))))
          .isEqualTo(content);
      assertThat(in.text(10)).isEqualTo("behind");
      StateInput again = reading(bytes);
      again.skipPart();
      assertThat(again.text(10)).isEqualTo("behind");
    }
  }

  @Test
  void a_part_that_is_not_read_to_its_end_is_refused() throws IOException {
    byte[] bytes = written(out -> out.part(part -> part.text("more")));
    assertThatThrownBy(() -> reading(bytes).part(part -> part.count(100)))
        .isInstanceOf(DamagedStateException.class)
        .hasMessage("a part is too long");
  }

  @Test
  void a_length_beyond_the_bytes_takes_no_memory() throws IOException {
    byte[] bytes = written(out -> out.count(Integer.MAX_VALUE));
    assertThatThrownBy(() -> reading(bytes).bytes(Integer.MAX_VALUE))
        .isInstanceOf(DamagedStateException.class)
        .hasMessage("it ends early");
  }

  @Test
  void what_is_beyond_a_bound_is_refused() throws IOException {
    byte[] bytes = written(out -> out.count(11));
    assertThatThrownBy(() -> reading(bytes).count(10)).isInstanceOf(DamagedStateException.class);
    byte[] endless = new byte[20];
    Arrays.fill(endless, (byte) 0xff);
    assertThatThrownBy(() -> reading(endless).number()).isInstanceOf(DamagedStateException.class);
    assertThatThrownBy(() -> reading(new byte[] {2}).flag())
        .isInstanceOf(DamagedStateException.class);
    assertThatThrownBy(() -> reading(new byte[] {1, (byte) 0xff}).text(1))
        .isInstanceOf(DamagedStateException.class);
  }

  @Test
  void numbers_of_kept_things_are_known_by_their_place() throws IOException {
    KeptNumbers former = KeptNumbers.of(LongStream.of(70, 10, 30, 10));
    KeptNumbers later = KeptNumbers.of(LongStream.of(1, 2, 3));
    byte[] bytes =
        written(out -> {
          former.write(30, out);
          former.write(70, out);
        });
    StateInput in = reading(bytes);
    assertThat(later.read(in)).isEqualTo(2);
    assertThat(later.read(in)).isEqualTo(3);
    assertThatThrownBy(() -> KeptNumbers.of(LongStream.empty()).read(reading(bytes)))
        .isInstanceOf(DamagedStateException.class);
  }
}
