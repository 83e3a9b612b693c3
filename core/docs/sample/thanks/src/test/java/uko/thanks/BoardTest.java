package uko.thanks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uko.rendering.Bundles;
import uko.rendering.DocumentFonts;
import uko.rendering.Page;
import uko.rendering.PdfDocuments;
import uko.rendering.SanitisedTexts;
import uko.rendering.TemplateSource;
import uko.rendering.Templates;
import uko.spi.portlet.Language;
import uko.spi.portlet.Model;

class BoardTest {

    private static final TemplateSource SOURCE = BoardTest::text;
    private static final Bundles MESSAGES = Bundles.ofPlugin(SOURCE);
    private static final UUID ZARECHNY = UUID.fromString("0a1b2c3d-0000-4000-8000-000000000001");
    private static final Note NOTE = new Note(
            UUID.fromString("0a1b2c3d-0000-4000-8000-00000000000a"),
            "Ким Борис Сергеевич",
            "За помощь на ярмарке <вакансий>",
            "Соколова Анна Петровна",
            LocalDate.of(2026, 11, 20));

    @Test
    void showsWhatColleaguesSaidAndEscapesIt() {
        assertThat(view(Language.RU, List.of(NOTE)))
                .contains("<strong>Ким Борис Сергеевич</strong>", "За помощь на ярмарке &lt;вакансий&gt;", "20.11.2026")
                .contains("/portlets/thanks/board/resources/notes.pdf?centre=" + ZARECHNY);
    }

    @ParameterizedTest
    @EnumSource
    void saysSoWhereThereAreNone(Language language) {
        assertThat(view(language, List.of()))
                .contains(MESSAGES.text(language, "notes.none"))
                .doesNotContain("<ul");
    }

    @Test
    void asksForAColleagueAndAFewWords() {
        assertThat(templates().render("board/mine", page(Language.RU, false), Model.empty()))
                .contains("action=\"/portlets/thanks/board/say?centre=" + ZARECHNY, "name=\"_key\"")
                .contains("name=\"colleague\"", "name=\"words\"");
    }

    @ParameterizedTest
    @EnumSource
    void makesAPdf(Language language) {
        var documents = new PdfDocuments(
                SOURCE, MESSAGES, new SanitisedTexts(), new DocumentFonts(), PdfDocuments.Pictures.NONE);

        byte[] pdf = documents.pdf(
                "notes", language, Model.of("notes", List.of(NOTE)).and("centre", "ЦЗН города Заречный"));

        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    private static String view(Language language, List<Note> notes) {
        return templates().render("board/view", page(language, true), Model.of("notes", notes));
    }

    private static Templates templates() {
        return Templates.ofPlugin(SOURCE, MESSAGES, new SanitisedTexts());
    }

    private static Page page(Language language, boolean shared) {
        return new Page("thanks", "board", ZARECHNY, language, ZoneId.of("Asia/Yekaterinburg"), Map.of(), shared, "");
    }

    private static Optional<String> text(String path) {
        try (InputStream file = BoardTest.class.getResourceAsStream("/" + path)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
