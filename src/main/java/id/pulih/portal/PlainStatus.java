package id.pulih.portal;

import id.pulih.intake.ApplicantKind;
import id.pulih.intake.Standings.Standing;
import id.pulih.messaging.Audience;
import id.pulih.messaging.Notices.FirstCall;
import id.pulih.sop.Fact;
import id.pulih.sop.Step;
import id.pulih.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a request stands, in plain words: never the offence, never the name of an officer.
 *
 * @param promise what happens next and by when; empty for nothing promised
 * @param stages what is done and what is to come, as far as its bearer will learn of it; empty where no more is told
 */
public record PlainStatus(String sentence, String promise, List<Stage> stages) {

    /** A part of the way; its state is "Selesai", "Sekarang" or "Nanti". */
    public record Stage(String label, String state) {}

    static final String TAKEN_OVER = "Sudah kami hubungi. Selanjutnya ia berhubungan langsung dengan kami.";

    private static final List<Step> LASTS = List.of(Step.B, Step.C, Step.D, Step.E, Step.I, Step.L);

    static PlainStatus of(Standing s, List<FirstCall> calls, boolean own, LocalDate today) {
        boolean full = own || s.kind() == ApplicantKind.CLIENT || s.child() && s.kind() == ApplicantKind.FAMILY;
        var called = calls.stream().anyMatch(c -> c.who() == Audience.CLIENT && c.done());
        boolean over = s.step().compareTo(Step.E) > 0
                || called
                || s.exit() != null && s.step().compareTo(Step.D) > 0;
        if (!full && over) return new PlainStatus(TAKEN_OVER, "", List.of());
        if (s.exit() != null) return new PlainStatus(exit(s.exit()), "", List.of());
        return new PlainStatus(sentence(s, full), promise(s, calls, called, today), stages(s, full));
    }

    private static String exit(Fact exit) {
        return switch (exit) {
            case APPLICATION_REFUSED, APPLICATION_REDIRECTED, PROGRAMME_REJECTED ->
                "Permohonan sudah dijawab dengan surat. Surat dapat diambil di kantor atau kami kirim.";
            case APPLICATION_FORWARDED, TRANSFER_ACCEPTED ->
                "Permohonan diteruskan ke kantor Bapas lain. Suratnya dapat diambil di kantor kami atau kami kirim.";
            case WITHDRAWN, AGREEMENT_DECLINED ->
                "Permohonan dihentikan atas permintaan. Boleh diajukan lagi kapan saja.";
            default -> "Permohonan ini sudah ditutup. Untuk penjelasan, hubungi kantor.";
        };
    }

    private static String sentence(Standing s, boolean full) {
        if (s.closed()) return "Pendampingan sudah selesai. Terima kasih sudah mengikutinya.";
        if (s.lackingUntil() != null)
            return "Permohonan sudah kami terima. Ada yang perlu dilengkapi; hubungi kantor bila sulit.";
        return switch (s.step()) {
            case A, B -> "Permohonan sudah kami terima dan sedang diperiksa petugas.";
            case C -> "Permohonan sudah diperiksa. Sekarang menunggu dibaca Kepala.";
            case D -> "Permohonan diterima. Kami sedang menentukan pembimbing.";
            case E ->
                full
                        ? "Pembimbing sudah ditentukan. Ia berbicara dengan Anda tentang apa yang dibutuhkan."
                        : "Pembimbing sudah ditentukan. Ia akan menghubungi orang yang Anda mintakan bantuan, dan Anda.";
            case F -> "Pembimbing menulis apa yang dibutuhkan, dari percakapan dengan Anda.";
            case G -> "Rencana menunggu dibahas oleh tim kantor.";
            case H -> "Rencana sudah dibahas tim kantor dan menunggu ditetapkan.";
            case I -> "Rencana kegiatan siap dibicarakan dengan Anda. Anda yang memutuskan.";
            case J, K -> "Kegiatan sedang berjalan. Tanyakan jadwalnya kepada pembimbing.";
            case L -> "Kegiatan hampir selesai. Kami menyusun penutupnya.";
        };
    }

    private static String promise(Standing s, List<FirstCall> calls, boolean called, LocalDate today) {
        if (s.closed()) return "";
        if (s.lackingUntil() != null) return "Ditunggu sampai " + Words.day(s.lackingUntil()) + ".";
        if (s.step() == Step.E && !called && !calls.isEmpty()) {
            return by("Pembimbing menelepon atau menyurati Anda", calls.get(0).dueOn(), today);
        }
        return switch (s.step()) {
            case A, B -> by("Petugas meneruskannya kepada Kepala", s.dueOn(), today);
            case C -> by("Kepala membacanya", s.dueOn(), today);
            case D -> by("Pembimbing ditentukan", s.dueOn(), today);
            default -> "";
        };
    }

    private static String by(String what, @Nullable LocalDate day, LocalDate today) {
        if (day == null) return "";
        if (!day.isBefore(today)) return what + " paling lambat " + Words.day(day) + ".";
        return "Kami terlambat: seharusnya selesai " + Words.day(day) + ". Anda boleh menanyakannya kepada kantor.";
    }

    private static List<Stage> stages(Standing s, boolean full) {
        var labels = List.of(
                "Diterima dan diperiksa petugas",
                "Dibaca Kepala",
                "Pembimbing ditentukan",
                full ? "Pembimbing menghubungi Anda dan menanyakan kebutuhan" : "Pembimbing menghubungi dia dan Anda",
                "Rencana disusun dan disepakati",
                "Kegiatan dijalani");
        var stages = new ArrayList<Stage>();
        boolean now = !s.closed();
        for (int i = 0; i < (full ? labels.size() : 4); i++) {
            boolean done = s.closed() || s.step().compareTo(LASTS.get(i)) > 0;
            stages.add(new Stage(labels.get(i), done ? "Selesai" : now ? "Sekarang" : "Nanti"));
            if (!done) now = false;
        }
        return stages;
    }
}
