package uko.deliverable.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the phrase of a comment again after edits: the TextQuoteSelector of the W3C Web Annotation Data Model. First
 * the same words, where they stand more than once those in the most similar surroundings; else the most similar words.
 *
 * @param prefix what stood right before the phrase
 * @param suffix what stood right after
 */
public record Anchor(String quote, String prefix, String suffix) {

    /** How much of the phrase may have changed for it to be the same phrase still. */
    private static final double MOST_CHANGED = 0.4;

    private static final int CONTEXT = 32;
    private static final int LEAST_AROUND = 4;

    /** Where a phrase stands in a text. */
    public record Place(int start, int end) {}

    public static String plain(String html) {
        return Tokens.plain(html);
    }

    /** Answers where the phrase stands in this text without mark-up; nowhere where it is gone. */
    public Optional<Place> in(String text) {
        if (quote.isEmpty()) {
            return Optional.empty();
        }
        return same(text).or(() -> similar(text));
    }

    /** The same phrase as it stands in the text now; itself where it is gone. */
    public Anchor renewed(String text) {
        return in(text).map(place -> new Anchor(
                        text.substring(place.start(), place.end()),
                        text.substring(Math.max(0, place.start() - CONTEXT), place.start()),
                        text.substring(place.end(), Math.min(text.length(), place.end() + CONTEXT))))
                .orElse(this);
    }

    private Optional<Place> same(String text) {
        Optional<Place> best = Optional.empty();
        int most = -1;
        for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
            int score = surroundings(text, at, at + quote.length());
            if (score > most) {
                most = score;
                best = Optional.of(new Place(at, at + quote.length()));
            }
        }
        return best;
    }

    private int surroundings(String text, int start, int end) {
        int before = 0;
        while (before < Math.min(prefix.length(), start)
                && prefix.charAt(prefix.length() - 1 - before) == text.charAt(start - 1 - before)) {
            before++;
        }
        int after = 0;
        while (after < Math.min(suffix.length(), text.length() - end)
                && suffix.charAt(after) == text.charAt(end + after)) {
            after++;
        }
        return before + after;
    }

    /** The stretch of words with the least edits (Sellers, 1980), counted in letters. */
    private Optional<Place> similar(String text) {
        List<Word> words = Word.of(text);
        List<Word> wanted = Word.of(quote);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        Row row = Row.before(words.size());
        for (Word word : wanted) {
            row = row.next(word, words);
        }
        int best = 0;
        for (int end = 1; end <= words.size(); end++) {
            best = row.better(end, best, words, this, text) ? end : best;
        }
        int length = wanted.stream().mapToInt(word -> word.text().length()).sum();
        boolean found = best > row.starts[best]
                && row.costs[best] <= MOST_CHANGED * length
                && (wanted.size() > 1 || row.around(best, words, this, text) >= leastAround());
        return found
                ? Optional.of(new Place(
                        words.get(row.starts[best]).start(), words.get(best - 1).end()))
                : Optional.empty();
    }

    /** A single word says little of itself: it has to stand where it stood. */
    private int leastAround() {
        return Math.min(LEAST_AROUND, prefix.length() + suffix.length());
    }

    /** One row of the table: the least cost of the words so far, ending before each word of the text, and its start. */
    private record Row(int[] costs, int[] starts) {

        static Row before(int size) {
            int[] starts = new int[size + 1];
            for (int n = 0; n <= size; n++) {
                starts[n] = n;
            }
            return new Row(new int[size + 1], starts);
        }

        Row next(Word wanted, List<Word> words) {
            Row next = new Row(new int[costs.length], new int[costs.length]);
            int weight = wanted.text().length();
            next.costs[0] = costs[0] + weight;
            for (int n = 1; n < costs.length; n++) {
                Word word = words.get(n - 1);
                int change = Letters.changed(wanted.text(), word.text());
                next.take(n, costs[n - 1] + change, starts[n - 1]);
                next.lower(n, costs[n] + weight, starts[n]);
                next.lower(n, next.costs[n - 1] + word.text().length(), next.starts[n - 1]);
            }
            return next;
        }

        private void take(int n, int cost, int start) {
            costs[n] = cost;
            starts[n] = start;
        }

        private void lower(int n, int cost, int start) {
            if (cost < costs[n]) {
                take(n, cost, start);
            }
        }

        boolean better(int end, int best, List<Word> words, Anchor anchor, String text) {
            if (costs[end] != costs[best]) {
                return costs[end] < costs[best];
            }
            return around(end, words, anchor, text) > around(best, words, anchor, text);
        }

        private int around(int end, List<Word> words, Anchor anchor, String text) {
            return end <= starts[end]
                    ? -1
                    : anchor.surroundings(
                            text,
                            words.get(starts[end]).start(),
                            words.get(end - 1).end());
        }
    }

    private record Word(String text, int start, int end) {

        static List<Word> of(String text) {
            List<Word> words = new ArrayList<>();
            int at = 0;
            for (String token : Tokens.of(text)) {
                if (!token.isBlank()) {
                    words.add(new Word(token, at, at + token.length()));
                }
                at += token.length();
            }
            return words;
        }
    }
}
