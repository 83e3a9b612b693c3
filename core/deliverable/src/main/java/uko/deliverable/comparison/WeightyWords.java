package uko.deliverable.comparison;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words that can turn the meaning of a rule over by themselves. Listed are whole words and, with a star, their
 * beginnings, in all inflections that occur in orders and codes.
 */
final class WeightyWords {

    /** Why a word weighs, in the order in which it is told. */
    enum Weight {
        MODAL,
        NEGATION,
        NUMBER
    }

    private static final Pattern MODAL = words(
            "обязан* обяза* обязыва* должен должна должно должны надлежит вправе право права праве правом правам прав"
                + " может могут можем могу можешь можете мог могла могло могли можно запре* воспрещ* допуска* допусти*"
                + " недопустим* разреш* позвол* необходим* следует следуют требу* обязательн* рекоменд* желательн*"
                + " надо нужно нужен нужна нужны только лишь исключительно всегда любой любая любое любые любого любых"
                + " кажд* все всех всем кроме независимо must shall should may might can could will would oblig*"
                + " requir* mandatory permit* allow* entitl* prohibit* forbid* forbidden ban banned right rights duty"
                + " duties need needs only always any every all except unless recommend*");

    private static final Pattern NEGATION = words("не ни нет без нельзя никогда никто никого никому никем никак* ничего"
            + " ничто нигде невозможно отказ*"
            + " not no never none nobody nothing cannot without neither nor don doesn isn aren shouldn mustn won");

    private static final Pattern NUMBER =
            words("ноль один одна одно одни одного одной одному два две двух двум двумя двое дважды три трёх трех трём"
                + " трем тремя трое трижды четыр* пять пяти пятью пят* шесть шести шест* семь семи семью восем* восьм*"
                + " девят* десят* двадцат* тридцат* сорок* сто ста сотен сотни тысяч* миллион* перв* втор* половин*"
                + " январ* феврал* март марта марте апрел* май мая мае июн* июл* август* сентябр* октябр* ноябр*"
                + " декабр* день дня дни дней дню час часа часов недел* месяц* год года году лет квартал* рабоч*"
                + " календарн* срок* немедленно незамедлительно ежедневно еженедельно ежемесячно ежегодно one two"
                + " three four five six seven eight nine ten first second third half day days hour hours week weeks"
                + " month months year years january february march april june july august september october november"
                + " december immediately daily weekly monthly yearly");

    private static final Pattern FIGURE = Pattern.compile("\\d.*");

    private WeightyWords() {}

    private static Pattern words(String list) {
        String any = String.join("|", list.replace("*", "\\p{L}*").split(" "));
        return Pattern.compile("(?:" + any + ")(?:-.*)?|.*n't", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    static Optional<Weight> weigh(String word) {
        if (FIGURE.matcher(word).matches()) {
            return Optional.of(Weight.NUMBER);
        }
        for (Weight weight : List.of(Weight.values())) {
            if (pattern(weight).matcher(word.replace('’', '\'')).matches()) {
                return Optional.of(weight);
            }
        }
        return Optional.empty();
    }

    private static Pattern pattern(Weight weight) {
        return switch (weight) {
            case MODAL -> MODAL;
            case NEGATION -> NEGATION;
            case NUMBER -> NUMBER;
        };
    }
}
