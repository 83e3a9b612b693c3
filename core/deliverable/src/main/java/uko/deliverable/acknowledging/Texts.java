package uko.deliverable.acknowledging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.Numbered;
import uko.deliverable.Revision;
import uko.deliverable.Section;
import uko.deliverable.comparison.Comparison;
import uko.deliverable.comparison.SectionChange;
import uko.deliverable.comparison.ShownComparison;
import uko.deliverable.comparison.ShownComparison.ShownChange;
import uko.deliverable.revisions.Library;
import uko.deliverable.revisions.Revisions;
import uko.deliverable.showing.Showing;
import uko.deliverable.showing.ShownSection;
import uko.spi.portlet.Language;
import uko.spi.portlet.PortletException;

/** The texts that are acknowledged. */
public record Texts(Revisions revisions, Library library) {

    private static final int FIRST_LEVEL = 2;

    Revision require(Chain chain, Step step) {
        return revisions.find(chain.document(), step.hash()).orElseThrow(() -> PortletException.notFound("revision"));
    }

    /** What somebody who stands so has to read. */
    Excerpt excerpt(Chain chain, Standing standing, Step current) {
        Revision revision = require(chain, current);
        Excerpt.Text text = new Excerpt.Text(library.contents().of(revision), type(revision));
        return Excerpt.of(standing, current, text, signed(chain, standing));
    }

    /** The text that he signed last. */
    private Optional<Content> signed(Chain chain, Standing standing) {
        return standing.latest()
                .flatMap(last -> revisions.find(chain.document(), last.hash()))
                .map(library.contents()::of);
    }

    /** The sections of an excerpt, with what changed in each since he signed. */
    List<ReadSection> shown(Chain chain, Standing standing, Excerpt excerpt, Revision revision, Language language) {
        Map<String, ShownChange> changes = signed(chain, standing)
                .map(former -> changes(former, excerpt, type(revision), language))
                .orElse(Map.of());
        List<ShownSection> sections =
                new Showing(type(revision), language, FIRST_LEVEL, library.names()).all(excerpt.sections());
        List<ReadSection> read = new ArrayList<>();
        for (int index = 0; index < sections.size(); index++) {
            String key = excerpt.sections().get(index).section().key();
            read.add(new ReadSection(sections.get(index), Optional.ofNullable(changes.get(key))));
        }
        return read;
    }

    private Map<String, ShownChange> changes(Content former, Excerpt excerpt, DocumentType type, Language language) {
        List<Section> now = excerpt.sections().stream().map(Numbered::section).toList();
        List<Section> then = now.stream()
                .flatMap(section -> former.find(section.key()).stream())
                .map(Section::alone)
                .toList();
        Comparison comparison = Comparison.of(with(former, then), with(former, now), type, library.names());
        return ShownComparison.of(comparison, type, language).changes().stream()
                .filter(change -> change.kind().equals(SectionChange.Kind.CHANGED.word()))
                .collect(Collectors.toMap(ShownChange::key, Function.identity()));
    }

    private static Content with(Content content, List<Section> sections) {
        return new Content(content.type(), content.title(), content.number(), sections);
    }

    private DocumentType type(Revision revision) {
        return library.types().require(revision.type());
    }
}
