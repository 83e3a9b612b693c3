package uko.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uko.spi.documents.RichText;
import uko.spi.portlet.Model;

/** The ethics code of ЦЗН города Заречный: two contours, twelve standards, a table of sixty rows. */
final class Code {

    static final String TITLE = "Этический кодекс";

    private record Contour(String title, String intro, List<Standard> standards) {}

    private record Standard(String title, RichText text) {}

    private record Row(int number, String title, String value) {}

    private static final String RUSSIAN = """
        lang=ru
        description=Стандарты поведения сотрудников центра занятости населения
        subtitle=Стандарты взаимодействия с гражданами, работодателями и коллегами
        in-force=Введён в действие приказом от {0} № {1}
        revision=Редакция
        verify=Подлинность редакции можно проверить по коду справа.
        qr=QR-код: страница проверки подлинности этой редакции
        contents=Содержание
        summary=Перечень стандартов и ценностей
        standard=Стандарт
        value=Ценность
        """;

    private static final List<String> TITLES = List.of(
            "Встречаем каждого с уважением",
            "Говорим понятно, без канцелярита",
            "Отвечаем в обещанный срок",
            "Бережём личные сведения гражданина",
            "Признаём ошибку и исправляем её",
            "Не принимаем подарков и услуг");

    private Code() {}

    static Model model() {
        return Model.of("title", TITLE)
                .and("centre", "Государственное казённое учреждение «Центр занятости населения города Заречный»")
                .and("day", LocalDate.of(2026, 11, 2))
                .and("number", "47-ОД")
                .and("revision", "3f2a9c1b")
                .and("address", "https://uko.example.ru/verify/3f2a9c1b5d7e")
                .and(
                        "contours",
                        List.of(
                                contour("Внешний контур: граждане и работодатели"),
                                contour("Внутренний контур: коллеги и руководители")))
                .and("rows", rows());
    }

    private static Contour contour(String title) {
        var standards = new ArrayList<Standard>();
        for (String standard : TITLES) {
            standards.add(new Standard(standard, text(standards.size())));
        }
        return new Contour(
                title,
                "Эти стандарты действуют при каждом обращении в центр: лично, по телефону, в письме и на портале"
                    + " «Работа России». Они утверждены рабочей группой и основаны на перечне ценностей от 20.09.2026"
                    + " г.",
                standards);
    }

    private static RichText text(int number) {
        return new SanitisedTexts()
                .of("""
                        <p>Сотрудник центра помнит, что человек приходит к нам в трудное для него время. Он здоровается первым, \
                        называет себя по имени и отчеству, выслушивает просьбу до конца и не перебивает. Если вопрос относится \
                        к другому отделу, сотрудник сам выясняет, кто поможет, и провожает гражданина к коллеге.</p>
                        <ul><li>здоровается и представляется в течение <strong>30 секунд</strong> после того, как гражданин подошёл;</li>
                        <li>обращается на «вы» и по имени и отчеству;</li>
                        <li>объясняет порядок своими словами, со ссылкой на п. 2 ст. 5 Закона № 565-ФЗ;</li>
                        <li>прощаясь, уточняет, <em>остались ли вопросы</em>.</li></ul>
                        """
                        + (number % 3 == 0
                                ? "<blockquote><p>Хороший приём тот, после которого человек знает, что ему делать"
                                        + " завтра.</p></blockquote>"
                                : "<ol><li>Записать просьбу.</li><li>Назвать срок ответа.</li><li>Сообщить о"
                                        + " результате.</li></ol>")
                        + "<p>Порядок подробнее описан на <a href=\"https://trudvsem.ru/\">портале «Работа"
                        + " России»</a>. Отступление от стандарта рассматривает комиссия по этике по докладу И. О."
                        + " Петровой.</p>");
    }

    private static List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (int i = 1; i <= 60; i++) {
            rows.add(new Row(
                    i,
                    TITLES.get(i % TITLES.size()),
                    i % 2 == 0 ? "Внимание к человеку" : "Ответственность за результат"));
        }
        return rows;
    }

    static PdfDocuments documents(Map<String, String> more) {
        TemplateSource source = path -> Optional.ofNullable(more.get(path))
                .or(() -> path.equals("documents/code.hbs") ? Optional.of(template()) : Optional.empty())
                .or(() -> path.startsWith("messages_ru") ? Optional.of(RUSSIAN) : Optional.empty());
        return new PdfDocuments(
                source,
                Bundles.ofPlugin(source),
                new SanitisedTexts(),
                new DocumentFonts(),
                PdfDocuments.Pictures.NONE);
    }

    private static String template() {
        try (InputStream file = Code.class.getResourceAsStream("/documents/code.hbs")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
