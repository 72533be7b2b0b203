package id.pulih.training;

import id.pulih.access.Role;
import id.pulih.portal.Question;
import java.util.LinkedHashMap;
import java.util.Map;

/** Two requests that came from the public page in the last days and wait to be checked by the clerk. */
final class FromOutside {

    private static final Map<Question, String> WIFE = Map.of(
            Question.WHO, "applicantKind=FAMILY",
            Question.YOU, "applicantName=Wulandari&relation=SPOUSE",
            Question.WHOM, "subjectName=Agus Contoh&subjectSex=L",
            Question.AGE, "subjectAge=38",
            Question.KNOWS, "knows=NO",
            Question.TALK, "talk=YES",
            Question.WHY,
                    "reasons=FAMILY_CONFLICT&reason=Suami saya sering tidak pulang. Ia bilang belum mau, tetapi saya bingung harus bagaimana.",
            Question.NEEDS, "",
            Question.REACH, "reach=OFFICE");

    private static final Map<Question, String> HIMSELF = Map.of(
            Question.WHO, "applicantKind=CLIENT",
            Question.WHOM, "subjectName=Yusuf Contoh&subjectSex=L",
            Question.AGE, "subjectAge=27",
            Question.WHY,
                    "reasons=NO_WORK&reason=Saya ingin ikut pelatihan kerja dan punya teman yang tidak mengajak kembali.",
            Question.NEEDS, "flags=NO_HOME",
            Question.REACH, "reach=CALL&reachTelephone=0800 0000 0000");

    private final Services services;
    private final Diary diary;
    private final int office;

    FromOutside(Services services, Diary diary, Cast cast) {
        this.services = services;
        this.diary = diary;
        this.office = cast.the(Role.INTAKE_CLERK).in().office();
    }

    void plan() {
        diary.on(diary.back(2), 20, 15, () -> send(WIFE));
        diary.on(diary.back(1), 7, 5, () -> send(HIMSELF));
    }

    private void send(Map<Question, String> answers) throws Exception {
        diary.outside(office, () -> {
            var drafts = services.requests();
            var code = drafts.begin();
            for (var question : Question.values()) {
                var typed = answers.get(question);
                if (typed != null) drafts.answer(drafts.open(code).orElseThrow(), question, fields(typed));
            }
            drafts.send(drafts.open(code).orElseThrow(), null);
            return null;
        });
    }

    private static Map<String, String[]> fields(String typed) {
        var fields = new LinkedHashMap<String, String[]>();
        for (var field : typed.split("&")) {
            var parts = field.split("=", 2);
            if (parts.length == 2) fields.put(parts[0], new String[] {parts[1]});
        }
        return fields;
    }
}
