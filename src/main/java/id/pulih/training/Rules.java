package id.pulih.training;

import id.pulih.access.Role;
import id.pulih.letter.Papers;
import id.pulih.office.Clientele;
import id.pulih.office.OfficeProfile;
import id.pulih.partner.Partners;
import id.pulih.sop.PerformerKind;
import id.pulih.sop.Treatment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the training office had settled before its first case: sections, partners, and the SOP by signed decree. */
final class Rules {

    private record Given(String name, PerformerKind kind, String contact, Set<Treatment> services, boolean running) {}

    private static final List<Given> PARTNERS = List.of(
            new Given(
                    "Pokmas Lipas Bina Mandiri Contoh",
                    PerformerKind.PARTNER,
                    "Sulastri",
                    EnumSet.of(Treatment.WORK_EDUCATION, Treatment.COMMUNITY_INVOLVEMENT, Treatment.SOCIAL_SUPPORT),
                    true),
            new Given(
                    "Balai Latihan Kerja Contoh",
                    PerformerKind.PARTNER,
                    "Hendri Gunawan",
                    EnumSet.of(Treatment.WORK_EDUCATION),
                    true),
            new Given(
                    "Klinik Pratama Rehabilitasi Contoh",
                    PerformerKind.REHAB_PROVIDER,
                    "dr. Mega Puspita",
                    EnumSet.of(Treatment.COUNSELING_THERAPY, Treatment.SUPERVISION_MONITORING),
                    true),
            new Given(
                    "Agen Pemulihan Kelurahan Contoh",
                    PerformerKind.REINTEGRATION_AGENT,
                    "Slamet Santoso",
                    EnumSet.of(Treatment.SOCIAL_SUPPORT, Treatment.WORK_EDUCATION, Treatment.COMMUNITY_INVOLVEMENT),
                    true),
            new Given(
                    "Yayasan Sahabat Pulih Contoh",
                    PerformerKind.PARTNER,
                    "Ani Lestari",
                    EnumSet.of(Treatment.COMMUNITY_INVOLVEMENT),
                    false));

    private final Services services;
    private final Diary diary;
    private final Cast cast;
    private final LocalDate from;

    Rules(Services services, Diary diary, Cast cast, LocalDate from) {
        this.services = services;
        this.diary = diary;
        this.cast = cast;
        this.from = from;
    }

    void plan() {
        diary.on(from, 7, 30, this::letterhead);
        diary.on(from, 8, 0, this::sections);
        diary.on(from, 8, 30, this::partners);
        diary.on(from, 9, 0, this::enact);
        diary.on(
                diary.back(6),
                16,
                0,
                () -> diary.acts(head(), () -> services.sopDrafts().begin()));
    }

    private Cast.Person head() {
        return cast.the(Role.OFFICE_HEAD);
    }

    private void letterhead() throws Exception {
        diary.acts(cast.the(Role.ADMIN), () -> {
            var own = services.profile().current();
            var lines = new ArrayList<>(own.letterhead());
            lines.add(2, new OfficeProfile.Line("KANTOR WILAYAH CONTOH", 11, false));
            services.profile().save(with(own, lines), null, false);
        });
    }

    private static OfficeProfile.Profile with(OfficeProfile.Profile own, List<OfficeProfile.Line> lines) {
        return new OfficeProfile.Profile(
                own.longName(),
                own.kelas(),
                own.city(),
                lines,
                List.of(
                        "Jalan Contoh Nomor 1, Kota Contoh 00000; Telepon (000) 0000000",
                        "Laman bapas-contoh.example; Pos-el kantor@bapas-contoh.example"),
                own.logo(),
                own.headTitle(),
                own.tppName(),
                own.paper(),
                own.look(),
                own.subjectLabel(),
                "WP.00.PAS.PAS.00",
                own.numberPattern(),
                own.separator(),
                own.scope(),
                own.codes(),
                "112 (contoh)",
                own.website(),
                "0810 0000 9000",
                own.meetingPlace(),
                own.litmasPattern(),
                own.version());
    }

    private void sections() throws Exception {
        var heads = cast.all(Role.SECTION_HEAD);
        diary.acts(cast.the(Role.ADMIN), () -> {
            services.sections()
                    .set(
                            "Seksi Bimbingan Klien Dewasa",
                            Clientele.ADULT,
                            heads.get(0).staff(),
                            from);
            services.sections()
                    .set(
                            "Seksi Bimbingan Klien Anak",
                            Clientele.CHILD,
                            heads.get(1).staff(),
                            from);
        });
    }

    private void partners() throws Exception {
        diary.acts(cast.the(Role.SECTION_HEAD), () -> {
            int number = 0;
            for (var given : PARTNERS) {
                services.partners()
                        .add(new Partners.Entry(
                                given.name(),
                                given.kind(),
                                given.contact(),
                                "08100001%03d".formatted(++number),
                                "Kota Contoh",
                                "LATIHAN-HK.01.05-%03d".formatted(number),
                                from.minusMonths(2),
                                given.running()
                                        ? from.plusYears(2)
                                        : diary.present().minusMonths(1),
                                given.services(),
                                12));
            }
        });
    }

    /** The first draft is set by decree; what lies in the archive as signed is the decree itself, marked DATA LATIHAN. */
    private void enact() throws Exception {
        diary.acts(head(), () -> {
            services.sopDrafts().ensure();
            services.sopDecree().prepare(draft());
        });
        var decree = diary.act(head(), () -> services.letters()
                .read(services.sopArchive().draft().orElseThrow().decree().id())
                .pdf());
        var signed = new Scan("keputusan-sop.pdf", Papers.file(decree));
        diary.acts(head(), () -> services.sopDecree().enact(draft(), diary.today(), signed, true));
    }

    private int draft() {
        return services.sopArchive().draft().orElseThrow().version();
    }
}
