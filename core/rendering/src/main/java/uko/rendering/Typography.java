package uko.rendering;

import java.util.regex.Pattern;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;

/** Keeps together what a Russian reader does not want torn apart by the end of a line. */
final class Typography {

    private static final char NO_BREAK_SPACE = '\u00a0';

    /** A preposition, conjunction or particle of one or two letters, and the space after it. */
    private static final Pattern SHORT_WORD = Pattern.compile(
            "(?<![\\p{L}\\p{N}])([авикосуяАВИКОСУЯ]|[ВвДдЗзНнОоПпСсИиКк][оаез]|из|Из|от|От|об|Об|не|Не|ни|Ни|ко|Ко)"
                    + " +(?=\\S)");
    /** № 7, п. 2, ст. 5, г. Заречный; but of «2021 г.» the space before belongs together. */
    private static final Pattern SIGN = Pattern.compile(
            "([№§]|(?<![\\p{L}])(?:п|пп|ст|ч|гл|рис|табл|стр|ул|д|им|(?<!\\p{N}[ \u00a0])г)\\.) +(?=[\\p{L}\\p{N}«])");

    private static final Pattern NUMBER =
            Pattern.compile("(?<=\\p{N}) +(?=(?:г|гг|руб|коп|тыс|млн|мин|ч|%|₽)(?![\\p{L}]))");
    private static final Pattern INITIALS = Pattern.compile("(?<=(?<![\\p{L}])\\p{Lu}\\.) ?(?=\\p{Lu}(?:\\.|\\p{Ll}))");
    private static final Pattern DASH = Pattern.compile(" +(?=[—–] )");

    private Typography() {}

    static void into(Node node) {
        if (node instanceof Text text) {
            text.setData(of(text.getData()));
        }
        NodeList children = node.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            into(children.item(i));
        }
    }

    static String of(String text) {
        String kept = SHORT_WORD.matcher(text).replaceAll("$1" + NO_BREAK_SPACE);
        kept = SHORT_WORD.matcher(kept).replaceAll("$1" + NO_BREAK_SPACE);
        kept = SIGN.matcher(kept).replaceAll("$1" + NO_BREAK_SPACE);
        kept = NUMBER.matcher(kept).replaceAll(String.valueOf(NO_BREAK_SPACE));
        kept = INITIALS.matcher(kept).replaceAll(String.valueOf(NO_BREAK_SPACE));
        return DASH.matcher(kept).replaceAll(String.valueOf(NO_BREAK_SPACE));
    }
}
