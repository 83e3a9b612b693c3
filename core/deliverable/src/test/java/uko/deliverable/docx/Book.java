package uko.deliverable.docx;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.Revision;
import uko.deliverable.Section;
import uko.deliverable.Value;
import uko.deliverable.content.TypeFile;
import uko.deliverable.showing.ShownRevision;
import uko.spi.documents.RichText;

/** A revision with every kind of field and every element of rich text. */
final class Book {

    static final String PICTURE = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private static final String TYPE = """
        title: {ru: Книга, en: Book}
        kinds:
          chapter:
            title: {ru: Глава, en: Chapter}
            fields:
              text: {title: {ru: Текст, en: Text}, form: rich}
          note:
            title: {ru: Примечание, en: Note}
            numbered: false
            within: [document, chapter]
            fields:
              text: {title: {ru: Текст, en: Text}, form: rich}
          rule:
            title: {ru: Правило, en: Rule}
            within: [chapter, rule]
            fields:
              contour: {title: {ru: Контур, en: Contour}, form: choice, choices: {external: {ru: Внешний, en: External}}}
              since: {title: {ru: С какого дня, en: Since}, form: date}
              limit: {title: {ru: Предел, en: Limit}, form: number}
              owner: {title: {ru: Владелец, en: Owner}, form: person}
              steps: {title: {ru: Шаги, en: Steps}, form: items}
              people:
                title: {ru: Ответственные, en: People}
                form: table
                columns: {name: {ru: Имя, en: Name}, phone: {ru: Телефон, en: Phone}}
        """;

    private static final String RICH = """
        <h2>Подзаголовок</h2><p>Текст <strong>жирный</strong>, <em>курсив</em>, <u>черта</u>, <s>прочь</s>, H<sub>2</sub>O, м<sup>2</sup><br />\
        и <a href="https://trudvsem.ru/">портал</a>.</p><ol><li>Первое</li><li>Второе<ul><li>точка</li></ul></li></ol>\
        <p>Между.</p><ol><li>Снова первое</li></ol><blockquote><p>Цитата</p></blockquote>\
        <p><img src="file:%s" alt="Схема проезда" /></p>\
        <table><thead><tr><th scope="col">Время</th><th scope="col">Дело</th><th scope="col">Кто</th></tr></thead>\
        <tbody><tr><td>9:00</td><td>Знакомство</td><td rowspan="2">Наставник</td></tr><tr><td>10:00</td><td>Пропуск</td></tr>\
        <tr><td colspan="2">Обед</td><td>Все</td></tr></tbody></table>\
        """.formatted(PICTURE);

    /** Lists within points of a list, and within a cell. */
    private static final String NESTED = """
        <ol><li>Утро<ol><li>чай</li><li>почта</li></ol></li><li>День<ol><li>приём</li></ol></li></ol>\
        <table><tbody><tr><td><p>Взять:</p><ol><li>паспорт</li><li>трудовую</li></ol></td></tr></tbody></table>\
        """;

    private Book() {}

    static DocumentType type() {
        return TypeFile.read(TYPE, "book");
    }

    static Content content() {
        Section preamble = section("preamble", "note", "Преамбула", rich("<p>Для всех.</p>"));
        Section deep = new Section(
                "deep",
                "rule",
                "Правило правила",
                Map.of("steps", new Value.Items(List.of(new RichText("Шаг раз"), new RichText("Шаг <b>два</b>")))),
                List.of(),
                List.of());
        Section rule = new Section(
                "rule",
                "rule",
                "Правило",
                Map.of(
                        "contour", new Value.Plain("external"),
                        "since", new Value.Plain("2026-09-01"),
                        "limit", new Value.Plain("3.5"),
                        "owner", new Value.Plain("00000000-0000-4000-8000-000000000007"),
                        "people", new Value.Rows(List.of(List.of("Анна", "12-34"), List.of("Борис", "56-78")))),
                List.of(),
                List.of(deep));
        Section first = new Section(
                "first",
                "chapter",
                "Первая глава",
                Map.of("text", rich(RICH)),
                List.of(),
                List.of(section("aside", "note", "Заметка", rich("<p>К слову.</p>")), rule));
        Section second =
                section("second", "chapter", "Вторая глава", rich("<p>Конец &lt;b&gt; &amp; всё.</p>" + NESTED));
        return new Content("book", "Книга сотрудника", 3, List.of(preamble, first, second));
    }

    private static Section section(String key, String kind, String title, Value text) {
        return new Section(key, kind, title, Map.of("text", text), List.of(), List.of());
    }

    private static Value rich(String html) {
        return new Value.Rich(new RichText(html));
    }

    static ShownRevision revision() {
        Revision revision = new Revision(
                new UUID(0, 1),
                new UUID(0, 2),
                "book",
                "book",
                "Книга сотрудника",
                3,
                "f".repeat(64),
                Revision.State.IN_FORCE,
                Revision.Size.FIRST,
                Optional.empty(),
                Optional.of(new Revision.Basis("приказ № 17", LocalDate.of(2026, 9, 1))),
                Optional.empty());
        return new ShownRevision(revision, content(), type(), "ЦЗН города Заречный", "https://uko.example/v?hash=f");
    }

    static byte[] docx() {
        return docx(revision());
    }

    static byte[] docx(ShownRevision revision) {
        return new DocxWriter(Book::phrase, Book::picture, RichText::new)
                .write(revision, revision.sections(id -> "Соколова Анна Петровна"));
    }

    private static String phrase(String key, Object... arguments) {
        return switch (key) {
            case "document.revision" -> MessageFormat.format("Редакция № {0}", arguments);
            case "docx.page" -> "стр.";
            case "docx.of" -> "из";
            case "docx.day" -> arguments[0].toString();
            default -> key + " " + List.of(arguments);
        };
    }

    private static Optional<InputStream> picture(String hash) {
        return hash.equals(PICTURE) ? Optional.of(new ByteArrayInputStream(png())) : Optional.empty();
    }

    static byte[] png() {
        var picture = new BufferedImage(120, 60, BufferedImage.TYPE_INT_RGB);
        picture.createGraphics().setColor(Color.ORANGE);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
