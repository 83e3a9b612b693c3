package uko.ethicscode.commission;

import java.util.List;
import java.util.UUID;
import org.pf4j.Extension;
import uko.spi.notices.Notice;
import uko.spi.notices.Notices;
import uko.spi.people.Colleagues;
import uko.spi.portlet.ActionPortlet;
import uko.spi.portlet.ActionRequest;
import uko.spi.portlet.Model;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.PortletException;
import uko.spi.portlet.PortletName;
import uko.spi.portlet.RenderRequest;
import uko.spi.storage.Database;

/** Where an employee asks the commission, with his name or without, and reads what it answered. */
@Extension
@PortletName("questions")
public final class OwnQuestions implements ActionPortlet {

    private final Database database;
    private final Notices notices;
    private final Questions questions;
    private final Commission commission;

    public OwnQuestions(Database database, Colleagues colleagues, Notices notices) {
        this.database = database;
        this.notices = notices;
        questions = new Questions(database);
        commission = new Commission(colleagues);
    }

    @Override
    public Model view(RenderRequest request) {
        return Address.question(request).map(this::opened).orElseGet(this::all);
    }

    private Model all() {
        return Model.of("mine", questions.mine())
                .and("answerable", !commission.members().isEmpty());
    }

    private Model opened(UUID id) {
        if (!questions.isOwn(id)) {
            throw PortletException.notFound("question");
        }
        Questions.Opened opened = questions.require(id);
        return Model.of("question", opened.question())
                .and("wording", opened.requireWording())
                .and("lines", commission.lines(opened.accesses()));
    }

    @Override
    public Outcome act(ActionRequest request) {
        QuestionForm form = QuestionForm.of(request.form());
        List<UUID> members = commission.members().stream()
                .filter(member -> !member.equals(request.person().id()))
                .toList();
        if (members.isEmpty()) {
            throw PortletException.conflict("ethics-code.no-commission");
        }
        return database.write(writes -> {
            UUID id = Questions.ask(writes, form, request.person(), request.today());
            notices.tell(
                    writes,
                    members,
                    Notice.of("question " + id, "notice.asked").to("commission").with("question", id.toString()));
            // Nothing is said to the audit: it knows who acts, and which question is his is nobody's to know.
            return Outcome.done("question.asked");
        });
    }
}
