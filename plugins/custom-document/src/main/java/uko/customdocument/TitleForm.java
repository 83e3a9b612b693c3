package uko.customdocument;

import uko.deliverable.Words;
import uko.spi.portlet.Form;

/** What a thing is called, in Russian and, where somebody knows it, in English. */
final class TitleForm {

    private static final int MOST = 100;

    private TitleForm() {}

    static Words read(Form form) {
        String ru = form.requireText("ru", MOST);
        String en = form.text("en", MOST);
        return new Words(ru, en.isEmpty() ? ru : en);
    }
}
