package uko.storage;

import java.sql.SQLException;
import java.util.UUID;

/**
 * The people of all tests: two regions; in the first, the centres of Заречный and Белый Яр with an employee each, and
 * the regional administrator.
 */
public record Town(
        UUID region, UUID zarechny, UUID bely, UUID otherRegion, UUID otherCentre, UUID anna, UUID boris, UUID olga) {

    public static Town in(DatabaseUri owner) {
        try (Provisioning provisioning = Provisioning.begin(owner)) {
            UUID region = provisioning.region("R-1", "Приозёрская область", "Asia/Yekaterinburg");
            UUID zarechny = provisioning.centre(region, "R-1-1", "ЦЗН города Заречный", "Asia/Yekaterinburg");
            UUID bely = provisioning.centre(region, "R-1-2", "ЦЗН города Белый Яр", "Asia/Yekaterinburg");
            UUID other = provisioning.region("R-2", "Степной край", "Asia/Omsk");
            UUID otherCentre = provisioning.centre(other, "R-2-1", "ЦЗН города Степной", "Asia/Omsk");
            UUID anna = person(provisioning, "anna", "Соколова Анна Петровна", region, zarechny);
            UUID boris = person(provisioning, "boris", "Ким Борис Сергеевич", region, bely);
            UUID olga = person(provisioning, "olga", "Лебедева Ольга Ивановна", region, null);
            provisioning.role(olga, "regional-admin", region, null, "приказ № 1");
            provisioning.commit();
            return new Town(region, zarechny, bely, other, otherCentre, anna, boris, olga);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID person(
            Provisioning provisioning,
            String login,
            String name,
            UUID region,
            @org.jspecify.annotations.Nullable UUID centre)
            throws SQLException {
        UUID department = centre == null ? null : provisioning.department(centre, "Отдел трудоустройства");
        return provisioning.person(
                new Provisioning.Newcomer(login, name, "Специалист", region, centre, department, ""));
    }
}
