package id.pulih.training;

import id.pulih.access.Role;
import id.pulih.screening.Stage;
import id.pulih.screening.Talk;
import java.util.List;

/**
 * The registrar has typed most sheets into SDP and left a few; the section head has spoken with some of those whose guidance
 * ends soon.
 */
final class Registrar {

    private static final int LEFT = 4;

    private final Services services;
    private final Diary diary;
    private final Cast cast;

    Registrar(Services services, Diary diary, Cast cast) {
        this.services = services;
        this.diary = diary;
        this.cast = cast;
    }

    void plan() {
        diary.on(diary.back(3), 15, 0, this::talk);
        diary.on(diary.back(2), 15, 40, this::type);
    }

    private void type() throws Exception {
        diary.acts(cast.the(Role.INTAKE_CLERK), () -> {
            var sheets = services.sdpSheets().waiting().sheets();
            for (var sheet : sheets.subList(0, Math.max(0, sheets.size() - LEFT))) {
                services.sdpEntries().enter(sheet.caseId(), sheet.occasion(), "openingOn", diary.today());
            }
        });
    }

    private void talk() throws Exception {
        diary.acts(cast.the(Role.SECTION_HEAD), () -> {
            var talks = List.of(
                    new Talk(
                            0,
                            Stage.WANTED,
                            diary.today(),
                            "",
                            "Ingin didampingi mencari kerja; keluarga menerima kembali."),
                    new Talk(0, Stage.OFFERED, diary.today(), "", ""),
                    new Talk(0, Stage.DECLINED, diary.today(), "Merasa cukup didampingi keluarga.", ""),
                    new Talk(
                            0,
                            Stage.CONSIDERED,
                            diary.today(),
                            "Sudah dirawat di layanan kesehatan dan tidak menghendaki yang lain.",
                            ""));
            var lines = services.endings().list().lines().stream()
                    .filter(e -> e.stage() == null && e.caseId() == null)
                    .limit(talks.size())
                    .toList();
            for (int i = 0; i < lines.size(); i++)
                services.screenings().record(lines.get(i).clientId(), talks.get(i));
        });
    }
}
