package uko.ethicscode.commission;

import org.pf4j.Extension;
import uko.spi.portlet.Model;
import uko.spi.portlet.Portlet;
import uko.spi.portlet.PortletName;
import uko.spi.portlet.RenderRequest;
import uko.spi.storage.Database;

/** Shows everybody what the commission answered and published, and finds in it. */
@Extension
@PortletName("answers")
public final class PublishedAnswers implements Portlet {

    private final Publications publications;

    public PublishedAnswers(Database database) {
        publications = new Publications(database);
    }

    @Override
    public Model view(RenderRequest request) {
        String words = request.parameter("words").map(String::strip).orElse("");
        return Model.of("words", words)
                .and("answers", words.isEmpty() ? publications.latest() : publications.found(words));
    }
}
