package dev.seriema.catalog.sigma.search;

import java.util.List;

/// A part of a regular expression as Sigma writes it.
sealed interface RegexNode {
  /// One character out of some.
  record Signs(CharacterSet set) implements RegexNode {}

  record Sequence(List<RegexNode> parts) implements RegexNode {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  /// One of several; one branch or more.
  record Choice(List<Sequence> branches) implements RegexNode {
    public Choice {
      branches = List.copyOf(branches);
    }
  }

  /// @param most -1 for any number
  record Repeated(RegexNode part, int least, int most) implements RegexNode {}

  /// A place between characters.
  enum Place implements RegexNode {
    START,
    LINE_START,
    END,
    LINE_END,
    WORD_EDGE
  }
}
