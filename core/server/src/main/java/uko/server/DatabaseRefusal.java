package uko.server;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts what PostgreSQL refused into a sentence for the operator, where it is his to mend. */
final class DatabaseRefusal {

    // Classes of SQLSTATE: no connection, no such login, no such database, no room, not now.
    private static final Set<String> UNUSABLE = Set.of("08", "28", "3D", "53", "57");
    private static final Set<String> UNFIT = Set.of("22", "23");
    private static final String NO_RIGHT = "42501";

    private DatabaseRefusal() {}

    /** Answers the sentence; null where the failure is a fault of ours. */
    static @Nullable String sentence(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null || state.length() != 5) {
            return null;
        }
        if (UNUSABLE.contains(state.substring(0, 2)) || state.equals(NO_RIGHT)) {
            return "С базой данных нельзя работать: " + firstLine(failure) + " Проверьте PostgreSQL и database"
                    + " в config/uko.yaml; см. руководство оператора, «База данных».";
        }
        return UNFIT.contains(state.substring(0, 2))
                ? "База данных отказалась записать это: " + firstLine(failure) + " Ничего не записано. Исправьте"
                        + " файл и повторите команду."
                : null;
    }

    // What follows quotes the whole row.
    private static String firstLine(SQLException failure) {
        String line = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return line.endsWith(".") ? line : line + ".";
    }
}
