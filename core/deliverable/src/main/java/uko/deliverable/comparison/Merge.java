package uko.deliverable.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uko.deliverable.Form;
import uko.deliverable.Value;
import uko.spi.documents.RichText;

/**
 * Makes one text of two edits of the same base: rich text by its blocks, then by words; lists by their items; tables by
 * rows, then cells. Where both changed the same words it keeps both, as {@code ⟦yours‖theirs⟧}, and says so.
 *
 * <p>What it makes of rich text must be sanitised, which also closes what two edits left open.
 */
public final class Merge {

    private static final String OPEN = "⟦";
    private static final String BETWEEN = "‖";
    private static final String CLOSE = "⟧";

    private Merge() {}

    /** Whether a text still holds a place that somebody has to decide on. */
    public static boolean isUndecided(String text) {
        return text.contains(OPEN) || text.contains(BETWEEN) || text.contains(CLOSE);
    }

    /** Merges a line without mark-up. */
    public static Merged<String> text(String base, String yours, String theirs) {
        return words(base, yours, theirs, true);
    }

    public static Merged<String> rich(String base, String yours, String theirs) {
        Merged<List<String>> blocks =
                list(Tokens.blocks(base), Tokens.blocks(yours), Tokens.blocks(theirs), Merge::block, Merge::around);
        return new Merged<>(String.join("", blocks.merged()), blocks.clash());
    }

    /** Merges two edits of one field, by the form that it has. */
    public static Merged<Value> value(Form form, Value base, Value yours, Value theirs) {
        return switch (form) {
            case RICH -> {
                Merged<String> rich = rich(html(base), html(yours), html(theirs));
                yield new Merged<>(new Value.Rich(new RichText(rich.merged())), rich.clash());
            }
            case ITEMS -> items(items(base), items(yours), items(theirs));
            case TABLE -> rows(rows(base), rows(yours), rows(theirs));
            case TEXT -> {
                Merged<String> text = text(plain(base), plain(yours), plain(theirs));
                yield new Merged<>(new Value.Plain(text.merged()), text.clash());
            }
            case NUMBER, DATE, CHOICE, PERSON, FILE -> one(base, yours, theirs);
        };
    }

    /** Merges all fields of a section, in the order of {@code forms}. */
    public static Map<String, Merged<Value>> fields(
            Map<String, Form> forms, Map<String, Value> base, Map<String, Value> yours, Map<String, Value> theirs) {
        Map<String, Merged<Value>> merged = new LinkedHashMap<>();
        forms.forEach((name, form) -> {
            Value none = Value.none(form);
            merged.put(
                    name,
                    value(
                            form,
                            base.getOrDefault(name, none),
                            yours.getOrDefault(name, none),
                            theirs.getOrDefault(name, none)));
        });
        return merged;
    }

    /** Merges sets: what one added is there, what one took away is not. */
    public static List<String> sets(List<String> base, List<String> yours, List<String> theirs) {
        List<String> merged = new ArrayList<>(yours);
        merged.removeIf(each -> base.contains(each) && !theirs.contains(each));
        theirs.stream()
                .filter(each -> !base.contains(each) && !merged.contains(each))
                .forEach(merged::add);
        return List.copyOf(merged);
    }

    /** A number or a choice can't be both; yours is proposed. */
    private static Merged<Value> one(Value base, Value yours, Value theirs) {
        boolean clash = !yours.equals(theirs) && !base.equals(yours) && !base.equals(theirs);
        return new Merged<>(base.equals(yours) ? theirs : yours, clash);
    }

    private static Merged<Value> items(List<String> base, List<String> yours, List<String> theirs) {
        Merged<List<String>> items = list(base, yours, theirs, Merge::rich, Merge::marked);
        List<RichText> texts = items.merged().stream().map(RichText::new).toList();
        return new Merged<>(new Value.Items(texts), items.clash());
    }

    private static Merged<Value> rows(List<List<String>> base, List<List<String>> yours, List<List<String>> theirs) {
        Merged<List<List<String>>> rows = list(base, yours, theirs, Merge::row, Merge::markedRows);
        return new Merged<>(new Value.Rows(rows.merged()), rows.clash());
    }

    private interface Inner<T> {
        Merged<T> merge(T base, T yours, T theirs);
    }

    private interface Marks<T> {
        List<T> both(List<T> yours, List<T> theirs);
    }

    private static <T> Merged<List<T>> list(
            List<T> base, List<T> yours, List<T> theirs, Inner<T> inner, Marks<T> marks) {
        List<T> merged = new ArrayList<>();
        boolean clash = false;
        for (ThreeWay.Piece<T> piece : ThreeWay.pieces(base, yours, theirs)) {
            if (!piece.clashes()) {
                merged.addAll(piece.merged());
            } else if (alike(piece)) {
                for (int n = 0; n < piece.base().size(); n++) {
                    Merged<T> one = inner.merge(
                            piece.base().get(n),
                            piece.yours().get(n),
                            piece.theirs().get(n));
                    merged.add(one.merged());
                    clash |= one.clash();
                }
            } else {
                merged.addAll(marks.both(piece.yours(), piece.theirs()));
                clash = true;
            }
        }
        return new Merged<>(List.copyOf(merged), clash);
    }

    private static boolean alike(ThreeWay.Piece<?> piece) {
        int size = piece.base().size();
        return size > 0 && piece.yours().size() == size && piece.theirs().size() == size;
    }

    private static Merged<String> block(String base, String yours, String theirs) {
        return words(base, yours, theirs, false);
    }

    private static Merged<List<String>> cells(List<String> base, List<String> yours, List<String> theirs) {
        List<String> cells = new ArrayList<>();
        boolean clash = false;
        for (int n = 0; n < base.size(); n++) {
            Merged<String> cell = text(base.get(n), yours.get(n), theirs.get(n));
            cells.add(cell.merged());
            clash |= cell.clash();
        }
        return new Merged<>(List.copyOf(cells), clash);
    }

    private static Merged<List<String>> row(List<String> base, List<String> yours, List<String> theirs) {
        boolean alike = base.size() == yours.size() && base.size() == theirs.size();
        return alike ? cells(base, yours, theirs) : new Merged<>(yours, true);
    }

    private static Merged<String> words(String base, String yours, String theirs, boolean plain) {
        if (base.equals(yours) || yours.equals(theirs)) {
            return new Merged<>(theirs, false);
        }
        if (base.equals(theirs)) {
            return new Merged<>(yours, false);
        }
        StringBuilder merged = new StringBuilder();
        boolean clash = false;
        for (ThreeWay.Piece<String> piece : ThreeWay.pieces(words(base), words(yours), words(theirs))) {
            if (!piece.clashes()) {
                merged.append(String.join("", piece.merged()));
            } else if (!plain && (tagged(piece.yours()) || tagged(piece.theirs()) || tagged(piece.base()))) {
                return new Merged<>(String.join("", around(List.of(yours), List.of(theirs))), true);
            } else {
                merged.append(marked(String.join("", piece.yours()), String.join("", piece.theirs())));
                clash = true;
            }
        }
        return new Merged<>(merged.toString(), clash);
    }

    /** White space belongs to the word before it: alone it would align what has nothing in common. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String token : Tokens.of(text)) {
            boolean follows = Tokens.isBlank(token) && !words.isEmpty() && !Tokens.isTag(words.getLast());
            if (follows) {
                words.add(words.removeLast() + token);
            } else {
                words.add(token);
            }
        }
        return words;
    }

    private static boolean tagged(List<String> tokens) {
        return tokens.stream().anyMatch(Tokens::isTag);
    }

    private static String marked(String yours, String theirs) {
        boolean spaced = yours.endsWith(" ") && theirs.endsWith(" ");
        return spaced
                ? OPEN + yours.stripTrailing() + BETWEEN + theirs.stripTrailing() + CLOSE + " "
                : OPEN + yours + BETWEEN + theirs + CLOSE;
    }

    /** Both texts of whole blocks, with the marks in paragraphs of their own. */
    private static List<String> around(List<String> yours, List<String> theirs) {
        List<String> blocks = new ArrayList<>();
        blocks.add("<p>" + OPEN + "</p>");
        blocks.addAll(yours);
        blocks.add("<p>" + BETWEEN + "</p>");
        blocks.addAll(theirs);
        blocks.add("<p>" + CLOSE + "</p>");
        return blocks;
    }

    private static List<String> marked(List<String> yours, List<String> theirs) {
        List<String> all = new ArrayList<>();
        all.add(OPEN);
        all.addAll(yours);
        all.add(BETWEEN);
        all.addAll(theirs);
        all.add(CLOSE);
        return all;
    }

    private static List<List<String>> markedRows(List<List<String>> yours, List<List<String>> theirs) {
        int width = (yours.isEmpty() ? theirs : yours).getFirst().size();
        List<List<String>> all = new ArrayList<>();
        all.add(rowOf(OPEN, width));
        all.addAll(yours);
        all.add(rowOf(BETWEEN, width));
        all.addAll(theirs);
        all.add(rowOf(CLOSE, width));
        return all;
    }

    private static List<String> rowOf(String mark, int width) {
        List<String> row = new ArrayList<>(java.util.Collections.nCopies(width, ""));
        row.set(0, mark);
        return row;
    }

    private static String plain(Value value) {
        return value instanceof Value.Plain plain ? plain.text() : "";
    }

    private static String html(Value value) {
        return value instanceof Value.Rich rich ? rich.text().html() : "";
    }

    private static List<String> items(Value value) {
        return value instanceof Value.Items items
                ? items.items().stream().map(RichText::html).toList()
                : List.of();
    }

    private static List<List<String>> rows(Value value) {
        return value instanceof Value.Rows rows ? rows.rows() : List.of();
    }
}
