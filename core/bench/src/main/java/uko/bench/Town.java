package uko.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import uko.storage.DatabaseUri;

/**
 * Invented centres with invented people, made in the database itself. A hundred thousand of them take seconds so.
 *
 * @param centre the one whose pages are asked for; it has 43 people in its phone book, whatever the others have
 */
record Town(DatabaseUri database, UUID centre) {

    static final String HOST = "bench-intranet";

    static final String SECRET = "a-secret-of-the-benchmark-alone-0001";
    static final String LOGIN = "person-1-1";

    // The owner may write beyond a centre only while the table's protection does not bind him.
    private static final String PEOPLE = """
        set role uko_platform;
        insert into uko.region (code, name, zone, hosts)
            values ('bench', 'Приозёрская область', 'Asia/Yekaterinburg', array['http://intranet.example']);
        insert into uko.host (region_id, name, origin, secret)
            select id, 'bench-intranet', 'http://intranet.example', 'a-secret-of-the-benchmark-alone-0001'
            from uko.region;
        insert into uko.module_switch (region_id, module, enabled)
            select id, module, true
            from uko.region, unnest(array['phone-book', 'hello', 'ethics-code', 'employee-book', 'administration']) as module;
        insert into uko.centre (region_id, code, name, zone)
            select region.id, 'centre-' || n, 'ЦЗН города № ' || n, region.zone
            from uko.region, generate_series(1, %1$d) as n;
        insert into uko.person (region_id, centre_id, login, name, position)
            select centre.region_id, centre.id, 'person-' || split_part(centre.code, '-', 2) || '-' || n,
                (array['Воронцова', 'Соколова', 'Ковалёва', 'Дамбаева', 'Оганесян'])[1 + n %% 5] || ' '
                    || (array['Анна', 'Ольга', 'Марина', 'Лариса'])[1 + n %% 4] || ' Викторовна № ' || n,
                'ведущий инспектор отдела взаимодействия с работодателями'
            from uko.centre, generate_series(1, %2$d) as n;
        insert into uko.person_role (person_id, role, region_id, centre_id, basis)
            select id, 'author', region_id, centre_id, 'приказ № 1'
            from uko.person where login = 'person-1-1';
        reset role;
        alter table uko.person no force row level security;
        alter table phone_book.entry no force row level security;
        insert into phone_book.entry (centre_id, name, position, department, phone, room)
            select centre_id, name, position, 'Отдел содействия трудоустройству и анализа рынка труда', '+7 (3435) 21-43-17',
                'кабинет ' || row_number() over (partition by centre_id)
            from uko.person;
        alter table phone_book.entry force row level security;
        alter table uko.person force row level security;
        create schema bare;
        create table bare.entry (centre uuid not null, id uuid not null, name text not null,
            position text not null, department text not null, phone text not null, room text not null,
            primary key (centre, id));
        create index bare_entry_by_name on bare.entry (centre, name);
        """;
    private static final String BARE = """
        alter table phone_book.entry no force row level security;
        insert into bare.entry (centre, id, name, position, department, phone, room)
            select centre_id, id, name, position, department, phone, room from phone_book.entry;
        alter table phone_book.entry force row level security;
        """;

    /** Fills a database that a node has migrated. */
    static Town build(DatabaseUri database, int centres, int peopleInEach) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbc(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(PEOPLE.formatted(centres, peopleInEach));
            statement.execute(BARE);
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
            return new Town(database, first(connection));
        }
    }

    private static UUID first(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("select id from uko.centre where code = 'centre-1'");
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getObject(1, UUID.class);
        }
    }
}
