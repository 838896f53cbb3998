package dev.seriema.testkit;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// What a search server does with texts, said slowly and obviously.
final class SlowText {
  private SlowText() {}

  /// Cut by Unicode's word breaks, in lower case.
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    try (StandardTokenizer tokens = new StandardTokenizer()) {
      CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
      tokens.setReader(new StringReader(text));
      tokens.reset();
      while (tokens.incrementToken()) {
        StringBuilder lower = new StringBuilder();
        word.toString().codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
        words.add(lower.toString());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return words;
  }

  /// Tries every way to find the words of a phrase at places of their own.
  static boolean isPhrase(List<String> phrase, int slop, List<String> text) {
    return isPhrase(phrase, slop, text, new ArrayList<>());
  }

  private static boolean isPhrase(
      List<String> phrase, int slop, List<String> text, List<Integer> places) {
    int word = places.size();
    if (word == phrase.size()) {
      return spread(places) <= slop;
    }
    for (int place = 0; place < text.size(); place++) {
      if (text.get(place).equals(phrase.get(word)) && !places.contains(place)) {
        places.add(place);
        if (isPhrase(phrase, slop, text, places)) {
          return true;
        }
        places.removeLast();
      }
    }
    return false;
  }

  /// How far apart the words' distances from their places in the phrase are.
  private static int spread(List<Integer> places) {
    int least = Integer.MAX_VALUE;
    int greatest = Integer.MIN_VALUE;
    for (int word = 0; word < places.size(); word++) {
      least = Math.min(least, places.get(word) - word);
      greatest = Math.max(greatest, places.get(word) - word);
    }
    return greatest - least;
  }

  /// The fewest edits that make one text the other: a code point more, less, or another, or two
  /// neighbours swapped, which are not edited further.
  static int edits(String from, String to) {
    int[] a = from.codePoints().toArray();
    int[] b = to.codePoints().toArray();
    int[][] edits = new int[a.length + 1][b.length + 1];
    for (int i = 0; i <= a.length; i++) {
      for (int j = 0; j <= b.length; j++) {
        if (i == 0 || j == 0) {
          edits[i][j] = i + j;
          continue;
        }
        int replaced = edits[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        int fewest = Math.min(replaced, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        edits[i][j] = swapped ? Math.min(fewest, edits[i - 2][j - 2] + 1) : fewest;
      }
    }
    return edits[a.length][b.length];
  }
}
