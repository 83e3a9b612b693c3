package uko.testkit;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A page of an intranet on which one person sees the portlets of one plugin, in one centre and one language. Whatever
 * is shown on it is checked on the way: well-formed, accessible, without inline script or style.
 */
public final class Page {

    private final Visitor visitor;
    private final String csrf;
    private final String module;
    private final UUID centre;
    private final String language;

    Page(Visitor visitor, String csrf, String module, UUID centre) {
        this(visitor, csrf, module, centre, "ru");
    }

    private Page(Visitor visitor, String csrf, String module, UUID centre, String language) {
        this.visitor = visitor;
        this.csrf = csrf;
        this.module = module;
        this.centre = centre;
        this.language = language;
    }

    /** The same person, who looks at another centre. */
    public Page at(UUID otherCentre) {
        return new Page(visitor, csrf, module, otherCentre, language);
    }

    /** The same person, who looks at another plugin. */
    public Page of(String otherModule) {
        return new Page(visitor, csrf, otherModule, centre, language);
    }

    /** The same page in another language: {@code en}. */
    public Page in(String otherLanguage) {
        return new Page(visitor, csrf, module, centre, otherLanguage);
    }

    /**
     * Shows a portlet.
     *
     * @param parameters of the address, as {@code contour=external}; values are encoded here
     */
    public Answer view(String portlet, String... parameters) {
        return show(portlet, "view", parameters);
    }

    /** Shows the personal part of a shared portlet. */
    public Answer mine(String portlet, String... parameters) {
        return show(portlet, "mine", parameters);
    }

    /** Shows a portlet in one of its modes: {@code view}, {@code mine}, {@code help}, {@code edit}. */
    public Answer show(String portlet, String mode, String... parameters) {
        return open(portlet, address("/portlets/" + module + "/" + portlet, "mode=" + mode, parameters));
    }

    /** Shows a portlet as a whole page, as a frame or a window does. */
    public Answer frame(String portlet, String... parameters) {
        return open(portlet, address("/frames/" + module + "/" + portlet, "mode=view", parameters));
    }

    /**
     * Sends an action with a fresh key, whether or not a form for it is shown; {@link Answer#form} sends what is shown.
     *
     * @param fields as {@code role=chair}
     */
    public Answer act(String portlet, String action, String... fields) {
        Map<String, String> all = new HashMap<>(Map.of("_key", UUID.randomUUID().toString(), "_csrf", csrf));
        for (String field : fields) {
            all.put(name(field), value(field));
        }
        String path = "/portlets/" + module + "/" + portlet + "/" + action;
        return answer(portlet, visitor.post(address(path, "mode=view"), all));
    }

    /** Fetches a file of a portlet. */
    public HttpResponse<byte[]> download(String portlet, String resource, String... parameters) {
        String path = "/portlets/" + module + "/" + portlet + "/resources/" + resource;
        return visitor.download(address(path, "mode=view", parameters));
    }

    /** The visitor behind the page, for requests that no page makes. */
    public Visitor visitor() {
        return visitor;
    }

    public UUID centre() {
        return centre;
    }

    /** The token that forms of this session repeat; empty where nobody is signed in. */
    public String csrf() {
        return csrf;
    }

    Answer open(String portlet, String address) {
        return answer(portlet, visitor.get(address));
    }

    Answer follow(String portlet, String query) {
        return open(portlet, "/portlets/" + module + "/" + portlet + query);
    }

    Answer send(String portlet, HttpRequest request) {
        return answer(portlet, visitor.send(request, HttpResponse.BodyHandlers.ofString()));
    }

    private Answer answer(String portlet, HttpResponse<String> response) {
        return new Answer(this, portlet, response).checked();
    }

    private String address(String path, String mode, String... parameters) {
        StringBuilder address = new StringBuilder(path)
                .append("?centre=")
                .append(centre)
                .append('&')
                .append(mode)
                .append("&lang=")
                .append(language);
        for (String parameter : parameters) {
            address.append('&').append(name(parameter)).append('=').append(encoded(value(parameter)));
        }
        return address.toString();
    }

    private static String name(String parameter) {
        return parameter.substring(0, parameter.indexOf('='));
    }

    private static String value(String parameter) {
        return parameter.substring(parameter.indexOf('=') + 1);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
