package uko.ethicscode;

/** Says at which line and column a text stops being JSON that we read. */
final class MalformedJson extends Exception {

    private static final long serialVersionUID = 1;

    private final long line;
    private final long column;

    MalformedJson(String text, int at) {
        String before = text.substring(0, at);
        line = before.lines().count() + (before.isEmpty() || before.endsWith("\n") ? 1 : 0);
        column = at - before.lastIndexOf('\n');
    }

    long line() {
        return line;
    }

    long column() {
        return column;
    }
}
