package uko.ethicscode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeFileTest {

    @Test
    void readsRequisitesSectionsAndNumbersStandardsByTheirPlaces() {
        Code code = Zarechny.code();

        assertThat(code.requisites())
                .isEqualTo(new Requisites(
                        "Этический кодекс",
                        1,
                        LocalDate.of(2025, 10, 20),
                        LocalDate.of(2025, 11, 1),
                        "приказом от 20.10.2025 № 187"));
        assertThat(code.standards()).extracting(Standard::number).containsExactly("1.1", "1.2", "2.1", "2.2");
        assertThat(code.standards().toList().get(1).conduct().whatWeDo()).hasSize(2);
        assertThat(code.opening()).extracting(Chapter::title).containsExactly("Преамбула");
    }

    @Test
    void whatIsWrittenIsReadBackAlike() {
        Code code = Zarechny.code();

        assertThat(Zarechny.read(JsonWriter.indented(CodeOutline.of(code)))).isEqualTo(code);
        assertThat(Zarechny.read(Revision.bodyOf(code))).isEqualTo(code);
    }

    @Test
    void takesFilesOfWindowsEditors() {
        assertThat(Zarechny.read("\uFEFF" + Zarechny.CODE.replace("\n", "\r\n")))
                .isEqualTo(Zarechny.code());
    }

    @Test
    void sanitisesRichTexts() {
        String file = Zarechny.CODE.replace("Человек здесь впервые.", "Человек здесь<script>alert(1)</script>.");

        assertThat(Zarechny.read(file)
                        .standards()
                        .findFirst()
                        .orElseThrow()
                        .conduct()
                        .situation()
                        .html())
                .isEqualTo("<p>Человек здесь.</p>");
    }

    @ParameterizedTest(name = "{1} → {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"Встречаем каждого\"                | \"\"             | file.no-text            | 1.1 | title",
                "\"Говорим правду\"                   | 7                | file.no-text            | 2.1 | title",
                "[\"Молчим.\"]                        | []               | file.no-list            | 2.2 | whatWeDo",
                "[\"Молчим.\"]                        | \"Молчим.\"      | file.no-list            | 2.2 | whatWeDo",
                "[\"Молчим.\"]                        | [\"\"]           | file.no-text            | 2.2 | whatWeDo",
                "\"contour\": \"internal\"            | \"contour\": \"внутренний\" | file.word-refused | 1.2 |"
                        + " contour",
                "\"contour\": \"internal\"            | \"contour\": \"external\"   | file.key-twice    | 1.2 | key",
                "\"key\": \"honesty\"                 | \"key\": \"respect\"        | file.key-twice    | 2   | key",
                "\"key\": \"honesty\"                 | \"key\": \"Честность\"      | file.word-refused | 2   | key",
                "\"phrase\": \"Здравствуйте!\"        | \"fraze\": \"Здравствуйте!\"| file.no-text      | 1.1 | phrase",
                "\"phrase\": \"Здравствуйте!\"        | \"phrase\": \"\\u0000\"     | file.unreadable-character | 1.1"
                        + " | phrase",
                "\"phrase\": \"Здравствуйте!\"        | \"phrase\": \"\\ud800\"     | file.unreadable-character | 1.1"
                        + " | phrase",
                "<p>Утро.</p>                         | <script>x</script>          | file.nothing-left | 1.2 |"
                        + " situation",
                "\"number\": 1                        | \"number\": 0               | file.no-number    | ``  | number",
                "\"number\": 1                        | \"number\": \"1\"           | file.no-number    | ``  | number",
                "2025-10-20\"                         | 2025-02-30\"                | file.no-date      | ``  |"
                        + " adoptedOn",
                "2025-10-20\"                         | 20.10.2025\"                | file.no-date      | ``  |"
                        + " adoptedOn",
                "2025-11-01\"                         | 2025-10-01\"                | file.in-force-before-adopted |"
                        + " `` | inForceFrom",
                "ethics-code/1                        | ethics-code/2               | file.word-refused | ``  | format",
                "\"key\": \"final\"                   | \"key\": \"preamble\"       | file.key-twice    | 1   | key",
            })
    void namesEachMistakeWithItsPlaceAndField(String good, String bad, String message, String number, String field) {
        assertThat(Zarechny.CODE).contains(good);

        Mistake mistake = Zarechny.mistakes(Zarechny.CODE.replaceFirst(
                        java.util.regex.Pattern.quote(good), java.util.regex.Matcher.quoteReplacement(bad)))
                .getFirst();

        assertThat(mistake.message()).isEqualTo(message);
        assertThat(mistake.place().number()).isEqualTo(number);
        assertThat(mistake.field()).isEqualTo(field);
    }

    @Test
    void tellsOfAllMistakesAtOnceAndOfEachOnce() {
        String file = Zarechny.CODE
                .replace("\"Встречаем каждого\"", "\"\"")
                .replace("\"phrase\": \"Скажу", "\"fraze\": \"Скажу");

        assertThat(Zarechny.mistakes(file))
                .extracting(mistake -> mistake.place().number() + " " + mistake.field() + " " + mistake.message())
                .containsExactly("1.1 title file.no-text", "2.1 phrase file.no-text", "2.1 fraze file.unknown-field");
    }

    @Test
    void refusesTextsThatAreTooLong() {
        assertThat(Zarechny.mistakes(Zarechny.CODE.replace("Говорим правду", "о".repeat(201))))
                .containsExactly(new Mistake("file.too-long", Place.standard("2", 1), "title", List.of(200)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,]",
                "{\"a\":1,}",
                "{\"a\":1 \"b\":2}",
                "{'a':1}",
                "{\"a\":null}",
                "nul",
                "\"\\x\"",
                "{\"a\":1,\"a\":2}",
                "01",
                "1.5",
                "1e3",
                "{} {}",
                "\"a\nb\"",
                "[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]"
            })
    void saysWhereAFileStopsBeingJson(String file) {
        assertThat(Zarechny.mistakes(file)).singleElement().satisfies(mistake -> {
            assertThat(mistake.message()).isEqualTo("file.not-json");
            assertThat(mistake.arguments()).hasSize(2);
        });
    }

    @Test
    void countsLinesAndColumnsFromOne() {
        assertThat(Zarechny.mistakes("{\n  \"title\": Кодекс\n}").getFirst().arguments())
                .containsExactly(2L, 12L);
    }

    @Test
    void saysThatAFileIsNotUtf8() {
        assertThat(Zarechny.mistakes(Zarechny.CODE.getBytes(Charset.forName("windows-1251"))))
                .extracting(Mistake::message)
                .containsExactly("file.not-utf8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "\"кодекс\"", "true"})
    void takesNothingButAnObject(String file) {
        assertThat(Zarechny.mistakes(file).getFirst().message()).isEqualTo("file.no-object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ethics-code.json", "ethics-code-2.json"})
    void theDemosCodesAreWithoutMistakes(String name) throws IOException {
        String file = Files.readString(Path.of("../../core/dist/src/main/resources/demo", name));

        Code code = Zarechny.read(file);

        assertThat(code.standards().map(Standard::contour).distinct()).hasSize(2);
        assertThat(code.standards().count()).isGreaterThanOrEqualTo(24);
        assertThat(JsonWriter.indented(CodeOutline.of(code))).isEqualTo(file);
    }

    @Test
    void theSchemaKnowsTheVeryFieldsThatAreWritten() throws Exception {
        Map<?, ?> schema = (Map<?, ?>) JsonReader.read(schema());
        Map<?, ?> kinds = (Map<?, ?>) Objects.requireNonNull(schema.get("$defs"));
        Map<String, Object> outline = CodeOutline.of(Zarechny.code());

        assertThat(properties(schema)).isEqualTo(outline.keySet());
        assertThat(properties(kinds.get("chapter")))
                .isEqualTo(first(outline, "opening").keySet());
        assertThat(properties(kinds.get("section")))
                .isEqualTo(first(outline, "sections").keySet());
        assertThat(properties(kinds.get("standard")))
                .isEqualTo(first(first(outline, "sections"), "standards").keySet());
    }

    private static String schema() throws IOException {
        try (InputStream file = CodeFileTest.class.getResourceAsStream("/ethics-code.schema.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Set<?> properties(Object schema) {
        return ((Map<?, ?>) ((Map<?, ?>) schema).get("properties")).keySet();
    }

    private static Map<?, ?> first(Map<?, ?> outline, String list) {
        return (Map<?, ?>) ((List<?>) outline.get(list)).getFirst();
    }
}
