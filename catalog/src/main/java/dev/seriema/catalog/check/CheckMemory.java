package dev.seriema.catalog.check;

import dev.seriema.catalog.cache.ByteReader;
import dev.seriema.catalog.cache.ByteReader.NotWritten;
import dev.seriema.catalog.cache.ByteWriter;
import dev.seriema.catalog.cache.CacheFolder;
import dev.seriema.catalog.cache.Fingerprint;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What files said in earlier checks, by the fingerprint of all that decides it.
///
/// What is remembered for one program and one set of facts lies in one file, that of another in
/// another file. When something new is remembered, what was longest without use goes, as far as the
/// bound asks for it.
public final class CheckMemory {
  /// Longest file, in bytes. What the public rules say takes less than half a million.
  public static final int LONGEST = 8 << 20;

  /// How many files there are: programs times sets of facts.
  public static final int MOST_FILES = 8;

  /// Remembers nothing.
  public static final CheckMemory NONE = new CheckMemory(CacheFolder.NONE, Fingerprint.NOTHING);

  private static final int HEAD = 2 * Integer.BYTES;
  private static final int MAGIC = 0x5e71e3a0 + CheckedFileCodec.VERSION;

  private final CacheFolder folder;
  private final Fingerprint world;
  private final Set<Fingerprint> used = ConcurrentHashMap.newKeySet();

  /// In order of their use, the last first.
  private final Map<Fingerprint, Stretch> known = new LinkedHashMap<>();

  /// The bytes of one value, which are not looked at before somebody asks for it.
  private static final class Stretch {
    final byte[] bytes;
    final int start;
    final int length;

    Stretch(byte[] bytes, int start, int length) {
      this.bytes = bytes;
      this.start = start;
      this.length = length;
    }

    ByteReader reader() {
      return new ByteReader(bytes, start, start + length);
    }
  }

  private CheckMemory(CacheFolder folder, Fingerprint world) {
    this.folder = folder;
    this.world = world;
  }

  /// @param world tells apart all that decides what a file says besides the file: the program and
  ///   the facts
  public static CheckMemory open(CacheFolder folder, Fingerprint world) {
    CheckMemory memory = new CheckMemory(folder, world);
    folder.recall(memory.name(), LONGEST).ifPresent(memory::index);
    return memory;
  }

  /// Whether nothing is known yet, so that all has to be found out.
  public boolean isEmpty() {
    return known.isEmpty();
  }

  /// Whether what is found out will be remembered.
  boolean isKept() {
    return folder.place().isPresent();
  }

  /// Begins the fingerprint of a file: what is said of it here holds in this world only.
  Fingerprint.Maker key() {
    return new Fingerprint.Maker().fingerprint(world);
  }

  /// What a file said. May be called by several threads at once.
  Optional<CheckedFile> recall(Fingerprint key) {
    Stretch stretch = known.get(key);
    if (stretch == null) {
      return Optional.empty();
    }
    try {
      ByteReader from = stretch.reader();
      CheckedFile file = CheckedFileCodec.read(from);
      from.end();
      used.add(key);
      return Optional.of(file);
    } catch (NotWritten _) {
      // It is found out anew.
      return Optional.empty();
    }
  }

  /// Remembers what was found out, and which of the rest was of use.
  void remember(Map<Fingerprint, CheckedFile> found) {
    if (found.isEmpty()) {
      return;
    }
    Map<Fingerprint, Stretch> all = new LinkedHashMap<>();
    found.forEach((key, file) -> {
      ByteWriter to = new ByteWriter();
      CheckedFileCodec.write(to, file);
      byte[] bytes = to.bytes();
      all.put(key, new Stretch(bytes, 0, bytes.length));
    });
    known.forEach((key, stretch) -> {
      if (used.contains(key)) {
        all.putIfAbsent(key, stretch);
      }
    });
    known.forEach(all::putIfAbsent);
    folder.remember(name(), written(all), MOST_FILES);
  }

  private String name() {
    return world.hex();
  }

  private static byte[] written(Map<Fingerprint, Stretch> all) {
    Map<Fingerprint, Stretch> kept = new LinkedHashMap<>();
    int length = HEAD;
    for (Map.Entry<Fingerprint, Stretch> entry : all.entrySet()) {
      int more = Fingerprint.BYTES + Integer.BYTES + entry.getValue().length;
      if (length + more <= LONGEST) {
        kept.put(entry.getKey(), entry.getValue());
        length += more;
      }
    }
    ByteBuffer to = ByteBuffer.allocate(length);
    to.putInt(MAGIC).putInt(kept.size());
    kept.forEach((key, stretch) -> {
      key.put(to);
      to.putInt(stretch.length).put(stretch.bytes, stretch.start, stretch.length);
    });
    return to.array();
  }

  /// Finds where each value stands; of what is not of this form, nothing is known.
  private void index(byte[] bytes) {
    ByteBuffer from = ByteBuffer.wrap(bytes);
    if (bytes.length < HEAD || from.getInt() != MAGIC) {
      return;
    }
    Map<Fingerprint, Stretch> found = new LinkedHashMap<>();
    for (int count = from.getInt(); count > 0; count--) {
      if (from.remaining() < Fingerprint.BYTES + Integer.BYTES) {
        return;
      }
      Fingerprint key = Fingerprint.from(from);
      int length = from.getInt();
      if (length < 0 || length > from.remaining()) {
        return;
      }
      found.put(key, new Stretch(bytes, from.position(), length));
      from.position(from.position() + length);
    }
    if (!from.hasRemaining()) {
      known.putAll(found);
    }
  }
}
