package uko.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

/** The portlet in which documents are written, as an author uses it. */
record EditorPage(Page page) {

    void create(String title) {
        page.fill("#deliverable-document-title", title);
        page.click("button:text-is('Создать')");
        assertThat(page.locator(".uko-breadcrumb")).containsText(title);
    }

    /** Adds a chapter at the end, and comes back to the document. */
    void addChapter(String title) {
        assertThat(page.locator("h3:has-text('Новый раздел')")).isVisible();
        page.fill("#deliverable-add-title", title);
        page.click("button:text-is('Добавить')");
        assertThat(outline().last()).containsText(title);
        page.click(".uko-breadcrumb li:nth-child(2) a");
        assertThat(page.locator("h3:has-text('Новый раздел')")).isVisible();
    }

    /** Opens a section, coming from the list of documents. */
    void open(String document, String section) {
        page.click(".uko-list a:has-text('" + document + "')");
        open(section);
    }

    void open(String section) {
        openChapter(section);
        assertThat(text()).isVisible();
    }

    /** Opens a section in which others stand; it may have no text of its own. */
    void openChapter(String section) {
        page.click("[data-uko-outline] a:has-text('" + section + "')");
        assertThat(page.locator("#deliverable-title")).hasValue(section);
    }

    /** Adds a section of this kind in the one that is open, and opens it. */
    void addInside(String kind, String title) {
        page.click("summary:text-is('Добавить раздел внутрь')");
        Locator kinds = page.locator("select#deliverable-add-kind");
        if (kinds.isVisible()) {
            kinds.selectOption(new SelectOption().setLabel(kind));
        }
        page.fill("#deliverable-add-title", title);
        page.click("button:text-is('Добавить')");
        assertThat(page.locator("#deliverable-title")).hasValue(title);
    }

    /** Writes at the end of the section's text. */
    void type(String words) {
        text().click();
        page.keyboard().press("Control+End");
        page.keyboard().type(words);
    }

    Locator outline() {
        return page.locator("[data-uko-outline] > li");
    }

    Locator text() {
        return page.locator(".uko-text").first();
    }

    /** What is said of the saving. */
    Locator state() {
        return page.locator(".uko-save-state");
    }
}
