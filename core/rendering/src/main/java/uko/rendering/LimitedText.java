package uko.rendering;

import java.io.Writer;

/** The text of one fragment while it grows, up to a limit. */
final class LimitedText extends Writer {

    private final StringBuilder text = new StringBuilder(4096);
    private final int limit;

    LimitedText(int limit) {
        this.limit = limit;
    }

    @Override
    public void write(String part) {
        leaveRoomFor(part.length());
        text.append(part);
    }

    @Override
    public void write(String part, int from, int length) {
        leaveRoomFor(length);
        text.append(part, from, from + length);
    }

    @Override
    public void write(char[] part, int from, int length) {
        leaveRoomFor(length);
        text.append(part, from, length);
    }

    @Override
    public void write(int character) {
        leaveRoomFor(1);
        text.append((char) character);
    }

    @Override
    public LimitedText append(CharSequence part) {
        leaveRoomFor(part.length());
        text.append(part);
        return this;
    }

    void leaveRoomFor(int length) {
        if (length > limit - text.length()) {
            throw new FragmentTooLarge(limit);
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
