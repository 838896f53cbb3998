package dev.seriema.catalog.pick;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeFormatter;
import org.eclipse.jgit.merge.MergeResult;

/// Makes of a file on a branch what a commit made of it elsewhere: the change is put on top of what
/// the branch has, line by line.
///
/// @param before where the commit found the file, and what it was; empty where it is new
/// @param after where the commit left it, and what it is; empty where it removed it
public record FileMerge(Optional<At> before, Optional<At> after) {
  /// Lines of each side of a conflict that are told.
  private static final int MOST_LINES = 20;

  public FileMerge {
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException("a change has a file before or after it");
    }
  }

  /// A content at a path.
  public record At(String path, Content content) {}

  /// What a branch has at a path.
  public interface Tree {
    Optional<Content> at(String path) throws IOException;
  }

  /// What becomes of the file on a branch.
  public FilePick on(Tree branch) throws IOException {
    if (before.isEmpty()) {
      return added(after.orElseThrow(), branch);
    }
    return after.isEmpty()
        ? removed(before.get(), branch)
        : changed(before.get(), after.get(), branch);
  }

  private static FilePick added(At after, Tree branch) throws IOException {
    Optional<Content> own = branch.at(after.path());
    if (own.isEmpty()) {
      return new FilePick.Put(after.path(), Optional.empty(), after.content(), false);
    }
    return own.get().isSame(after.content())
        ? new FilePick.Same(after.path())
        : conflict(after.path(), "the branch has another file of this name");
  }

  private static FilePick removed(At before, Tree branch) throws IOException {
    Optional<Content> own = branch.at(before.path());
    if (own.isEmpty()) {
      return new FilePick.Same(before.path());
    }
    return own.get().isSame(before.content())
        ? new FilePick.Removed(before.path())
        : conflict(
            before.path(), "the commit removes the file, and the branch has changes of its own");
  }

  private static FilePick changed(At before, At after, Tree branch) throws IOException {
    boolean isMoved = !before.path().equals(after.path());
    Optional<Content> there = isMoved ? branch.at(after.path()) : Optional.empty();
    Optional<Content> own = branch.at(before.path());
    if (own.isEmpty() && there.isEmpty()) {
      return new FilePick.Absent(after.path(), isMoved && before.content().isSame(after.content()));
    }
    if (own.isPresent() && there.isPresent()) {
      return conflict(
          after.path(), "the commit moves a file here, and the branch has one of this name");
    }
    String from = own.isPresent() ? before.path() : after.path();
    return merged(before.content(), after, own.or(() -> there).orElseThrow(), from);
  }

  private static FilePick merged(Content base, At after, Content own, String from) {
    Content wanted = after.content();
    boolean isThere = from.equals(after.path());
    if (own.isSame(wanted)) {
      return isThere ? new FilePick.Same(from) : put(after.path(), from, own, false);
    }
    int mode = wanted.mode() == base.mode() ? own.mode() : wanted.mode();
    if (own.hasSameBytes(base) || own.hasSameBytes(wanted)) {
      return put(after.path(), from, new Content(mode, wanted.bytes()), false);
    }
    if (wanted.hasSameBytes(base)) {
      return put(after.path(), from, new Content(mode, own.bytes()), true);
    }
    if (!isText(base) || !isText(own) || !isText(wanted)) {
      return conflict(from, "both sides changed the file, which is no text");
    }
    MergeResult<RawText> result =
        new MergeAlgorithm()
            .merge(
                RawTextComparator.DEFAULT,
                new RawText(base.bytes()),
                new RawText(own.bytes()),
                new RawText(wanted.bytes()));
    return result.containsConflicts()
        ? new FilePick.Conflicting(
            new Conflict(from, "both sides changed the same lines", places(result)))
        : put(after.path(), from, new Content(mode, bytes(result)), true);
  }

  private static FilePick put(String path, String from, Content content, boolean merged) {
    return new FilePick.Put(path, Optional.of(from), content, merged);
  }

  private static FilePick conflict(String path, String reason) {
    return new FilePick.Conflicting(new Conflict(path, reason, List.of()));
  }

  private static boolean isText(Content content) {
    return content.isFile() && !RawText.isBinary(content.bytes());
  }

  private static byte[] bytes(MergeResult<RawText> result) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      new MergeFormatter()
          .formatMerge(bytes, result, List.of("base", "branch", "commit"), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static List<Conflict.Place> places(MergeResult<RawText> result) {
    List<Conflict.Place> places = new ArrayList<>();
    List<String> branch = List.of();
    int line = 0;
    for (MergeChunk chunk : result) {
      switch (chunk.getConflictState()) {
        case FIRST_CONFLICTING_RANGE -> {
          branch = lines(result, chunk);
          line = chunk.getBegin() + 1;
        }
        case NEXT_CONFLICTING_RANGE ->
            places.add(new Conflict.Place(line, branch, lines(result, chunk)));
        case NO_CONFLICT, BASE_CONFLICTING_RANGE -> {
          // These lines are agreed on, or are those that neither side kept.
        }
      }
    }
    return places;
  }

  private static List<String> lines(MergeResult<RawText> result, MergeChunk chunk) {
    RawText text = result.getSequences().get(chunk.getSequenceIndex());
    int end = Math.min(chunk.getEnd(), chunk.getBegin() + MOST_LINES);
    List<String> lines = new ArrayList<>();
    for (int at = chunk.getBegin(); at < end; at++) {
      lines.add(text.getString(at));
    }
    if (end < chunk.getEnd()) {
      lines.add("… " + (chunk.getEnd() - end) + " more");
    }
    return lines;
  }
}
