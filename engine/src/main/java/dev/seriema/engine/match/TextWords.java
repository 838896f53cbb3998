package dev.seriema.engine.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// The words that an index finds in a text: Unicode's word breaks, lower case, no word left out.
///
/// `cmd.exe` and `a_b` are one word, `a-b` two, `C:\\Temp` two; signs alone are none. Longer words
/// than [#LONGEST] are cut. Queries are cut likewise while they are compiled.
public final class TextWords {
  /// Of a word, in UTF-16 units.
  static final int LONGEST = StandardAnalyzer.DEFAULT_MAX_TOKEN_LENGTH;

  /// Keeps what it needs for each thread.
  private static final Analyzer ANALYZER = new StandardAnalyzer();

  private TextWords() {}

  /// In the order of the text, repeated ones too; each stands one place behind the one before.
  public static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    try (TokenStream tokens = ANALYZER.tokenStream("", text)) {
      CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(word.toString());
      }
      tokens.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text in memory is always read", impossible);
    }
    return words;
  }
}
