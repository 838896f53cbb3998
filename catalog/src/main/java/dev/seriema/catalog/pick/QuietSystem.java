package dev.seriema.catalog.pick;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.DefaultTypedConfigGetter;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/// The system as JGit is shown it: without the file in the home folder that it would keep its
/// measurements of disks in, and with disks that were measured.
final class QuietSystem extends SystemReader.Delegate {
  private QuietSystem(SystemReader system) {
    super(system);
  }

  /// Has JGit write nothing but what it is asked to.
  static synchronized void use() {
    if (!(SystemReader.getInstance() instanceof QuietSystem)) {
      SystemReader.setInstance(new QuietSystem(SystemReader.getInstance()));
      Config.setTypedConfigGetter(new CoarseTimes());
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
        // There is nothing to keep.
      }

      @Override
      public boolean isOutdated() {
        return false;
      }
    };
  }

  /// Gives the times of every disk as measured, since JGit would write files into a repository to
  /// measure them, for seconds, or even after a command's end. They are given as coarse: it then
  /// reads again what may have changed.
  private static final class CoarseTimes extends DefaultTypedConfigGetter {
    @Override
    public @Nullable Long getTimeUnit(
        Config config,
        String section,
        @Nullable String part,
        String name,
        @Nullable Long otherwise,
        TimeUnit unit) {
      if (!section.equals(ConfigConstants.CONFIG_FILESYSTEM_SECTION)) {
        return super.getTimeUnit(config, section, part, name, otherwise, unit);
      }
      boolean resolution = name.equals(ConfigConstants.CONFIG_KEY_TIMESTAMP_RESOLUTION);
      return unit.convert(resolution ? 2_000 : 10, TimeUnit.MILLISECONDS);
    }
  }
}
