package uko.ethicscode;

/** The code of ЦЗН города Заречный: two sections, three standards, one of them in both contours. */
public final class Zarechny {

    public static final String CODE = """
        {
          "format": "uko-document/1",
          "type": "ethics-code",
          "title": "Этический кодекс ЦЗН города Заречный",
          "sections": [
            {"key": "preamble", "kind": "chapter", "title": "Преамбула", "fields": {
              "text": "<p>Кодекс написали мы сами.</p>"}},
            {"key": "respect", "kind": "section", "title": "Уважение", "fields": {
              "text": "<p>Оно видно в мелочах.</p>"}, "sections": [
              {"key": "greeting", "kind": "standard", "title": "Встречаем и знакомимся", "fields": {
                "value": "Доброжелательность"}, "sections": [
                {"key": "greeting-external", "kind": "wording", "title": "Встречаем каждого", "fields": {
                  "contour": "external", "situation": "<p>Человек здесь впервые.</p>", "whatWeDo": ["Здороваемся."],
                  "whatWeNeverDo": ["Не делаем вид, что никого нет."], "phrase": "Здравствуйте!"}},
                {"key": "greeting-internal", "kind": "wording", "title": "Здороваемся", "fields": {
                  "contour": "internal", "situation": "<p>Утро.</p>", "whatWeDo": ["Здороваемся первыми.", "Знакомим."],
                  "whatWeNeverDo": ["Не проходим мимо."], "phrase": "Доброе утро!"}}]},
              {"key": "gossip", "kind": "standard", "title": "Не сплетничаем", "fields": {
                "value": "Уважение"}, "sections": [
                {"key": "gossip-internal", "kind": "wording", "title": "Между коллегами", "fields": {
                  "contour": "internal", "situation": "<p>Обед.</p>", "whatWeDo": ["Говорим с человеком."],
                  "whatWeNeverDo": ["Не обсуждаем за спиной."], "phrase": "Спросите его."}}]}]},
            {"key": "honesty", "kind": "section", "title": "Честность", "sections": [
              {"key": "truth", "kind": "standard", "title": "Говорим правду", "fields": {
                "value": "Честность"}, "sections": [
                {"key": "truth-external", "kind": "wording", "title": "С клиентами", "fields": {
                  "contour": "external", "situation": "<p>Выпускник ждёт многого.</p>", "whatWeDo": ["Показываем данные."],
                  "whatWeNeverDo": ["Не обещаем лишнего."], "phrase": "Скажу честно."}}]}]},
            {"key": "final", "kind": "chapter", "title": "Заключительные положения", "fields": {
              "text": "<p>Действует до отмены.</p>"}}
          ]
        }
        """;

    private Zarechny() {}
}
