package uko.hiringcriteria;

import uko.testkit.Portal;
import uko.testkit.TextInForce;

/** An ethics code of Заречный with one standard, whose wording stands in a section of its own. */
final class EthicsCode {

    private static final String BODY = """
        {"format":"uko-document/1","number":%d,"sections":[\
        {"fields":{"value":"Внимание"},"key":"listening","kind":"standard","sections":[\
        {"fields":{"situation":"%s"},"key":"listening-external","kind":"wording","title":"С клиентами"}],\
        "title":"Умеем слушать"},\
        {"fields":{"value":"Честность"},"key":"truth","kind":"standard","title":"Говорим правду"}],\
        "title":"Этический кодекс","type":"ethics-code"}\
        """;

    private final TextInForce text;

    EthicsCode(Portal portal) {
        text = new TextInForce(portal, "ethics-code", "Этический кодекс");
    }

    /** As forms name it. */
    String standard() {
        return "ethics-code/section/" + text.document() + "/listening";
    }

    void putInForce(int number, String wording) {
        text.put(number, BODY.formatted(number, wording));
    }
}
