package uko.storage;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Notices that were told and not yet read, for whoever mails them. Two nodes never take the same one at a time. */
public final class Mails {

    private static final String TAKE = "select * from uko.take_mail($1)";
    private static final String MAILED = "select uko.mailed($1)";

    private final Pool pool;

    Mails(Pool pool) {
        this.pool = pool;
    }

    /** All that is to be mailed to one person now. */
    public record Letter(String address, String centreName, List<Line> lines) {
        public Letter {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A notice in words.
     *
     * @param place the portlet that it leads to, as {@code employee-book/reader}; empty where it leads nowhere
     */
    public record Line(UUID centre, UUID notice, String words, String place, Map<String, String> parameters) {
        public Line {
            parameters = Map.copyOf(parameters);
        }
    }

    /** Takes letters to be sent within five minutes; those that are not {@link #sent} by then are given out again. */
    public Future<List<Letter>> take(int notices) {
        return pool.preparedQuery(TAKE).execute(Tuple.of(notices)).map(rows -> {
            Map<String, List<Row>> people = new LinkedHashMap<>();
            for (Row row : rows) {
                String each = row.getUUID("person_id") + " " + row.getUUID("centre_id");
                people.computeIfAbsent(each, first -> new ArrayList<>()).add(row);
            }
            return people.values().stream().map(Mails::letter).toList();
        });
    }

    public Future<Void> sent(Letter letter) {
        UUID[] notices = letter.lines().stream().map(Line::notice).toArray(UUID[]::new);
        return pool.preparedQuery(MAILED)
                .execute(Tuple.tuple().addArrayOfUUID(notices))
                .mapEmpty();
    }

    private static Letter letter(List<Row> rows) {
        return new Letter(
                rows.getFirst().getString("email"),
                rows.getFirst().getString("centre"),
                rows.stream().map(Mails::line).toList());
    }

    private static Line line(Row row) {
        String portlet = row.getString("portlet");
        Map<String, String> parameters = new LinkedHashMap<>();
        row.get(JsonObject.class, "parameters").forEach(each -> parameters.put(each.getKey(), each.getValue() + ""));
        return new Line(
                row.getUUID("centre_id"),
                row.getUUID("id"),
                row.getString("ru"),
                portlet.isEmpty() ? "" : row.getString("module") + "/" + portlet,
                parameters);
    }
}
