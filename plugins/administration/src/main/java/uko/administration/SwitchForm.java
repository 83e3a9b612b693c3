package uko.administration;

import uko.spi.portlet.Form;

/**
 * What is to be switched.
 *
 * @param centre the id of the centre, empty for the region
 */
record SwitchForm(String module, String centre, boolean on) {

    static SwitchForm of(Form form) {
        String module = form.requireText("module", 100);
        String centre = form.text("centre", 36);
        String on = form.text("on", 5);
        if (!on.equals("true") && !on.equals("false")) {
            form.problem("on", "switch.neither-on-nor-off");
        }
        form.check();
        return new SwitchForm(module, centre, on.equals("true"));
    }
}
