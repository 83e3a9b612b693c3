package uko.storage.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which tables a backup and a database do not have alike. */
final class Differences {

    private Differences() {}

    static List<String> between(List<Table> kept, List<Table> present) {
        var left = columns(kept);
        var right = columns(present);
        var all = new TreeMap<>(left);
        right.forEach(all::putIfAbsent);
        var differences = new ArrayList<String>();
        for (String title : all.keySet()) {
            if (!left.getOrDefault(title, List.of()).equals(right.getOrDefault(title, List.of()))
                    || left.containsKey(title) != right.containsKey(title)) {
                differences.add(title);
            }
        }
        return differences;
    }

    // The order of columns is no difference: the copy names them.
    private static Map<String, List<String>> columns(List<Table> tables) {
        var columns = new TreeMap<String, List<String>>();
        for (Table table : tables) {
            columns.put(
                    table.title(),
                    table.columns().stream()
                            .map(Table.Column::toString)
                            .sorted()
                            .toList());
        }
        return columns;
    }

    /** The first line that only one of the two lists has. */
    static String first(List<String> left, List<String> right) {
        return left.stream()
                .filter(line -> !right.contains(line))
                .findFirst()
                .or(() -> right.stream().filter(line -> !left.contains(line)).findFirst())
                .orElse("");
    }
}
