package uko.ethicscode.commission;

import uko.spi.portlet.Form;

/** What somebody asks, and whether he shows his name to the commission. */
record QuestionForm(String topic, String question, boolean named) {

    static QuestionForm of(Form form) {
        var read = new QuestionForm(
                form.requireText("topic", 120),
                form.requireText("question", 4_000),
                form.text("name", 10).equals("shown"));
        form.check();
        return read;
    }
}
