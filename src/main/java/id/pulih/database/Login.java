package id.pulih.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** One role's way into the database, in the form that Spring's pool and Flyway ask for. */
record Login(String url, String role, String password) implements JdbcConnectionDetails {

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, role, password);
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getUsername() {
        return role;
    }

    @Override
    public String getPassword() {
        return password;
    }

    /** The same way in for Flyway, whose interface may not share a bean with the pool's. */
    FlywayConnectionDetails forFlyway() {
        return new ForFlyway(this);
    }

    @Override
    public String toString() {
        return role + " at " + url;
    }

    private record ForFlyway(Login login) implements FlywayConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return login.url;
        }

        @Override
        public String getUsername() {
            return login.role;
        }

        @Override
        public String getPassword() {
            return login.password;
        }
    }
}
