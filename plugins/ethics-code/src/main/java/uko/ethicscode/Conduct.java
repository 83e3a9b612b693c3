package uko.ethicscode;

import java.util.List;
import uko.spi.documents.RichText;

/**
 * What a standard asks for.
 *
 * @param value the value that it makes a daily practice
 * @param phrase words that one may say in this situation
 */
record Conduct(String value, RichText situation, List<RichText> whatWeDo, List<RichText> whatWeNeverDo, String phrase) {

    Conduct {
        whatWeDo = List.copyOf(whatWeDo);
        whatWeNeverDo = List.copyOf(whatWeNeverDo);
    }
}
