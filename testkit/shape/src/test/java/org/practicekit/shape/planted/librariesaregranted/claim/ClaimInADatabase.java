package org.practicekit.shape.planted.librariesaregranted.claim;

import java.sql.Connection;
import java.sql.SQLException;

public final class ClaimInADatabase {
    public boolean stored(Connection connection) throws SQLException {
        return connection.isValid(1);
    }
}
