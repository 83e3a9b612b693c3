package uko.spi.documents;

/** Sanitises what people wrote. Implemented by {@code rendering}; any thread. */
public interface RichTexts {

    /** Keeps the subset of HTML that {@link RichText} names and drops the rest, texts of scripts included. */
    RichText of(String html);
}
