package id.pulih.backup;

/**
 * What must hold between the tables whatever happened: a power cut, a killed program, two people at once, a restore. Each counts
 * what breaks it, over all offices; none says of whom. The same are asked after every crash in the tests.
 */
enum Invariant {
    AGENDA_WITHOUT_GAP("Nomor agenda tiap tahun berurutan tanpa celah", """
            select count(*) from (select max(agenda_number) as highest, count(*) as numbers from application_receipt
                                   group by office_id, agenda_year) y where highest <> numbers
            """),
    AGENDA_COUNTER("Pencatat nomor agenda sama dengan nomor terakhir", """
            select count(*) from agenda_counter c
             where c.last <> (select coalesce(max(r.agenda_number), 0) from application_receipt r
                               where (r.office_id, r.agenda_year) = (c.office_id, c.year))
            """),
    LETTER_COUNTER("Pencatat nomor surat tidak di belakang surat yang terbit", """
            select count(*) from letter_counter c
             where c.last < (select coalesce(max(l.sequence), 0) from letter l
                              where (l.office_id, l.year, l.scope) = (c.office_id, c.year, c.scope))
            """),
    LITMAS_COUNTER("Pencatat register Litmas sama dengan nomor terakhir", """
            select count(*) from litmas_register c
             where c.last <> (select coalesce(max(l.number), 0) from litmas_lock l
                               where (l.office_id, l.year, l.child) = (c.office_id, c.year, c.child))
            """),
    CASE_BEGINS("Tiap kasus berawal dari sebuah permohonan", """
            select count(*) from aftercare_case k
             where not exists (select from application a where (a.office_id, a.case_id) = (k.office_id, k.id))
                or not exists (select from case_event e where (e.office_id, e.case_id) = (k.office_id, k.id)
                                                          and e.fact = 'APPLICATION_SUBMITTED')
            """),
    RECEIVED("Tiap permohonan yang diterima bernomor agenda dan bertanda terima", """
            select count(*) from case_event e where e.fact = 'APPLICATION_RECEIVED'
               and not exists (select from application_receipt r where (r.office_id, r.case_id) = (e.office_id, e.case_id))
            """),
    PERSON_KNOWN("Klien sudah dipastikan sejak langkah c", """
            select count(*) from aftercare_case where client_id is null and step > 'B'
            """),
    DISPOSED("Tiap disposisi ada lembarnya, tiap lembar ada faktanya", """
            select count(*) from disposition d full join (select office_id, case_id, fact from case_event
                     where fact in ('DISPOSITION_SIGNED', 'APPLICATION_REFUSED', 'APPLICATION_FORWARDED')) e
                on (d.office_id, d.case_id) = (e.office_id, e.case_id)
             where d.case_id is null or e.case_id is null
            """),
    OFFICER("Tiap kasus yang PK-nya ditentukan punya pilihan PK", """
            select count(*) from case_event e where e.fact = 'OFFICER_CHOSEN'
               and not exists (select from officer_choice c where (c.office_id, c.case_id) = (e.office_id, e.case_id))
            """),
    LITMAS_LOCKED("Tiap Litmas yang ditandatangani terkunci dan bernomor", """
            select count(*) from (select office_id, case_id, count(*) as facts from case_event where fact = 'LITMAS_LOCKED' group by 1, 2) e
              full join (select l.office_id, l.case_id, count(*) as locks from litmas_lock k
                           join litmas l on (l.office_id, l.id) = (k.office_id, k.litmas_id) group by 1, 2) k
                on (k.office_id, k.case_id) = (e.office_id, e.case_id)
             where e.facts is distinct from k.locks
            """),
    RATIFIED("Tiap program yang ditetapkan ada penetapannya", """
            select count(*) from (select office_id, case_id, count(*) as facts from case_event where fact = 'PROGRAMME_RATIFIED' group by 1, 2) e
              full join (select d.office_id, d.case_id, count(*) as acts from tpp_ratification r
                           join tpp_decision d on (d.office_id, d.id) = (r.office_id, r.decision_id)
                          where r.accepted and d.outcome in ('APPROVED', 'APPROVED_CHANGED') group by 1, 2) r
                on (r.office_id, r.case_id) = (e.office_id, e.case_id)
             where e.facts is distinct from r.acts
            """),
    AGREED("Tiap kesanggupan klien ada jawabannya atas rencana", """
            select count(*) from case_event e where e.fact = 'AGREEMENT_SIGNED'
               and not exists (select from plan_answer a where (a.office_id, a.case_id) = (e.office_id, e.case_id)
                                                           and a.answer = 'ACCEPTED')
            """),
    ENDED("Tiap kasus yang keluar tercatat cara dan harinya", """
            select count(*) from aftercare_case k
             where k.exit_fact is not null
               and (k.closed_on is null
                    or not exists (select from case_event e where (e.office_id, e.case_id) = (k.office_id, k.id)
                                                             and e.fact = k.exit_fact))
            """),
    REPORTED("Tiap laporan akhir yang diterima ada laporannya", """
            select count(*) from case_event e where e.fact = 'REPORT_ACCEPTED'
               and not exists (select from final_report r where (r.office_id, r.case_id) = (e.office_id, e.case_id))
            """),
    TRAIL("Tiap fakta kasus dari dua hari terakhir meninggalkan jejak", """
            select count(*) from case_event e where e.recorded_at > now() - interval '2 days'
               and not exists (select from audit_entry a where a.office_id = e.office_id and a.case_ids @> array[e.case_id]
                                                          and a.what <> 'READ')
            """),
    FIGURES("Angka kantor sama dengan hitungan ulang dari catatannya", """
            select count(*) from (select office_id, kind, month, word, sum(amount) as amount
                                    from (select office_id, kind, month, word, amount from figure
                                          union all
                                          select office_id, kind, month, word, amount from figure_change) a
                                   group by 1, 2, 3, 4 having sum(amount) <> 0) f
              full join figure_recount r using (office_id, kind, month, word)
             where f.amount is distinct from r.amount
            """),
    MARKS("Kehadiran yang berlaku pada tiap peserta sama dengan catatannya yang terbaru", """
            select count(*) from session_place p join session_place_recount r using (office_id, session_id, case_id)
             where p.mark is distinct from r.mark
            """),
    CONTACTS("Kontak dan kehadiran di daftar kasus sama dengan hitungan ulang dari catatannya", """
            select count(*) from case_standing k full join case_standing_recount r using (office_id, case_id)
             where (k.noted_on, k.met_at, coalesce(k.attended, 0), coalesce(k.held, 0), coalesce(k.waiting, '{}'), k.act_due_on)
                   is distinct from
                   (r.noted_on, r.met_at, coalesce(r.attended, 0), coalesce(r.held, 0), coalesce(r.waiting, '{}'), r.act_due_on)
            """),
    SAME_PERSON("Catatan orang yang sama tidak menunjuk berputar", """
            select count(*) from client_sameness a join client_sameness b
                on (b.office_id, b.client_id, b.other_id) = (a.office_id, a.other_id, a.client_id)
             where a.verdict = 'SAME' and b.verdict = 'SAME'
               and not exists (select from client_sameness n
                                where n.office_id = a.office_id and n.decided_at > least(a.decided_at, b.decided_at)
                                  and (n.client_id, n.other_id) in ((a.client_id, a.other_id), (b.client_id, b.other_id)))
            """);

    final String sentence;
    final String broken;

    Invariant(String sentence, String broken) {
        this.sentence = sentence;
        this.broken = broken;
    }
}
