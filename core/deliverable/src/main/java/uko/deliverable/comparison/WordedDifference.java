package uko.deliverable.comparison;

import uko.spi.documents.RichText;

/** Two wordings of one passage in one, with {@code del} and {@code ins}; for templates, by {@code {{rich …}}}. */
public final class WordedDifference {

    private WordedDifference() {}

    /** Of sanitised HTML. */
    public static RichText of(String before, String after) {
        return RichWriter.together(RichDifference.of(BlockReader.read(before), BlockReader.read(after)));
    }
}
