package dev.seriema.catalog.pick;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/// The system as JGit is shown it: without the file in the home folder that it would keep its
/// measurements of disks in.
final class QuietSystem extends SystemReader.Delegate {
  private QuietSystem(SystemReader system) {
    super(system);
  }

  /// Has JGit write nothing outside of a repository, and wait for no measurement: until a disk is
  /// measured, JGit takes its times for coarse, and reads again what may have changed.
  static synchronized void use() {
    if (!(SystemReader.getInstance() instanceof QuietSystem)) {
      SystemReader.setInstance(new QuietSystem(SystemReader.getInstance()));
      FS.FileStoreAttributes.setBackground(true);
    }
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS files) {
    return new FileBasedConfig(parent, null, files) {
      @Override
      public void load() {
        clear();
      }

      @Override
      public void save() {
        // What JGit measures is measured again by the next start.
      }

      @Override
      public boolean isOutdated() {
        return false;
      }
    };
  }
}
