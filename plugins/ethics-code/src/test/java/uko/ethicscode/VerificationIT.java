package uko.ethicscode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import uko.testkit.Page;
import uko.testkit.Portal;

class VerificationIT {

    @AutoClose
    private static final Portal PORTAL = Portal.with("ethics-code");

    @Test
    void tellsAnyoneWhetherAPrintedCodeIsInForce() {
        Page passerBy = PORTAL.nobody();
        assertThat(passerBy.view("verification")).shows("наведите камеру телефона на QR-код");
        String first = Press.putInForce(PORTAL.administrator(), Zarechny.CODE);
        assertThat(passerBy.view("verification", "hash=" + first))
                .shows("ЦЗН города Заречный: документ подлинный", "сейчас в силе", "Редакция № 1", first);
        String second = Press.putInForce(PORTAL.administrator(), Press.revision(2));
        Portal.eventually(
                () -> assertThat(passerBy.view("verification", "hash=" + first)).shows("утратил силу"));
        assertThat(passerBy.view("verification", "hash=" + second)).shows("сейчас в силе", "Редакция № 2");
        assertThat(passerBy.frame("verification", "hash=" + second).body())
                .contains("<!doctype html>", "сейчас в силе");
    }

    @Test
    void knowsNothingOfOtherTextsAndOtherCentres() {
        String hash = Press.putInForce(PORTAL.administrator().at(PORTAL.town().bely()), Press.revision(7));
        assertThat(PORTAL.nobody().view("verification", "hash=" + hash)).shows("с таким отпечатком нет", hash);
        assertThat(PORTAL.nobody().view("verification", "hash=<b>")).shows("с таким отпечатком нет", "<b>");
    }
}
