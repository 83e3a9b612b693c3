package uko.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditIT {

    @AutoClose
    private OpenStorage open;

    private DatabaseUri owner;
    private Storage storage;

    @BeforeEach
    void threeChangesInTwoSeals() throws Exception {
        open = OpenStorage.with("m");
        owner = open.owner();
        storage = open.storage();
        Town town = open.town();
        change(town, "первое");
        change(town, "второе");
        assertThat(storage.audit().seal().await()).isEqualTo(2);
        change(town, "третье");
        assertThat(storage.audit().seal().await()).isEqualTo(1);
        assertThat(storage.audit().seal().await()).isZero();
    }

    @Test
    void anUntouchedChainHolds() throws Exception {
        AuditCheck.Result result = check();
        assertThat(result.fault()).isEmpty();
        assertThat(result.rows()).isEqualTo(3);
        assertThat(result.seals()).isEqualTo(2);
        assertThat(result.last()).hasSize(64);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update uko.audit set detail = 'иное' where detail = 'второе' | Seal 1 does not hold",
                "delete from uko.audit where detail = 'третье' | Seal 2 does not hold",
                "insert into uko.audit (request_id, module, action, seal) values ('r', 'm', 'a', 1) | Seal 1 does not"
                        + " hold",
                "insert into uko.audit (request_id, module, action, seal) values ('r', 'm', 'a', 3) | Row 4 stands"
                        + " under seal 3, which does not exist",
                "insert into uko.audit (request_id, module, action, seal) values ('r', 'm', 'a', 0) | Row 4 stands"
                        + " under seal 0",
                "delete from uko.audit_seal where number = 1 | Seal 1 is missing",
                "update uko.audit_seal set hash = sha256('x') where number = 1 | Seal 1 does not hold"
            })
    void whatWasTamperedWithIsFound(String tampering, String fault) throws Exception {
        try (Connection connection = TestPostgres.connect(owner);
                Statement statement = connection.createStatement()) {
            statement.execute("set role uko_platform");
            assertThat(statement.executeUpdate(tampering)).isEqualTo(1);
        }
        assertThat(check().fault()).startsWith(fault.strip());
    }

    @Test
    void theApplicationCanNeitherReadNorChangeTheAudit() throws Exception {
        try (Connection connection = TestPostgres.connect(new Roles(owner).app());
                Statement statement = connection.createStatement()) {
            for (String sql : new String[] {
                "select * from uko.audit", "update uko.audit set detail = ''", "delete from uko.audit_seal"
            }) {
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> statement.execute(sql))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    private AuditCheck.Result check() throws SQLException {
        try (Connection connection = TestPostgres.connect(new Roles(owner).backup())) {
            return AuditCheck.of(connection);
        }
    }

    private void change(Town town, String detail) throws Exception {
        var scope = CallScope.acting(
                town.region(), town.zarechny(), town.anna(), "m", "act", UUID.randomUUID(), "request-1");
        ScopedValue.where(CallScope.CURRENT, scope)
                .call(() -> storage.database().write(writes -> {
                    writes.audit(detail);
                    return 1;
                }));
    }
}
