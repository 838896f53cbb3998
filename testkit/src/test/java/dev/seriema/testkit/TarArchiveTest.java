package dev.seriema.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarArchiveTest {
  @TempDir Path folder;

  @Test
  void files_and_folders_come_out_as_they_went_in() throws IOException {
    TarArchive.unpack(
        archive(entry("top", '5', ""), entry("top/a.txt", '0', "one"), entry("b.txt", '0', "")),
        target());

    assertThat(target().resolve("top/a.txt")).hasContent("one");
    assertThat(target().resolve("b.txt")).isEmptyFile();
  }

  @Test
  void a_long_name_stands_in_an_entry_of_its_own() throws IOException {
    String name = "n".repeat(180) + ".txt";

    TarArchive.unpack(
        archive(entry("@LongLink", 'L', name + "\0"), entry("cut", '0', "text")), target());

    assertThat(target().resolve(name)).hasContent("text");
  }

  @Test
  void a_name_that_leads_out_of_the_folder_is_refused() throws IOException {
    Path archive = archive(entry("../outside.txt", '0', "text"));

    assertThatThrownBy(() -> TarArchive.unpack(archive, target()))
        .hasMessage("../outside.txt leads out of the archive");
    assertThat(folder.resolve("outside.txt")).doesNotExist();
  }

  @Test
  void a_link_is_refused() throws IOException {
    Path archive = archive(entry("link", '2', ""));

    assertThatThrownBy(() -> TarArchive.unpack(archive, target()))
        .hasMessage("link is neither a file nor a folder");
  }

  @Test
  void an_archive_is_unpacked_once_and_leaves_no_draft() throws IOException {
    Path archive = archive(entry("a.txt", '0', "one"));

    Path first = SharedData.unpackedOnce(archive, target());
    Files.writeString(first.resolve("mark.txt"), "kept");
    Path second = SharedData.unpackedOnce(archive, target());

    assertThat(second).isEqualTo(first).isDirectoryContaining("glob:**mark.txt");
    assertThat(target()).isDirectoryNotContaining("glob:**unpacking-*");
  }

  @Test
  void the_corpus_has_its_rules_where_it_is_present() {
    assertThat(SharedData.corpus().resolve("rules")).isDirectory();
    assertThat(SharedData.corpus().resolve("detection_rules/etc/version.lock.json")).exists();
  }

  private Path target() {
    return folder.resolve("target");
  }

  private Path archive(byte[]... entries) throws IOException {
    Path archive = folder.resolve("archive.tar.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(archive))) {
      for (byte[] entry : entries) {
        out.write(entry);
      }
      out.write(new byte[1024]);
    }
    return archive;
  }

  private static byte[] entry(String name, char type, String content) {
    byte[] bytes = content.getBytes(UTF_8);
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 124, "%011o".formatted(bytes.length));
    put(header, 257, "ustar");
    header[156] = (byte) type;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(header);
    out.writeBytes(bytes);
    out.writeBytes(new byte[(512 - bytes.length % 512) % 512]);
    return out.toByteArray();
  }

  private static void put(byte[] header, int start, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    System.arraycopy(bytes, 0, header, start, bytes.length);
  }
}
