package dev.seriema.catalog.pick;

import java.util.List;
import org.eclipse.jgit.lib.PersonIdent;

/// A commit that is carried.
///
/// @param name in full
/// @param author with the time at which it was written
/// @param parents how many; of a merge, the change against the first is carried
public record Original(
    String name, String subject, String message, PersonIdent author, int parents) {
  private static final int SHORT = 8;

  /// Its first signs, for a person.
  public String shortName() {
    return name.substring(0, SHORT);
  }

  /// Who wrote it, as `Ann <ann@example.org>`.
  public String writtenBy() {
    return author.getName() + " <" + author.getEmailAddress() + ">";
  }

  /// Who else did.
  public List<String> coAuthors() {
    return PickMessage.trailer(message, "Co-authored-by");
  }
}
