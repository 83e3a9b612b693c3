package uko.rendering;

import com.github.jknack.handlebars.Options;

/** What all helpers of one rendering share. */
record Rendering(Page page, LimitedText text) {

    static final String KEY = Rendering.class.getName();

    static Rendering of(Options options) {
        return options.data(KEY);
    }
}
