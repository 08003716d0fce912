package org.sayso.stack.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.sayso.stack.Folders;

/**
 * One PostgreSQL server over one data folder: how to make the folder, the command that serves it, and the databases in it.
 *
 * @param binaries the programs
 * @param data the data folder, made by {@link #prepare()}
 * @param port on the loopback interface, the only one it listens on
 * @param password of the superuser {@code postgres}
 * @param settings server settings beyond the ones every Sayso server has
 */
public record Postgres(PostgresBinaries binaries, Path data, int port, String password, Map<String, String> settings) {

    private static final String SUPERUSER = "postgres";

    /** Makes the data folder unless it is there. It is made beside its place and moved in whole: a folder in place is a finished one. */
    public void prepare() throws IOException, InterruptedException {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        if (Files.isDirectory(data)) {
            throw new IOException(data + " is not a PostgreSQL data folder, and is in the way of one");
        }
        Files.createDirectories(data.getParent());
        var fresh = data.resolveSibling(data.getFileName() + ".new");
        Folders.delete(fresh);
        var secret = Files.createTempFile(data.getParent(), "initdb-", ".tmp", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(secret, password + "\n");
            run(List.of("initdb", "-D", fresh.toString(), "-U", SUPERUSER, "--pwfile=" + secret, "-A", "scram-sha-256",
                    "-E", "UTF8", "--locale-provider=builtin", "--locale=C.UTF-8", "--no-instructions"));
        } finally {
            Files.deleteIfExists(secret);
        }
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The command that serves the folder in the foreground: the started process is the server itself. */
    public List<String> command() {
        var command = new ArrayList<>(asServer("postgres"));
        command.addAll(List.of("-D", data.toString(), "-p", Integer.toString(port)));
        // The socket file would be a second way in, and its path may be too long for one.
        command.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "max_connections=100"));
        settings.forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
        return List.copyOf(command);
    }

    /** Stops whatever server holds the folder, clients or no clients; does nothing when none does. */
    public void stop() throws IOException, InterruptedException {
        if (Files.exists(data.resolve("postmaster.pid"))) {
            run(List.of("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "30"));
        }
    }

    /** Waits until the server answers a query. */
    public void awaitReady(Duration atMost) throws IOException, InterruptedException {
        var until = Instant.now().plus(atMost);
        while (true) {
            try (var connection = superuser(SUPERUSER); var statement = connection.createStatement()) {
                statement.execute("select 1");
                return;
            } catch (SQLException notYet) {
                if (Instant.now().isAfter(until)) {
                    throw new IOException("PostgreSQL on port " + port + " does not answer: " + notYet.getMessage(), notYet);
                }
                Thread.sleep(50);
            }
        }
    }

    /** Makes a database with an owner of the same name, who is no superuser and so is bound by row-level security; repeated, it only sets the password. */
    public void ensureDatabase(String name, String ownerPassword) throws SQLException {
        try (var connection = superuser(SUPERUSER); var statement = connection.createStatement()) {
            var verb = exists(connection, "select 1 from pg_roles where rolname = ?", name) ? "alter" : "create";
            statement.execute(verb + " role " + statement.enquoteIdentifier(name, true)
                    + " login nosuperuser nobypassrls nocreatedb nocreaterole password " + statement.enquoteLiteral(ownerPassword));
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                statement.execute("create database " + statement.enquoteIdentifier(name, true) + " owner " + statement.enquoteIdentifier(name, true));
                statement.execute("revoke connect on database " + statement.enquoteIdentifier(name, true) + " from public");
            }
        }
    }

    /** Deletes a database, throwing its clients out. */
    public void dropDatabase(String name) throws SQLException {
        try (var connection = superuser(SUPERUSER); var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + statement.enquoteIdentifier(name, true) + " with (force)");
        }
    }

    /** A connection that may do anything, for housekeeping and for tests that look behind the services. */
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database) + "?connectTimeout=5&socketTimeout=60", SUPERUSER, password);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private void run(List<String> words) throws IOException, InterruptedException {
        var command = new ArrayList<>(asServer(words.getFirst()));
        command.addAll(words.subList(1, words.size()));
        var log = Files.createTempFile("sayso-" + words.getFirst() + "-", ".log");
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException(words.getFirst() + " did not end in time");
            }
            if (process.exitValue() != 0) {
                throw new IOException(words.getFirst() + " failed: " + Files.readString(log, StandardCharsets.UTF_8).strip());
            }
        } finally {
            Files.deleteIfExists(log);
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own, root is nobody. */
    private List<String> asServer(String program) {
        var path = binaries.program(program).toString();
        var root = "root".equals(System.getProperty("user.name")) && System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        return root ? List.of("unshare", "-U", path) : List.of(path);
    }
}
