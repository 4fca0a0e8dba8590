package org.w3id.concert.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.w3id.concert.reason.measure.History;

/**
 * DuckDB over the same tables, by JDBC: pairs by their functions, then changes of the number of common members by
 * window functions. The answer stays in the database while it is measured. Needs the driver, which is not part of
 * Concert, on the class path.
 */
final class DuckEngine implements Engine {
    private static final int ROWS_OF_AN_INSERT = 500;
    private final Connection connection;
    private final int atLeast;
    private final StringBuilder values = new StringBuilder();
    private int rows;

    DuckEngine(History history) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        atLeast = history.atLeast();
        execute("CREATE TABLE members(body INTEGER, state INTEGER, first INTEGER, last INTEGER)");
        execute("CREATE TABLE functions(body INTEGER, function INTEGER, first INTEGER, last INTEGER)");
        history.memberships((body, state, first, last) -> insert("members", body, state, first, last));
        flush("members");
        history.assignments((body, function, first, last) -> insert("functions", body, function, first, last));
        flush("functions");
    }

    /** Whether its driver is on the class path. */
    static boolean isThere() {
        return DriverManager.drivers()
                .anyMatch(driver -> driver.getClass().getName().startsWith("org.duckdb"));
    }

    @Override
    public String name() {
        return "DuckDB, SQL";
    }

    @Override
    public boolean run(Sample sample, double limitSeconds) throws SQLException {
        execute(QUERY.formatted(sample.step(), atLeast));
        return true;
    }

    @Override
    public Overlaps overlaps() throws SQLException {
        Overlaps overlaps = new Overlaps();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT a, b, function, first, last FROM answer")) {
            while (row.next()) {
                overlaps.overlap(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5));
            }
        }
        return overlaps;
    }

    @Override
    public long nativeBytes() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT sum(memory_usage_bytes)::BIGINT FROM duckdb_memory()")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void insert(String table, int body, int thing, int first, int last) {
        values.append(rows++ == 0 ? "" : ",")
                .append('(')
                .append(body)
                .append(',')
                .append(thing);
        values.append(',').append(first).append(',').append(last).append(')');
        if (rows == ROWS_OF_AN_INSERT) {
            flush(table);
        }
    }

    private void flush(String table) {
        if (rows > 0) {
            try {
                execute("INSERT INTO " + table + " VALUES " + values);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        values.setLength(0);
        rows = 0;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static final String QUERY =
            """
            CREATE OR REPLACE TEMP TABLE answer AS
            WITH common AS (
                SELECT x.body AS a, y.body AS b, x.function,
                    greatest(x.first, y.first) AS first, least(x.last, y.last) AS last
                FROM functions x JOIN functions y ON x.function = y.function AND x.body < y.body
                WHERE x.body %% %1$d = 0 AND greatest(x.first, y.first) <= least(x.last, y.last)),
            pair AS (SELECT DISTINCT a, b FROM common),
            meeting AS (
                SELECT a, b, greatest(x.first, y.first) AS first, least(x.last, y.last) AS last
                FROM pair JOIN members x ON x.body = a JOIN members y ON y.body = b AND y.state = x.state
                WHERE greatest(x.first, y.first) <= least(x.last, y.last)),
            change AS (
                SELECT a, b, day, sum(step) AS step
                FROM (SELECT a, b, first AS day, 1 AS step FROM meeting
                      UNION ALL SELECT a, b, last + 1, -1 FROM meeting)
                GROUP BY a, b, day),
            shared AS (
                SELECT a, b, day, sum(step) OVER (PARTITION BY a, b ORDER BY day) >= %2$d AS enough FROM change),
            turn AS (
                SELECT a, b, day, enough, lag(enough, 1, false) OVER (PARTITION BY a, b ORDER BY day) AS was
                FROM shared),
            span AS (
                SELECT a, b, enough, day AS first, lead(day) OVER (PARTITION BY a, b ORDER BY day) - 1 AS last
                FROM turn WHERE enough <> was)
            SELECT common.a, common.b, function, greatest(common.first, span.first) AS first,
                least(common.last, span.last) AS last
            FROM common JOIN span ON common.a = span.a AND common.b = span.b AND enough
            WHERE greatest(common.first, span.first) <= least(common.last, span.last)
            """;
}
