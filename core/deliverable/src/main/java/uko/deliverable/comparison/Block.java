package uko.deliverable.comparison;

import java.util.List;
import java.util.stream.Stream;

/** A block of rich text. */
sealed interface Block {

    /** {@code p}; empty for words that stand right in a container. */
    String tag();

    /** The opening tag as it stands in the text: {@code <td colspan="2">}. */
    String opening();

    /** All words within. */
    Stream<Word> words();

    /** A block of blocks: a list, a table, a quotation. */
    record Container(String tag, String opening, List<Block> blocks) implements Block {

        public Container {
            blocks = List.copyOf(blocks);
        }

        @Override
        public Stream<Word> words() {
            return blocks.stream().flatMap(Block::words);
        }
    }

    /** A block of words: a paragraph, a heading, a simple item or cell. */
    record Leaf(String tag, String opening, List<Word> line) implements Block {

        public Leaf {
            line = List.copyOf(line);
        }

        @Override
        public Stream<Word> words() {
            return line.stream();
        }
    }

    static Container container(String tag, List<Block> blocks) {
        return new Container(tag, "<" + tag + ">", blocks);
    }

    static Leaf leaf(String opening, String text) {
        String tag = opening.replaceAll("[<>]| .*", "");
        return new Leaf(tag, opening, Word.in(Escaped.of(text), false, List.of()));
    }
}
