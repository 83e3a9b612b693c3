package uko.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uko.spi.storage.Database;
import uko.spi.storage.Reads;
import uko.spi.storage.Row;
import uko.spi.storage.Writes;

/** A database that keeps nothing but what was audited, one entry for each transaction. */
final class Ledger implements Database {

    final List<String> audited = new ArrayList<>();

    @Override
    public <T> T write(Function<Writes, T> work) {
        var writes = new Transaction();
        T answer = work.apply(writes);
        audited.add(writes.detail);
        return answer;
    }

    @Override
    public <T> List<T> list(String sql, Function<Row, T> shape, @Nullable Object... parameters) {
        throw new UnsupportedOperationException(sql);
    }

    @Override
    public <T> Optional<T> find(String sql, Function<Row, T> shape, @Nullable Object... parameters) {
        throw new UnsupportedOperationException(sql);
    }

    @Override
    public <T> T read(Function<Reads, T> work) {
        throw new UnsupportedOperationException();
    }

    private static final class Transaction implements Writes {

        private String detail = "";

        @Override
        public void audit(String detail) {
            this.detail = detail;
        }

        @Override
        public <T> List<T> list(String sql, Function<Row, T> shape, @Nullable Object... parameters) {
            throw new UnsupportedOperationException(sql);
        }

        @Override
        public <T> Optional<T> find(String sql, Function<Row, T> shape, @Nullable Object... parameters) {
            throw new UnsupportedOperationException(sql);
        }

        @Override
        public int execute(String sql, @Nullable Object... parameters) {
            throw new UnsupportedOperationException(sql);
        }

        @Override
        public int executeAll(String sql, List<Object[]> parameters) {
            throw new UnsupportedOperationException(sql);
        }
    }
}
