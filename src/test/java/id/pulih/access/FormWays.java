package id.pulih.access;

import id.pulih.Office;
import id.pulih.database.EmbeddedPostgres;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Ways to forms at which nobody arrives by following links alone: the form opens only after many others of the same case are filled,
 * or stands on one page among hundreds.
 */
final class FormWays {

    /**
     * One way. {now} in its statement is the moment of the walk.
     *
     * @param routes what is to be held at its end
     * @param from gives the addresses where the way begins; links are followed only below them
     * @param sends the forms that are filled on the way, each address once
     */
    record Way(Set<String> routes, String from, Set<String> sends) {}

    private static final String CASES =
            "select '/kasus/' || id || '%s' from aftercare_case where exit_fact is null and step in (%s)";
    private static final String SHEETS =
            "select '/sesi/' || id || '/kehadiran' from guidance_session where starts_at < '{now}' order by starts_at desc limit 12";
    private static final String SUBSTITUTED =
            "select '/kasus/' || case_id || '/penunjukan' from officer_choice where kind = 'SUBSTITUTE' order by case_id";
    private static final String SESSION = "/sidang-tpp/{sessionId}";
    private static final String HEARING = SESSION + "/acara/{docketId}";
    private static final String TPP =
            "select '/sidang-tpp/' || s.id from tpp_session s where minutes_id is null and postponed_on is null"
                    + " order by exists (select from tpp_docket d where d.session_id = s.id) desc, held_on limit 6";

    static final List<Way> ALL = List.of(
            way("/kasus/{caseId}/sumber/kelengkapan", cases("/sumber", "'D','E'"), "/kasus/{caseId}/sumber/{key}"),
            way("/kasus/{caseId}/litmas/rekomendasi/baru", cases("/litmas/rekomendasi/baru", "'E','F'")),
            way("/kasus/{caseId}/litmas/rekomendasi/{id}", recommended()),
            way("/kasus/{caseId}/litmas/rekomendasi/{id}/penghapusan", recommended()),
            way(
                    "/kasus/{caseId}/kegiatan/jadwal",
                    cases("/kegiatan", "'I'"),
                    "/kasus/{caseId}/kegiatan/butir/{itemId}"),
            way(
                    "/kasus/{caseId}/kegiatan/selesai",
                    cases("/kegiatan", "'J'") + " order by due_at limit 6",
                    "/kasus/{caseId}/kegiatan/{sessionId}",
                    "/kasus/{caseId}/kegiatan/butir/{itemId}/akhir"),
            way("/kasus/{id}/evaluasi/pengukuhan", cases("/evaluasi/pengukuhan", "'J'")),
            way("/sesi/{sessionId}/kehadiran", SHEETS),
            way("/sesi/{sessionId}/kehadiran/urungkan", SHEETS, "/sesi/{sessionId}/kehadiran"),
            way(HEARING, TPP, SESSION + "/kehadiran"),
            way(SESSION + "/berita-acara", TPP, SESSION + "/kehadiran", HEARING),
            way("/kasus/{caseId}/penunjukan/perwakilan/{choiceId}/akhir", SUBSTITUTED),
            way(
                    "/kasus/{caseId}/penunjukan/perwakilan/{choiceId}/urungkan",
                    SUBSTITUTED,
                    "/kasus/{caseId}/penunjukan/perwakilan/{choiceId}/akhir"),
            way("/penetapan", cases("/sidang", "'F','G','H'") + " union all select '/penetapan'"),
            way(
                    "/orang/{person}/gabungan",
                    "select '/orang/' || min(id::text) || '/gabungan?dengan=' || max(id::text) from client"),
            way(
                    "/orang/{person}/pemisahan",
                    "select '/orang/' || min(id::text) || '/gabungan?dengan=' || max(id::text) from client"));

    private FormWays() {}

    private static Way way(String route, String from, String... sends) {
        return new Way(posts(route), from, posts(sends));
    }

    private static Set<String> posts(String... routes) {
        return Set.copyOf(List.of(routes).stream().map(r -> "POST " + r).toList());
    }

    private static String cases(String page, String steps) {
        return CASES.formatted(page, steps);
    }

    private static String recommended() {
        return "select '/kasus/' || k.id || '/litmas/rekomendasi/' || r.id from litmas_recommendation r"
                + " join litmas l on l.id = r.litmas_id join aftercare_case k on k.id = l.case_id where k.step in ('E','F')";
    }

    /** The addresses where the way begins. */
    static List<String> begin(Way way, EmbeddedPostgres pg, Instant now) throws SQLException {
        var addresses = new ArrayList<String>();
        try (var c = Office.as(pg, "pulih_owner");
                var s = c.createStatement()) {
            try (var r = s.executeQuery(way.from().replace("{now}", now.toString()))) {
                while (r.next()) addresses.add(r.getString(1));
            }
        }
        return addresses;
    }
}
