package uko.testkit;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** What a test says of an {@link Answer}. */
public final class AnswerAssert extends AbstractAssert<AnswerAssert, Answer> {

    AnswerAssert(Answer actual) {
        super(actual, AnswerAssert.class);
    }

    /** It is a fragment, and a person reads these words in it. */
    public AnswerAssert shows(String... words) {
        Assertions.assertThat(actual.status()).as("%s", actual).isEqualTo(200);
        Assertions.assertThat(actual.text()).contains(words);
        return this;
    }

    /** It is a fragment without these words. */
    public AnswerAssert showsNo(String... words) {
        Assertions.assertThat(actual.status()).as("%s", actual).isEqualTo(200);
        Assertions.assertThat(actual.text()).doesNotContain(words);
        return this;
    }

    /** It is done, and a sentence with these words confirms it. */
    public AnswerAssert confirms(String words) {
        Assertions.assertThat(actual.status()).as("%s", actual).isIn(200, 204);
        Assertions.assertThat(actual.confirmation()).contains(words);
        return this;
    }

    /** It is a quiet card with this code, whose sentence has these words. */
    public AnswerAssert refuses(int status, String code, String... words) {
        Assertions.assertThat(actual.status()).as("%s", actual).isEqualTo(status);
        Assertions.assertThat(actual.card().getString("code")).isEqualTo(code);
        List.of(words)
                .forEach(some -> Assertions.assertThat(actual.card().getString("message"))
                        .contains(some));
        return this;
    }

    /** It is what is answered where a thing is off, foreign or nowhere. */
    public AnswerAssert isAbsent() {
        return refuses(404, "not-found");
    }

    /** It is not done, and a sentence with these words stands at the field. */
    public AnswerAssert hasProblem(String field, String words) {
        Assertions.assertThat(actual.status()).as("%s", actual).isEqualTo(422);
        JsonArray problems = actual.card().getJsonArray("problems");
        Assertions.assertThat(problems.stream().map(JsonObject.class::cast))
                .as("problems of %s", actual)
                .anySatisfy(problem -> {
                    Assertions.assertThat(problem.getString("field")).isEqualTo(field);
                    Assertions.assertThat(problem.getString("message")).contains(words);
                });
        return this;
    }
}
