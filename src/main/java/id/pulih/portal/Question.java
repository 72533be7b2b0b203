package id.pulih.portal;

import id.pulih.Problems;
import id.pulih.client.RelativeKind;
import id.pulih.client.Telephone;
import id.pulih.intake.ApplicantKind;
import id.pulih.intake.InstitutionKind;
import id.pulih.intake.Knows;
import id.pulih.intake.ReasonTick;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The questions of a request from outside, one on each page, in the order of the printed form and of the desk (R1, R3-R6, R9).
 * Neither NIK nor article nor prison is asked.
 */
public enum Question {
    WHO("siapa", "Siapa Anda?", "Siapa Anda?", "applicantKind"),
    YOU(
            "anda",
            "Siapa nama Anda?",
            "Siapa nama Anda?",
            "applicantName",
            "relation",
            "institutionKind",
            "institutionName",
            "letterNumber"),
    WHOM("untuk", "Siapa nama Anda?", "Untuk siapa permohonan ini?", "subjectName", "subjectSex"),
    AGE("umur", "Berapa umur Anda?", "Berapa umurnya?", "subjectAge", "subjectBirthOn"),
    GUARDIAN(
            "wali",
            "Siapa orang tua atau wali Anda?",
            "Siapa orang tua atau walinya?",
            "guardianName",
            "guardianKind",
            "guardianTelephone",
            "guardianKnows"),
    KNOWS("tahu", "", "Apakah ia tahu tentang permohonan ini?", "knows", "subjectTelephone"),
    TALK("bicara", "", "Maukah Anda sendiri berbicara dengan kami?", "talk"),
    WHY("alasan", "Mengapa Anda memerlukannya?", "Mengapa ia memerlukannya?", "reasons", "reason"),
    NEEDS("keadaan", "Adakah yang perlu kami ketahui?", "Adakah yang perlu kami ketahui?", "flags"),
    REACH(
            "hubungi",
            "Bagaimana kami menghubungi Anda?",
            "Bagaimana kami menghubungi Anda?",
            "reach",
            "reachTelephone",
            "reachStreet");

    private static final Set<RelativeKind> PARENTS =
            Set.of(RelativeKind.FATHER, RelativeKind.MOTHER, RelativeKind.GUARDIAN);

    private final String word;
    private final String own;
    private final String other;
    private final List<String> fields;

    Question(String word, String own, String other, String... fields) {
        this.word = word;
        this.own = own;
        this.other = other;
        this.fields = List.of(fields);
    }

    /** The word in the address. */
    public String word() {
        return word;
    }

    public static Optional<Question> of(String word) {
        return Arrays.stream(values()).filter(q -> q.word.equals(word)).findFirst();
    }

    /** The question, put to the person concerned or to somebody who asks for him. */
    public String title(Answers a) {
        return own(a) ? own : other;
    }

    List<String> fields() {
        return fields;
    }

    /** Whether it is asked at all, after what was answered before. */
    boolean applies(Answers a, LocalDate today) {
        return switch (this) {
            case WHO, WHOM, AGE, WHY, NEEDS, REACH -> true;
            case YOU, KNOWS -> !own(a);
            case GUARDIAN -> a.child(today) && !parent(a);
            case TALK -> kind(a) == ApplicantKind.FAMILY && a.choice("knows", Knows.class) == Knows.NO;
        };
    }

    /** Whether it was answered, and the answer still fits what was answered before. */
    private boolean answered(Answers a, LocalDate today) {
        var problems = new Problems();
        check(a, today, problems);
        return a.answered(fields.get(0)) && !problems.any();
    }

    /** The first question not yet answered; empty when the answers can be looked over and sent. */
    static Optional<Question> open(Answers a, LocalDate today) {
        return Arrays.stream(values())
                .filter(q -> q.applies(a, today) && !q.answered(a, today))
                .findFirst();
    }

    /** The question before this one; empty for the first. */
    Optional<Question> before(Answers a, LocalDate today) {
        return Arrays.stream(values())
                .filter(q -> q.ordinal() < ordinal() && q.applies(a, today))
                .reduce((first, second) -> second);
    }

    static ApplicantKind kind(Answers a) {
        var kind = a.choice("applicantKind", ApplicantKind.class);
        return kind == null ? ApplicantKind.FAMILY : kind;
    }

    /** Whether the person concerned writes himself. */
    public static boolean own(Answers a) {
        return kind(a) == ApplicantKind.CLIENT;
    }

    /** Whether a parent or guardian writes, who then answers for the guardian too. */
    static boolean parent(Answers a) {
        var relation = a.choice("relation", RelativeKind.class);
        return kind(a) == ApplicantKind.FAMILY && relation != null && PARENTS.contains(relation);
    }

    /** What is wrong with the answer to this question. */
    void check(Answers a, LocalDate today, Problems p) {
        for (var field : fields) {
            int most = field.equals("reason") ? 5000 : field.endsWith("Street") ? 500 : 200;
            p.maxLength(field, a.text(field), most);
        }
        switch (this) {
            case WHO -> p.require("applicantKind", a.choice("applicantKind", ApplicantKind.class), "Pilih siapa Anda.");
            case YOU -> checkYou(a, p);
            case WHOM ->
                p.require("subjectName", a.text("subjectName"), "Tulis namanya. Satu kata pun boleh.")
                        .require(
                                "subjectSex",
                                a.choice("subjectSex", id.pulih.client.Sex.class),
                                "Pilih laki-laki atau perempuan.");
            case AGE -> checkAge(a, today, p);
            case GUARDIAN -> {
                p.require("guardianName", a.text("guardianName"), "Tulis nama orang tua atau walinya.")
                        .require("guardianKind", a.choice("guardianKind", RelativeKind.class), "Pilih hubungannya.")
                        .require("guardianKnows", a.choice("guardianKnows", Knows.class), "Pilih salah satu.");
                telephone(a, "guardianTelephone", p);
            }
            case KNOWS -> {
                p.require(
                        "knows", a.choice("knows", Knows.class), "Pilih salah satu. Belum bertanya pun tidak apa-apa.");
                telephone(a, "subjectTelephone", p);
            }
            case TALK -> p.require("talk", a.text("talk"), "Pilih salah satu.");
            case WHY ->
                p.when(a.choices("reasons", ReasonTick.class).isEmpty(), "reasons", "Centang paling sedikit satu.")
                        .require("reason", a.text("reason"), "Ceritakan dengan kata-kata Anda sendiri.");
            case NEEDS -> {}
            case REACH -> checkReach(a, p);
        }
    }

    private static void checkYou(Answers a, Problems p) {
        p.require("applicantName", a.text("applicantName"), "Tulis nama Anda. Satu kata pun boleh.");
        if (kind(a) == ApplicantKind.FAMILY) {
            p.require("relation", a.choice("relation", RelativeKind.class), "Pilih hubungan Anda dengannya.");
        } else {
            p.require("institutionKind", a.choice("institutionKind", InstitutionKind.class), "Pilih jenis lembaga.")
                    .require("institutionName", a.text("institutionName"), "Tulis nama lembaga.");
        }
    }

    private static void checkAge(Answers a, LocalDate today, Problems p) {
        var born = a.date("subjectBirthOn", today);
        p.when(
                        a.text("subjectAge").isEmpty()
                                && a.text("subjectBirthOn").isEmpty(),
                        "subjectAge",
                        "Tulis umurnya. Kira-kira pun boleh.")
                .when(
                        !a.text("subjectAge").isEmpty()
                                && (a.number("subjectAge") == null || a.number("subjectAge") > 120),
                        "subjectAge",
                        "Umur ditulis dengan angka 0 sampai 120.")
                .when(
                        !a.text("subjectBirthOn").isEmpty() && born == null,
                        "subjectBirthOn",
                        "Tanggal ini tidak dapat dibaca. Tulis misalnya 17/8/1990.")
                .when(
                        born != null && born.isAfter(today),
                        "subjectBirthOn",
                        "Tanggal lahir tidak boleh di masa depan.");
    }

    private static void checkReach(Answers a, Problems p) {
        var reach = a.choice("reach", Reach.class);
        p.require("reach", reach, "Pilih satu cara.")
                .when(
                        reach == Reach.CALL && a.text("reachTelephone").isEmpty(),
                        "reachTelephone",
                        "Tulis nomor telepon yang boleh kami hubungi.")
                .when(
                        reach == Reach.LETTER && a.text("reachStreet").isEmpty(),
                        "reachStreet",
                        "Tulis alamat untuk surat kami.");
        telephone(a, "reachTelephone", p);
    }

    private static void telephone(Answers a, String field, Problems p) {
        p.when(
                !a.text(field).isEmpty() && !Telephone.wellFormed(a.text(field)),
                field,
                "Nomor telepon terdiri dari 8 sampai 15 angka, misalnya 0812 3456 7890.");
    }
}
