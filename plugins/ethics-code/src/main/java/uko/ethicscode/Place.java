package uko.ethicscode;

/**
 * A part of the file that a mistake is in.
 *
 * @param message the key of its name: {@code place.standard}, "стандарт {0}"
 * @param number what tells it from its like, empty for the file as a whole
 */
record Place(String message, String number) {

    static final Place CODE = new Place("place.code", "");

    static Place opening(int number) {
        return new Place("place.opening", Integer.toString(number));
    }

    static Place closing(int number) {
        return new Place("place.closing", Integer.toString(number));
    }

    static Place section(int number) {
        return new Place("place.section", Integer.toString(number));
    }

    static Place standard(String section, int number) {
        return new Place("place.standard", section + "." + number);
    }
}
