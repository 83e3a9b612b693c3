package uko.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import uko.storage.Provisioning;
import uko.testkit.TestNode;
import uko.testkit.Visitor;

/** What Анна asked the ethics commission of Заречный without her name, and what a member answered. */
record Confidential(String question) {

    /** Stands in topic, question and answer; nobody but the asker and who opened the question may ever receive it. */
    static final String MARKER = "mconfidentialq";

    private static final String OF_TOPIC = "select question_id from ethics_code.wording where topic = ?";

    static Confidential in(World world) {
        appointRita(world);
        String here = "?centre=" + world.land.zarechny();
        String topic = "Подарок " + MARKER;
        sent(
                world.signedIn("anna"),
                "questions" + here,
                "questions/ask" + here,
                Map.of("topic", topic, "question", "Что делать, " + MARKER + "?"));
        String id = world.value(OF_TOPIC, topic);
        Visitor rita = world.signedIn("rita");
        Map<String, String> question = Map.of("question", id);
        sent(rita, "commission" + here + "&question=" + id, "commission/open" + here, question);
        Map<String, String> answer = new HashMap<>(question);
        answer.put("answer", "Вернуть, " + MARKER + ".");
        sent(rita, "commission" + here + "&question=" + id, "commission/answer-question" + here, answer);
        return new Confidential(id);
    }

    private static void sent(Visitor visitor, String page, String action, Map<String, String> fields) {
        String module = "/portlets/ethics-code/";
        var answer = visitor.act(module + page, module + action, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static void appointRita(World world) {
        String password = TestNode.hash(Land.PASSWORD);
        UUID region = world.land.region();
        UUID centre = world.land.zarechny();
        try (Provisioning provisioning = Provisioning.begin(world.database)) {
            UUID rita = provisioning.person(new Provisioning.Newcomer(
                    "rita", "Тимофеева mzarechnyq Рита Ильинична", "", region, centre, null, password));
            provisioning.role(rita, "ethics-commission", region, centre, "приказ № 4");
            provisioning.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
