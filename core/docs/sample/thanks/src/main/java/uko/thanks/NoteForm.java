package uko.thanks;

import uko.spi.portlet.Form;

// region form
/** What a person sent: a colleague and a few words. */
record NoteForm(String colleague, String words) {

    static NoteForm of(Form form) {
        var read = new NoteForm(form.requireText("colleague", 100), form.requireText("words", 500));
        form.check();
        return read;
    }
}
// endregion
