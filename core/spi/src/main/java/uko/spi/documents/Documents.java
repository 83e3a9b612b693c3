package uko.spi.documents;

import java.util.function.IntConsumer;
import uko.spi.portlet.Language;
import uko.spi.portlet.Model;

/** Makes documents of templates. Implemented by {@code rendering}; virtual threads only. */
public interface Documents {

    /**
     * Makes PDF/A-2a (ISO 19005-2) that is PDF/UA-1 (ISO 14289-1) too, of the plugin's
     * {@code documents/<template>.hbs}.
     *
     * <p>The template is well-formed XHTML with {@code lang}, {@code title} and a description; its first heading is
     * {@code h1} and no level is skipped. It is laid out with the core's {@code document.css} and the plugin's
     * {@code documents/<template>.css}, on the sheets that {@code <meta name="paper" content="a5">} and
     * {@code <meta name="margins" content="20 10 20 20">} name; fonts are PT Serif and PT Sans; {@code {{qr text}}} draws a QR code. Nothing
     * else is ever loaded. About 40 ms for one page, 12 ms for each further one, on the caller's thread.
     */
    default byte[] pdf(String template, Language language, Model model) {
        return pdf(template, language, model, page -> {});
    }

    /**
     * The same, and tells how far it has come.
     *
     * @param begun hears the number of each page, from 1, when it is begun; what it throws ends the work
     */
    byte[] pdf(String template, Language language, Model model, IntConsumer begun);

    /** Makes one page of HTML of the same template; styles and pictures are within it, and nothing else is loaded. */
    String html(String template, Language language, Model model);
}
