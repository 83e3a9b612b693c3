package uko.deliverable.printing;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import uko.deliverable.Content;
import uko.deliverable.Revision;
import uko.deliverable.content.PlainText;
import uko.deliverable.revisions.Library;
import uko.deliverable.revisions.Press;
import uko.deliverable.showing.ShownRevision;
import uko.deliverable.tools.Background;
import uko.spi.portlet.RenderRequest;

/** The long texts that are being laid out on this node. */
public final class PrintJobs implements Press {

    /** About fifty pages: what is shorter is laid out within a call, cold too. */
    private static final int LONG = 100_000;

    private static final int CHARACTERS_A_PAGE = 2_000;

    private final Prints prints;
    private final Library library;
    private final Background background;
    private final Map<UUID, Job> jobs = new ConcurrentHashMap<>();

    public PrintJobs(Prints prints, Library library, Background background) {
        this.prints = prints;
        this.library = library;
        this.background = background;
    }

    private static final class Job {

        private final long about;
        private volatile long pages;
        private volatile boolean cancelled;

        private Job(long about) {
            this.about = about;
        }

        private void page(int number) {
            if (cancelled) {
                throw new CancellationException("somebody cancelled it");
            }
            pages = number;
        }
    }

    public boolean isLong(Revision revision) {
        return length(revision) > LONG;
    }

    private long length(Revision revision) {
        Content content = library.contents().of(revision);
        return content.all()
                .mapToLong(section -> PlainText.of(section).length())
                .sum();
    }

    @Override
    public boolean isIdle() {
        return jobs.isEmpty();
    }

    @Override
    public boolean awaits(Revision revision) {
        return isLong(revision) && !prints.isKept(revision);
    }

    @Override
    public Optional<Progress> progress(Revision revision) {
        return Optional.ofNullable(jobs.get(revision.id())).map(job -> new Progress(job.pages, job.about));
    }

    @Override
    public void begin(Revision revision, RenderRequest request) {
        Job job = new Job(length(revision) / CHARACTERS_A_PAGE);
        if (jobs.putIfAbsent(revision.id(), job) == null) {
            boolean begun = false;
            try {
                ShownRevision shown = prints.shown(revision, request);
                background.begin("print", () -> print(revision, shown, job));
                begun = true;
            } finally {
                if (!begun) {
                    jobs.remove(revision.id(), job);
                }
            }
        }
    }

    private Revision print(Revision revision, ShownRevision shown, Job job) {
        try {
            prints.keep(revision, prints.pdf(shown, job::page));
            return revision;
        } finally {
            jobs.remove(revision.id(), job);
        }
    }

    @Override
    public void cancel(Revision revision) {
        Job job = jobs.get(revision.id());
        if (job != null) {
            job.cancelled = true;
        }
    }
}
