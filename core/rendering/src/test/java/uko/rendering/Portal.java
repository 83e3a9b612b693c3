package uko.rendering;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uko.spi.portlet.Language;
import uko.spi.portlet.Model;

/** A plugin of a few files and the page of ЦЗН города Заречный that shows it. */
final class Portal {

    static final UUID ZARECHNY = UUID.fromString("0a1b2c3d-0000-4000-8000-000000000001");

    private final Map<String, String> files = new HashMap<>();
    private Page page = new Page(
            "ethics-code", "reader", ZARECHNY, Language.RU, ZoneId.of("Asia/Yekaterinburg"), Map.of(), false, "");

    static Portal with(String template) {
        return new Portal().file("templates/reader/view.hbs", template);
    }

    Portal file(String path, String text) {
        files.put(path, text);
        return this;
    }

    Portal english() {
        return on(new Page(
                page.module(), page.portlet(), page.centre(), Language.EN, page.zone(), page.parameters(), false, ""));
    }

    Portal shared() {
        return on(new Page(
                page.module(), page.portlet(), page.centre(), page.language(), page.zone(), Map.of(), true, ""));
    }

    Portal withSession(String csrf, Map<String, String> parameters) {
        return on(new Page(
                page.module(), page.portlet(), page.centre(), page.language(), page.zone(), parameters, false, csrf));
    }

    private Portal on(Page other) {
        page = other;
        return this;
    }

    TemplateSource source() {
        return path -> Optional.ofNullable(files.get(path));
    }

    Templates templates(int limit) {
        return Templates.ofPlugin(source(), Bundles.ofPlugin(source()), new SanitisedTexts(), limit);
    }

    String shows(Model model) {
        return templates(Templates.LIMIT).render("reader/view", page, model);
    }

    String shows(String name, Object value) {
        return shows(Model.of(name, value));
    }

    Page page() {
        return page;
    }
}
