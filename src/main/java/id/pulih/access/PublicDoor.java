package id.pulih.access;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What public pages know before they enter an office: its name, and whether a stranger asks too often. */
@Component
public class PublicDoor {

    /** An office as its poster names it. */
    public record PublicOffice(int officeId, String code, String name, String city, boolean training) {}

    private final JdbcClient jdbc;
    private final InstallationKey key;
    private final Clock clock;

    PublicDoor(JdbcClient jdbc, InstallationKey key, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.clock = clock;
    }

    /** The offices of this installation by name, at most two hundred, or the one with this code; one statement. */
    public List<PublicOffice> offices(@Nullable String code) {
        return jdbc.sql("select office_id, code, name, city, training from public_offices(cast(? as text))")
                .param(code)
                .query(PublicOffice.class)
                .list();
    }

    /**
     * Counts a request of this sort from this address; false when there were more than so many within the span. One statement,
     * in the database, so that several nodes count together. The address itself is not kept.
     */
    public boolean admits(String sort, String address, int most, Duration span) {
        return jdbc.sql("select count_public(?, ?, ?, ?)")
                .param(key.mark("public-count", sort + "|" + network(address)))
                .param(most)
                .param((int) span.toSeconds())
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Of the newer kind of addresses a household has not one but a whole net of them. */
    private static String network(String address) {
        if (!address.contains(":")) return address;
        var groups = address.split(":");
        return String.join(":", Arrays.copyOf(groups, Math.min(4, groups.length)));
    }
}
