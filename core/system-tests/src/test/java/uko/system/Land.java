package uko.system;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uko.storage.DatabaseUri;
import uko.storage.Provisioning;

/**
 * Two regions: in the first the centres of Заречный and Белый Яр, in the second that of Степной. What people of one
 * centre alone may see bears its marker.
 */
record Land(UUID region, UUID zarechny, UUID bely, UUID otherRegion, UUID stepnoy, UUID anna) {

    static final String PASSWORD = "zarechny-2026-тест";
    static final String HOST = "priozersk";
    static final String HOST_ORIGIN = "http://intranet.priozersk.example";
    static final String HOST_SECRET = "secret-of-priozersk-0123456789abcdef";
    static final String OTHER_HOST = "stepnoy";
    static final String OTHER_HOST_ORIGIN = "http://intranet.stepnoy.example";
    static final String OTHER_HOST_SECRET = "secret-of-stepnoy-0123456789abcdef";
    private static final String[] MODULES = {
        "administration", "custom-document", "employee-book", "ethics-code", "hello", "hiring-criteria", "hostile"
    };

    /** Brings it into the database; everyone has the same password, given as its hash. */
    static Land in(DatabaseUri owner, String password) {
        try (Provisioning provisioning = Provisioning.begin(owner)) {
            Land land = new Settling(provisioning, password).settle();
            provisioning.commit();
            return land;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A word that stands in what belongs to this centre, and nowhere else. */
    String marker(UUID centre) {
        return centre.equals(zarechny) ? "mzarechnyq" : centre.equals(bely) ? "mbelyq" : "mstepnoyq";
    }

    private record Settling(Provisioning provisioning, String password) {

        Land settle() throws SQLException {
            UUID region = provisioning.region("R-1", "Приозёрская область", "Asia/Yekaterinburg", HOST_ORIGIN);
            UUID other = provisioning.region("R-2", "Степной край", "Asia/Omsk", OTHER_HOST_ORIGIN);
            provisioning.host(region, HOST, HOST_ORIGIN, HOST_SECRET);
            provisioning.host(other, OTHER_HOST, OTHER_HOST_ORIGIN, OTHER_HOST_SECRET);
            for (String module : MODULES) {
                provisioning.switchOn(region, module);
                provisioning.switchOn(other, module);
            }
            UUID zarechny = provisioning.centre(region, "R-1-1", "ЦЗН города Заречный", "Asia/Yekaterinburg");
            UUID bely = provisioning.centre(region, "R-1-2", "ЦЗН города Белый Яр", "Asia/Yekaterinburg");
            UUID stepnoy = provisioning.centre(other, "R-2-1", "ЦЗН города Степной", "Asia/Omsk");
            UUID anna = person("anna", "Соколова mzarechnyq Анна Петровна", region, zarechny, "");
            UUID nina = person("nina", "Орлова mzarechnyq Нина Олеговна", region, zarechny, "centre-head");
            for (String role :
                    List.of("author", "reviewer", "personnel-officer", "assessor", "personal-data-officer")) {
                provisioning.role(nina, role, region, zarechny, "приказ № 2");
            }
            person("boris", "Ким mbelyq Борис Сергеевич", region, bely, "");
            person("stepan", "Дутов mstepnoyq Степан Ильич", other, stepnoy, "");
            person("olga", "Лебедева Ольга Ивановна", region, null, "regional-admin");
            person("oleg", "Гусев Олег Львович", other, null, "regional-admin");
            person("vera", "Фомина Вера Андреевна", null, null, "federal-coordinator");
            person("pavel", "Зотов Павел Маркович", null, null, "platform-admin");
            return new Land(region, zarechny, bely, other, stepnoy, anna);
        }

        private UUID person(String login, String name, @Nullable UUID region, @Nullable UUID centre, String role)
                throws SQLException {
            UUID department = centre == null ? null : provisioning.department(centre, "Отдел трудоустройства");
            UUID person = provisioning.person(
                    new Provisioning.Newcomer(login, name, "Специалист", region, centre, department, password));
            if (!role.isEmpty()) {
                provisioning.role(person, role, region, centre, "приказ № 1");
            }
            return person;
        }
    }
}
