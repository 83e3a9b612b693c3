package uko.ethicscode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import uko.spi.documents.RichText;

/** The code of ЦЗН города Заречный: two sections, four standards, one of them in both contours. */
final class Zarechny {

    static final String CODE = """
        {
          "format": "ethics-code/1",
          "title": "Этический кодекс",
          "number": 1,
          "adoptedOn": "2025-10-20",
          "inForceFrom": "2025-11-01",
          "approvedBy": "приказом от 20.10.2025 № 187",
          "opening": [{"key": "preamble", "title": "Преамбула", "text": "<p>Кодекс написали мы сами.</p>"}],
          "sections": [
            {"key": "respect", "title": "Уважение", "introduction": "<p>Оно видно в мелочах.</p>", "standards": [
              {"key": "greeting", "contour": "external", "title": "Встречаем каждого", "value": "Доброжелательность",
               "situation": "<p>Человек здесь впервые.</p>", "whatWeDo": ["Здороваемся."],
               "whatWeNeverDo": ["Не делаем вид, что никого нет."], "phrase": "Здравствуйте!"},
              {"key": "greeting", "contour": "internal", "title": "Здороваемся", "value": "Доброжелательность",
               "situation": "<p>Утро.</p>", "whatWeDo": ["Здороваемся первыми.", "Знакомим."],
               "whatWeNeverDo": ["Не проходим мимо."], "phrase": "Доброе утро!"}
            ]},
            {"key": "honesty", "title": "Честность", "introduction": "<p>Доверие держится на правде.</p>", "standards": [
              {"key": "truth", "contour": "external", "title": "Говорим правду", "value": "Честность",
               "situation": "<p>Выпускник ждёт многого.</p>", "whatWeDo": ["Показываем данные."],
               "whatWeNeverDo": ["Не обещаем лишнего."], "phrase": "Скажу честно."},
              {"key": "privacy", "contour": "external", "title": "Храним тайну", "value": "Надёжность",
               "situation": "<p>Спрашивают о другом.</p>", "whatWeDo": ["Молчим."],
               "whatWeNeverDo": ["Не обсуждаем."], "phrase": "Об этом спросите его."}
            ]}
          ],
          "closing": [{"key": "final", "title": "Заключительные положения", "text": "<p>Действует до отмены.</p>"}]
        }
        """;

    private Zarechny() {}

    static Code code() {
        return read(CODE);
    }

    static Code read(String file) {
        List<Mistake> mistakes = new ArrayList<>();
        return CodeFile.read(file.getBytes(StandardCharsets.UTF_8), new Reading(Zarechny::sanitise, mistakes))
                .orElseThrow(() -> new AssertionError("unexpected mistakes: " + mistakes));
    }

    static List<Mistake> mistakes(String file) {
        return mistakes(file.getBytes(StandardCharsets.UTF_8));
    }

    static List<Mistake> mistakes(byte[] file) {
        List<Mistake> mistakes = new ArrayList<>();
        CodeFile.read(file, new Reading(Zarechny::sanitise, mistakes));
        return mistakes;
    }

    /** As much of sanitising as these tests look at. */
    static RichText sanitise(String html) {
        return new RichText(html.replaceAll("<script>.*?</script>", ""));
    }
}
