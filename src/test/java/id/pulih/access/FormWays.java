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
    private static final String SUBSTITUTE = "/kasus/{caseId}/penunjukan/perwakilan/{choiceId}";
    private static final String TURN = "/penunjukan/pk/{id}/wakil/{handoverId}";
    private static final String SUBSTITUTED =
            "with officer as (select a.staff_id as id from case_access a join aftercare_case k on k.id = a.case_id"
                    + " where a.access_right = 'SIGN' and a.until_at is null and k.closed_on is null"
                    + " group by 1 order by count(*) desc limit 1)"
                    + " select '/penunjukan/pk/' || id || '/wakil' from officer union all"
                    + " select '/kasus/' || a.case_id || '/penunjukan' from case_access a join officer o on o.id = a.staff_id"
                    + " where a.access_right = 'SIGN' and a.until_at is null";
    private static final String SESSION = "/sidang-tpp/{sessionId}";
    private static final String HEARING = SESSION + "/acara/{docketId}";
    private static final String TPP =
            "select '/sidang-tpp/' || s.id from tpp_session s where minutes_id is null and postponed_on is null"
                    + " order by exists (select from tpp_docket d where d.session_id = s.id) desc, held_on limit 6";

    private static final String EARLY = "/kasus/{id}/evaluasi/selesai-awal";
    private static final String NUMBERED_ELSEWHERE =
            "update letter set number = null, scope = null, sequence = null where id in (select l.id from letter l"
                    + " join aftercare_case k on k.id = l.case_id where l.number is not null and k.exit_fact is null"
                    + " order by l.id desc limit 3) returning '/surat/' || id";

    private static final String ABSENT = "select distinct '/jadwal/pk/' || a.staff_id from case_access a"
            + " join session_place p on (p.office_id, p.case_id) = (a.office_id, a.case_id) and p.ended_at is null"
            + " join guidance_session s on (s.office_id, s.id) = (p.office_id, p.session_id)"
            + " where a.access_right = 'SIGN' and s.held_at is null and s.starts_at::date = timestamptz '{now}'::date";

    /** Before anybody walks: what others would soon have used up. */
    static final List<Way> FIRST = List.of(
            way(HEARING, TPP, SESSION + "/kehadiran"),
            way(SESSION + "/berita-acara", TPP, SESSION + "/kehadiran", HEARING),
            way("/surat/{letterId}/nomor", NUMBERED_ELSEWHERE),
            way(EARLY + "/keputusan", cases("/evaluasi/selesai-awal", "'J'") + " order by id limit 6", EARLY));

    /** For what the walks have not met. */
    static final List<Way> LATER = List.of(
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
            way("/jadwal/pk/{id}/pemindahan", ABSENT),
            way("/jadwal/pk/{id}/pembatalan", ABSENT),
            way(SUBSTITUTE + "/akhir", SUBSTITUTED, "/penunjukan/pk/{id}/wakil"),
            way(SUBSTITUTE + "/urungkan", SUBSTITUTED, "/penunjukan/pk/{id}/wakil", SUBSTITUTE + "/akhir"),
            way(TURN + "/urungkan", SUBSTITUTED, "/penunjukan/pk/{id}/wakil", TURN + "/akhir"),
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
