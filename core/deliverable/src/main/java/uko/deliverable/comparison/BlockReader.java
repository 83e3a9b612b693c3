package uko.deliverable.comparison;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads sanitised HTML into blocks. It never fails: what is closed and was not opened is passed over, what is left open
 * ends with the text.
 */
final class BlockReader {

    private static final Set<String> BLOCKS =
            Set.of("p", "h2", "h3", "h4", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "blockquote");
    private static final Set<String> CONTAINERS = Set.of("ul", "ol", "table", "thead", "tbody", "tr");
    private static final Set<String> EMPTY = Set.of("br", "img");
    private static final Pattern PIECE = Pattern.compile("<(/?)([a-z][a-z0-9]*)[^>]*>|[^<]+|<", Pattern.DOTALL);

    private final Deque<Open> open = new ArrayDeque<>();
    private boolean spaced;

    private BlockReader() {
        open.push(new Open("", ""));
    }

    static List<Block> read(String html) {
        BlockReader reader = new BlockReader();
        Matcher piece = PIECE.matcher(html);
        while (piece.find()) {
            reader.take(piece);
        }
        while (reader.open.size() > 1) {
            reader.end();
        }
        return reader.open.pop().blocks();
    }

    private void take(Matcher piece) {
        String tag = piece.group(2);
        if (tag == null) {
            text(piece.group());
        } else if (EMPTY.contains(tag)) {
            add(new Word(piece.group(), spaced, marks()));
        } else if (BLOCKS.contains(tag)) {
            block(tag, piece);
        } else if (piece.group(1).isEmpty()) {
            open().marks.add(piece.group());
        } else {
            unmark(tag);
        }
    }

    private void block(String tag, Matcher piece) {
        if (piece.group(1).isEmpty()) {
            open.push(new Open(tag, piece.group()));
            spaced = false;
        } else if (open.stream().anyMatch(each -> each.tag.equals(tag))) {
            while (!open().tag.equals(tag)) {
                end();
            }
            end();
        }
    }

    private void end() {
        Open ended = open.pop();
        open().add(ended.block());
        spaced = false;
    }

    private void unmark(String tag) {
        List<String> marks = open().marks;
        for (int last = marks.size() - 1; last >= 0; last--) {
            if (marks.get(last).matches("(?s)<" + tag + "\\b.*")) {
                marks.remove(last);
                return;
            }
        }
    }

    private void text(String text) {
        List<Word> words = Word.in(text, spaced, marks());
        if (words.isEmpty()) {
            spaced = true;
            return;
        }
        words.forEach(this::add);
        spaced = Character.isWhitespace(text.charAt(text.length() - 1));
    }

    private void add(Word word) {
        open().line.add(word);
        spaced = false;
    }

    private Open open() {
        return open.getFirst();
    }

    private List<String> marks() {
        return List.copyOf(open().marks);
    }

    /** A block that is not closed yet. */
    private static final class Open {

        private final String tag;
        private final String opening;
        private final List<String> marks = new ArrayList<>();
        private final List<Word> line = new ArrayList<>();
        private final List<Block> blocks = new ArrayList<>();

        private Open(String tag, String opening) {
            this.tag = tag;
            this.opening = opening;
        }

        private void add(Block block) {
            endLine();
            blocks.add(block);
        }

        private void endLine() {
            if (!line.isEmpty()) {
                blocks.add(new Block.Leaf("", "", line));
                line.clear();
            }
        }

        private List<Block> blocks() {
            endLine();
            return blocks;
        }

        private Block block() {
            return blocks.isEmpty() && !CONTAINERS.contains(tag)
                    ? new Block.Leaf(tag, opening, line)
                    : new Block.Container(tag, opening, blocks());
        }
    }
}
