package uko.container;

/** Says in one sentence which plugin can't be used, why, and what to do. */
public final class PluginRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    PluginRefused(String sentence) {
        super(sentence);
    }

    public PluginRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
