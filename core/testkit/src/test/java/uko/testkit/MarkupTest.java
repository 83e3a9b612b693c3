package uko.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTest {

    private static final String GOOD = """
        <h2>Роли</h2><p>Выберите&nbsp;роль.<br>Потом сохраните.</p>
        <form method="post" action="/portlets/a/b/grant?centre=1"><input type="hidden" name="_key" value="1">
        <label for="a-role">Роль</label><select id="a-role" name="role"><option value="x" selected>x</option></select>
        <button type="submit">Назначить</button></form>
        <table><caption>Люди</caption><thead><tr><th scope="col">Имя</th></tr></thead><tbody><tr><td>Анна</td></tr></tbody></table>
        """;

    @Test
    void findsNothingInAGoodFragment() {
        assertThat(Markup.of(GOOD).problems()).isEmpty();
        assertThat(Markup.of("").problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p><div>x</div></p>                           | other elements",
                "<div><b>x</div>                               | other elements",
                "<ul><li>x</ul>                                | other elements",
                "<table><caption>c</caption><tr><th scope='col'>x</th></tr></table> | other elements",
                "<p class='a' class='b'>x</p>                  | no HTML",
                "<p id='a'>x</p><p id='a'>y</p>                | another element has",
                "<input name='x'>                              | no label",
                "<label for='b'>x</label>                      | names 'b'",
                "<a href='?a=1'></a>                           | read aloud",
                "<a>x</a>                                      | leads nowhere",
                "<nav><a href='?a=1'>x</a></nav>               | has no name",
                "<img src='/a.png'>                            | alt text",
                "<h1>x</h1>                                    | level 1",
                "<h2>x</h2><h4>y</h4>                          | level 4",
                "<h2></h2>                                     | empty heading",
                "<table><tbody><tr><td>x</td></tr></tbody></table> | <caption>",
                "<p onclick='x()'>x</p>                        | onclick",
                "<p style='color:red'>x</p>                    | style",
                "<a href='javascript:x()'>x</a>                | href",
                "<script>x()</script>                          | public/<id>.css",
                "<p tabindex='3'>x</p>                         | keyboard",
            })
    void findsWhatIsWrong(String fragment, String sentence) {
        List<String> problems = Markup.of(fragment).problems();
        assertThat(problems).anySatisfy(problem -> assertThat(problem).contains(sentence));
    }

    @Test
    void tellsFormsOfOneActionApart() {
        String form = "<form action=\"/portlets/a/b/switch?centre=1\"><input type=\"hidden\" name=\"module\""
                + " value=\"%s\"></form>";
        Markup two = Markup.of(form.formatted("hello") + form.formatted("values"));
        assertThat(two.form("switch", List.of("module=values"))
                        .formData()
                        .getFirst()
                        .value())
                .isEqualTo("values");
    }
}
