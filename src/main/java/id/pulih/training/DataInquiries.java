package id.pulih.training;

import id.pulih.access.Role;
import id.pulih.casefile.SheetForm;
import id.pulih.disclosure.AskerKind;
import id.pulih.disclosure.NewInquiry;
import id.pulih.disclosure.Outcome;
import id.pulih.disclosure.Reply;

/**
 * Three requests for data: a newspaper's by telephone, which the head has answered; one of a court, which the clerk has recorded from
 * the head's sheet; and a letter of the police, which waits.
 */
final class DataInquiries {

    private final Services services;
    private final Diary diary;
    private final Cast cast;

    DataInquiries(Services services, Diary diary, Cast cast) {
        this.services = services;
        this.diary = diary;
        this.cast = cast;
    }

    void plan() {
        diary.on(diary.back(9), 14, 10, this::newspaper);
        diary.on(diary.back(3), 11, 20, this::court);
        diary.on(diary.back(1), 10, 40, this::police);
    }

    private void newspaper() throws Exception {
        var asked = new NewInquiry(
                null,
                AskerKind.MEDIA,
                "Harian Contoh",
                "",
                "",
                null,
                diary.today(),
                "Seorang tokoh yang namanya disebut di berita",
                "Apakah ia mengikuti bimbingan di kantor ini, untuk berita.",
                null);
        var id = diary.act(clerk(), () -> services.inquiries().record(asked));
        var reply = new Reply(
                Outcome.WITHHELD,
                "",
                "",
                "",
                "Disampaikan juga lewat telepon bahwa jawabannya dengan surat.",
                null,
                "");
        diary.acts(cast.the(Role.OFFICE_HEAD), () -> services.replies().reply(id, reply, SheetForm.NONE));
    }

    private void court() throws Exception {
        var asked = new NewInquiry(
                null,
                AskerKind.COURT,
                "Pengadilan Negeri Contoh",
                "Panitera",
                "W1/45/LATIHAN",
                diary.today().minusDays(2),
                diary.today(),
                "Doni Contoh",
                "Apakah ia pernah dibimbing di kantor ini.",
                null);
        var id = diary.act(clerk(), () -> services.inquiries().record(asked));
        var reply = new Reply(Outcome.WITHHELD, "", "", "", "", null, "");
        var scan = services.sheets().answer(diary, clerk(), asked.asker(), head().name());
        var sheet = new SheetForm(diary.today(), head().staff(), scan);
        diary.acts(clerk(), () -> services.replies().reply(id, reply, sheet));
    }

    private Cast.Person head() {
        return cast.the(Role.OFFICE_HEAD);
    }

    private void police() throws Exception {
        var asked = new NewInquiry(
                null,
                AskerKind.POLICE,
                "Kepolisian Resor Contoh",
                "Kepala Satuan Reserse",
                "B/123/LATIHAN",
                diary.today().minusDays(1),
                diary.today(),
                "Bagas Contoh",
                "Alamat dan jadwal pertemuan, untuk penyidikan.",
                null);
        diary.acts(clerk(), () -> services.inquiries().record(asked));
    }

    private Cast.Person clerk() {
        return cast.the(Role.INTAKE_CLERK);
    }
}
