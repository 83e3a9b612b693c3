package uko.good;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.pf4j.Extension;
import uko.spi.portlet.*;

@Extension
@PortletName("board")
public final class Board implements ActionPortlet, ResourcePortlet {

    private final AtomicInteger count = new AtomicInteger();

    @Override
    public Model view(RenderRequest request) {
        if (request.parameter("topic").orElse("").equals("mine")) {
            request.person();
        }
        return Model.of(
                        "topic",
                        request.parameter("topic").orElse("all")
                                + request.parameter("undeclared").orElse(""))
                .and("size", request.preference("size"))
                .and("count", count.incrementAndGet())
                .and("today", request.today());
    }

    @Override
    public Model mine(RenderRequest request) {
        return Model.of("name", request.person().name());
    }

    @Override
    public Outcome act(ActionRequest request) {
        String text = request.form().requireText("text", 20);
        request.form().check();
        return switch (text) {
            case "stale" -> new Outcome.Stale(request.version() + 1, "yours", "theirs");
            case "late" -> throw PortletException.conflict("too-late", "31.07.2026");
            case "gone" -> throw PortletException.notFound("notice");
            case "away" -> throw PortletException.unavailable("busy");
            case "mute" -> Outcome.done("no-such-message");
            case "bad" -> Outcome.refused("text", "form.too-long", 3);
            default -> Outcome.done("posted").with("topic", text);
        };
    }

    @Override
    public Resource serve(ResourceRequest request) {
        byte[] content = (request.resource() + request.origin()).getBytes(StandardCharsets.UTF_8);
        return new Resource("Список.csv", "text/csv", "1", false, new ByteArrayInputStream(content));
    }
}
