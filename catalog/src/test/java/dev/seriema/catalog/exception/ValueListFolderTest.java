package dev.seriema.catalog.exception;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.exception.ValueList;
import dev.seriema.model.exception.ValueListType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueListFolderTest {
  @TempDir private Path folder;
  private ValueListFolder lists;

  @BeforeEach
  void setUp() {
    lists = new ValueListFolder(folder);
  }

  @Test
  void a_list_has_a_value_a_line_and_the_type_of_the_item() throws IOException {
    write("hosts.txt", " b \n\na\r\nb\n");
    assertThat(lists.list("hosts", ValueListType.TEXT))
        .contains(new ValueList("hosts", ValueListType.TEXT, List.of("b", "a")));
  }

  @Test
  void the_type_beside_it_wins() throws IOException {
    write("hosts.txt", "10.0.0.0/8");
    write("hosts.json", "{\"id\": \"hosts\", \"type\": \"ip_range\", \"version\": 1}");
    assertThat(lists.list("hosts", ValueListType.KEYWORD).orElseThrow().type())
        .isEqualTo(ValueListType.IP_RANGE);
  }

  @Test
  void a_list_may_be_called_as_the_file_it_came_from() throws IOException {
    write("hosts.txt", "a");
    assertThat(lists.list("hosts.txt", ValueListType.KEYWORD)).isPresent();
    write("hosts.txt.txt", "b");
    assertThat(
            new ValueListFolder(folder)
                .list("hosts.txt", ValueListType.KEYWORD)
                .orElseThrow()
                .values())
        .containsExactly("b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../secret", "inner/secret", "inner\\secret", "nowhere", "", "a\u0000b"})
  void no_id_leads_out_of_the_folder(String id) throws IOException {
    Path inner = Files.createDirectories(folder.resolve("lists/inner"));
    Files.writeString(inner.resolve("secret.txt"), "a");
    write("secret.txt", "a");
    ValueListFolder below = new ValueListFolder(folder.resolve("lists"));
    assertThat(below.list(id, ValueListType.KEYWORD)).isEmpty();
    assertThat(below.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"type\": \"shape\"}", "{}", "[]", "nonsense", ""})
  void a_type_that_lists_are_not_supported_with_is_told(String json) throws IOException {
    write("hosts.txt", "a");
    write("hosts.json", json);
    assertThat(lists.list("hosts", ValueListType.KEYWORD)).isEmpty();
    assertThat(lists.list("hosts", ValueListType.KEYWORD)).isEmpty();
    assertThat(lists.findings())
        .singleElement()
        .satisfies(found ->
            assertThat(found.diagnostic().code()).isEqualTo(ExceptionFault.UNUSABLE_VALUE_LIST));
  }

  @Test
  void a_list_has_so_many_values_and_no_more() throws IOException {
    write("most.txt", numbers(ValueListFolder.MOST_VALUES));
    write("more.txt", numbers(ValueListFolder.MOST_VALUES + 1));
    assertThat(lists.list("most", ValueListType.KEYWORD)).isPresent();
    assertThat(lists.list("more", ValueListType.KEYWORD)).isEmpty();
    assertThat(lists.findings())
        .singleElement()
        .satisfies(found ->
            assertThat(found.diagnostic().message()).endsWith("has more than 1000000 values"));
  }

  private static String numbers(int count) {
    return IntStream.range(0, count).mapToObj(Integer::toString).collect(Collectors.joining("\n"));
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }
}
