package id.pulih.portal;

import id.pulih.intake.ApplicantKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The answers as the writer looks them over before sending.
 *
 * @param institution whether a letter may come along
 */
public record Review(List<Line> lines, boolean institution) {

    /** One answer; word leads back to its question, which is offered at the first of its answers. */
    public record Line(String word, String label, String value, boolean first) {}

    static Review of(Answers a, LocalDate today) {
        var lines = new ArrayList<Line>();
        for (var question : Question.values()) {
            if (question.applies(a, today)) add(question, a, lines);
        }
        return new Review(lines, Question.kind(a) == ApplicantKind.INSTITUTION);
    }

    private static void add(Question q, Answers a, List<Line> lines) {
        switch (q) {
            case WHO -> line(q, lines, "Anda", Choices.words(Choices.WHO, a.ticked("applicantKind")));
            case YOU -> you(q, a, lines);
            case WHOM -> {
                line(q, lines, Question.own(a) ? "Nama Anda" : "Untuk siapa", a.text("subjectName"));
                line(q, lines, "Jenis kelamin", Choices.words(Choices.SEXES, a.ticked("subjectSex")));
            }
            case AGE ->
                line(
                        q,
                        lines,
                        a.text("subjectBirthOn").isEmpty() ? "Umur" : "Tanggal lahir",
                        a.text("subjectBirthOn").isEmpty()
                                ? a.text("subjectAge") + " tahun"
                                : a.text("subjectBirthOn"));
            case GUARDIAN -> {
                line(q, lines, "Orang tua atau wali", a.text("guardianName"));
                line(q, lines, "Hubungan", Choices.words(Choices.RELATIONS, a.ticked("guardianKind")));
                line(q, lines, "Teleponnya", a.text("guardianTelephone"));
                line(q, lines, "Setuju?", Choices.words(Choices.GUARDIAN_KNOWS, a.ticked("guardianKnows")));
            }
            case KNOWS -> {
                line(q, lines, "Apakah ia tahu?", Choices.words(Choices.KNOWS, a.ticked("knows")));
                line(q, lines, "Telepon dia", a.text("subjectTelephone"));
            }
            case TALK -> line(q, lines, "Berbicara dengan Anda", Choices.words(Choices.TALK, a.ticked("talk")));
            case WHY -> {
                line(q, lines, "Alasan", Choices.words(Choices.REASONS, a.ticked("reasons")));
                line(q, lines, "Cerita Anda", a.text("reason"));
            }
            case NEEDS -> line(q, lines, "Perlu diketahui", needs(a));
            case REACH -> reach(q, a, lines);
        }
    }

    private static void you(Question q, Answers a, List<Line> lines) {
        line(q, lines, "Nama Anda", a.text("applicantName"));
        if (Question.kind(a) == ApplicantKind.FAMILY) {
            line(q, lines, "Hubungan", Choices.words(Choices.RELATIONS, a.ticked("relation")));
            return;
        }
        line(q, lines, "Lembaga", a.text("institutionName"));
        line(q, lines, "Jenis lembaga", Choices.words(Choices.INSTITUTIONS, a.ticked("institutionKind")));
        line(q, lines, "Nomor surat", a.text("letterNumber"));
    }

    private static String needs(Answers a) {
        var words = Choices.words(Choices.FLAGS, a.ticked("flags"));
        return words.isEmpty() ? "Tidak ada" : words;
    }

    private static void reach(Question q, Answers a, List<Line> lines) {
        line(q, lines, "Kami menghubungi Anda", Choices.words(Choices.REACH, a.ticked("reach")));
        if (a.text("reach").equals(Reach.CALL.name())) line(q, lines, "Telepon", a.text("reachTelephone"));
        if (a.text("reach").equals(Reach.LETTER.name())) line(q, lines, "Alamat", a.text("reachStreet"));
    }

    private static void line(Question q, List<Line> lines, String label, String value) {
        if (value.isEmpty()) return;
        lines.add(new Line(
                q.word(), label, value, lines.stream().noneMatch(l -> l.word().equals(q.word()))));
    }
}
