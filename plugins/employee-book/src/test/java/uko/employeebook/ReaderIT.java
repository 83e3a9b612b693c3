package uko.employeebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import uko.testkit.Portal;

class ReaderIT {

    @AutoClose
    private static final Portal PORTAL = Portal.with("employee-book");

    @Test
    void saysThatNothingIsInForceYet() {
        assertThat(PORTAL.employee().view("reader")).shows("Действующего документа пока нет.");
    }
}
