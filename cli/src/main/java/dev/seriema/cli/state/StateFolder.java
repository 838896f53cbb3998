package dev.seriema.cli.state;

import dev.seriema.model.state.DamagedStateException;
import dev.seriema.model.state.StateInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A folder that keeps the state of one run after the other, and belongs to one run at a time.
///
/// A state is written beside the former one and put in its place only when all of it is on the
/// disk: whenever a process ends, the folder holds one whole state, the former or the new one.
public final class StateFolder implements AutoCloseable {
  private static final String STATE = "seriema.state";
  private static final String UNFINISHED = "seriema.state.new";
  private static final String LOCK = "seriema.lock";

  private final Path folder;
  private final String schedule;
  private final FileChannel lockFile;
  private long bytes;

  private StateFolder(Path folder, String schedule, FileChannel lockFile) {
    this.folder = folder;
    this.schedule = schedule;
    this.lockFile = lockFile;
  }

  /// Takes a folder, which is made where it is not there, and looks whether its state is whole.
  ///
  /// @param schedule by which the run works, such as `stream`
  public static StateFolder open(Path folder, String schedule) throws UnusableStateException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw UnusableStateException.noFolder(folder);
    }
    try {
      Files.createDirectories(folder);
      StateFolder opened = new StateFolder(folder, schedule, lock(folder));
      try {
        opened.verify();
      } catch (IOException | UnusableStateException fault) {
        opened.close();
        throw fault;
      }
      return opened;
    } catch (DamagedStateException fault) {
      throw UnusableStateException.damaged(folder, String.valueOf(fault.getMessage()));
    } catch (IOException fault) {
      throw UnusableStateException.unusable(folder, fault);
    }
  }

  /// Reads a section of the state that a folder holds, without taking the folder: a run may be
  /// using it, and may work by any schedule.
  ///
  /// @return empty where there is no state, and where it has no such section
  public static <T> Optional<Looked<T>> look(Path folder, String section, StateInput.Body<T> body)
      throws UnusableStateException {
    Path state = folder.resolve(STATE);
    if (!Files.exists(state)) {
      return Optional.empty();
    }
    // The same open file is looked at twice, as a run may put another in its place at any time.
    try (FileChannel file = FileChannel.open(state)) {
      StateFile.Head head = StateFile.verify(Channels.newInputStream(file));
      if (head.version() > StateFile.VERSION) {
        throw UnusableStateException.newer(folder, head.version(), StateFile.VERSION);
      }
      file.position(0);
      return StateFile.read(Channels.newInputStream(file), section, body)
          .map(found -> new Looked<>(head.schedule(), found));
    } catch (DamagedStateException fault) {
      throw UnusableStateException.damaged(folder, String.valueOf(fault.getMessage()));
    } catch (IOException fault) {
      throw UnusableStateException.unusable(folder, fault);
    }
  }

  /// A section of a state.
  ///
  /// @param schedule by which the runs of the state work, such as `stream`
  public record Looked<T>(String schedule, T section) {}

  /// Reads a section of the state that is there.
  ///
  /// @return empty where there is no state, and where it has no such section
  public <T> Optional<T> read(String section, StateInput.Body<T> body)
      throws UnusableStateException {
    if (!Files.exists(folder.resolve(STATE))) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(folder.resolve(STATE))) {
      return StateFile.read(in, section, body);
    } catch (DamagedStateException fault) {
      throw UnusableStateException.damaged(
          folder, "in `" + section + "` " + String.valueOf(fault.getMessage()));
    } catch (IOException fault) {
      throw UnusableStateException.unusable(folder, fault);
    }
  }

  /// Puts a state in place of the former one.
  ///
  /// @param sections no two of one name
  public void write(List<StateSection> sections) throws UnusableStateException {
    try {
      Path unfinished = folder.resolve(UNFINISHED);
      try (FileChannel file =
              FileChannel.open(
                  unfinished,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.TRUNCATE_EXISTING,
                  StandardOpenOption.WRITE);
          OutputStream out = Channels.newOutputStream(file)) {
        StateFile.write(schedule, sections, out);
        file.force(true);
        bytes = file.size();
      }
      Files.move(
          unfinished,
          folder.resolve(STATE),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      syncFolder();
    } catch (IOException fault) {
      throw UnusableStateException.unusable(folder, fault);
    }
  }

  /// How many bytes the last state has that was written.
  public long bytes() {
    return bytes;
  }

  /// Leaves the folder to another run.
  @Override
  public void close() throws IOException {
    lockFile.close();
  }

  private void verify() throws IOException, UnusableStateException {
    if (!Files.exists(folder.resolve(STATE))) {
      return;
    }
    try (InputStream in = Files.newInputStream(folder.resolve(STATE))) {
      StateFile.Head head = StateFile.verify(in);
      if (head.version() > StateFile.VERSION) {
        throw UnusableStateException.newer(folder, head.version(), StateFile.VERSION);
      }
      if (!head.schedule().equals(schedule)) {
        throw UnusableStateException.ofSchedule(folder, head.schedule(), schedule);
      }
    }
  }

  private static FileChannel lock(Path folder) throws IOException, UnusableStateException {
    FileChannel file =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock(file) == null) {
      file.close();
      throw UnusableStateException.inUse(folder);
    }
    return file;
  }

  /// @return null where another process has the lock, or another run of this one
  private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException _) {
      return null;
    }
  }

  /// Has the new name of a file reach the disk. Where a system opens no folders, such as Windows,
  /// it writes names down by itself.
  private void syncFolder() throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
        names.force(true);
      }
    }
  }
}
