package uko.deliverable.comparison;

/** What a word costs that stands where another stood. */
final class Letters {

    /** Of so many letters one may change for a word to be the same word still: another ending, a mistake mended. */
    private static final int ONE_OF = 3;

    private Letters() {}

    /** The letters that changed where it is the same word still, else all of the longer one. */
    static int changed(String from, String to) {
        if (from.equals(to)) {
            return 0;
        }
        int whole = Math.max(from.length(), to.length());
        boolean begins = Character.toLowerCase(from.charAt(0)) == Character.toLowerCase(to.charAt(0));
        if (!begins || Math.abs(from.length() - to.length()) * ONE_OF > whole) {
            return whole;
        }
        int distance = distance(from, to);
        return distance * ONE_OF <= whole ? distance : whole;
    }

    /** Letters added, removed or changed (Levenshtein, 1966). */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int n = 0; n < row.length; n++) {
            row[n] = n;
        }
        for (int letter = 1; letter <= from.length(); letter++) {
            int diagonal = row[0];
            row[0] = letter;
            for (int n = 1; n < row.length; n++) {
                int change = diagonal + (from.charAt(letter - 1) == to.charAt(n - 1) ? 0 : 1);
                diagonal = row[n];
                row[n] = Math.min(change, Math.min(row[n], row[n - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
