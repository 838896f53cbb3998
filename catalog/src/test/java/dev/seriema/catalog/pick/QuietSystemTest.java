package dev.seriema.catalog.pick;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.jgit.util.FS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QuietSystemTest {
  @TempDir private Path folder;

  /// A measurement would find a finer time, and leave files behind while it lasts.
  @Test
  void no_disk_is_measured() {
    QuietSystem.use();
    FS.FileStoreAttributes disk = FS.getFileStoreAttributes(folder);
    assertThat(disk.getFsTimestampResolution()).isEqualTo(Duration.ofSeconds(2));
    assertThat(disk.getMinimalRacyInterval()).isEqualTo(Duration.ofMillis(10));
    assertThat(folder).isEmptyDirectory();
  }
}
