package dev.seriema.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/// One input: a file or standard input.
public final class EventSource {
  /// The argument that means standard input, and its name in ids.
  public static final String STANDARD_INPUT = "-";

  private final String name;
  private final Optional<Path> path;
  private final Opening opening;
  private final boolean isStream;
  private final InputPosition before;
  private final boolean mayGrow;

  private EventSource(
      String name,
      Optional<Path> path,
      Opening opening,
      boolean isStream,
      InputPosition before,
      boolean mayGrow) {
    this.name = name;
    this.path = path;
    this.opening = opening;
    this.isStream = isStream;
    this.before = before;
    this.mayGrow = mayGrow;
  }

  private static EventSource of(
      String name, Optional<Path> path, Opening opening, boolean isStream) {
    return new EventSource(name, path, opening, isStream, InputPosition.START, false);
  }

  /// @param name what ids and messages call it
  public static EventSource ofFile(String name, Path path) {
    return of(name, Optional.of(path), () -> java.nio.file.Files.newInputStream(path), false);
  }

  /// A file to which others write while it is read.
  ///
  /// @param name what ids and messages call it
  static EventSource ofGrowingFile(String name, Path path) {
    return of(name, Optional.of(path), () -> java.nio.file.Files.newInputStream(path), true);
  }

  /// @param in read to its end, then closed; lines are handed out as they come
  public static EventSource ofStandardInput(InputStream in) {
    return of(STANDARD_INPUT, Optional.empty(), () -> in, true);
  }

  /// The same input behind what was read of it before, which is lines. Its last line is left where
  /// it is not whole, as more of it may be written later.
  ///
  /// @param name what ids and messages call it
  /// @param position where to begin; of standard input the lines alone count
  public EventSource behind(String name, InputPosition position) {
    return new EventSource(name, path, opening, isStream, position, true);
  }

  /// What was read before.
  InputPosition before() {
    return before;
  }

  /// Whether more may be written to it later, so that a line without an end may get one.
  boolean mayGrow() {
    return mayGrow;
  }

  /// The file name as given; where two inputs share a name, the path below their common folder with
  /// `/` between its parts; `-` for standard input.
  public String name() {
    return name;
  }

  /// Nothing for standard input.
  public Optional<Path> path() {
    return path;
  }

  /// Whether more may come later, so that lines are not held back to fill a block.
  public boolean isStream() {
    return isStream;
  }

  /// The id of a document that has none of its own.
  public String id(long line) {
    return name + ":" + line;
  }

  /// The id of a document that has none of its own and whose line may hold others.
  ///
  /// Of a stream that goes on, the lines before it stand before the place.
  ///
  /// @param place its line, and its column where that is needed
  String id(String place) {
    return isStream() && before.lines() > 0
        ? name + ":" + before.lines() + "+" + place
        : name + ":" + place;
  }

  /// A command that reads the input, to be typed.
  ///
  /// @param command with `FILE` behind a blank where the input stands; standard input needs no name
  String inCommand(String command) {
    return command.replace(
        " FILE", path.map(file -> " " + ShellWord.of(file.toString())).orElse(""));
  }

  InputStream open() throws IOException {
    return opening.open();
  }

  @Override
  public String toString() {
    return name;
  }

  private interface Opening {
    InputStream open() throws IOException;
  }
}
