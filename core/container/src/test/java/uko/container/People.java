package uko.container;

import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import uko.spi.portlet.Centre;
import uko.spi.portlet.Person;

/** The same people and centres in all tests. */
final class People {

    static final Centre ZARECHNY = centre(1, "ЦЗН города Заречный");
    static final Centre PRIOZERSK = centre(2, "ЦЗН города Приозёрск");

    static final Person SOKOLOVA = person(11, "Соколова Мария Петровна", "employee");
    static final Person EDITOR = person(12, "Ким Олег Андреевич", "employee", "editor");
    static final Person ADMIN = person(13, "Юсупова Алия Ринатовна", "regional-admin");

    /** Somebody signed in who has no role in the centre of the request. */
    static final Person STRANGER = person(14, "Белов Илья Сергеевич");

    private People() {}

    private static Centre centre(int number, String name) {
        return new Centre(new UUID(1, number), new UUID(2, 1), name, ZoneId.of("Asia/Yekaterinburg"));
    }

    private static Person person(int number, String name, String... roles) {
        return new Person(new UUID(3, number), name, "специалист", "отдел", Set.of(roles));
    }
}
