package id.pulih.assignment;

import id.pulih.casefile.Act;
import id.pulih.casefile.Opened;
import id.pulih.letter.Draft;
import id.pulih.letter.LetterEnds;
import id.pulih.letter.LetterKind;
import id.pulih.letter.Letters;
import id.pulih.office.Signers;
import id.pulih.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The surat tugas (formats.md 2.9): menimbang, dasar, kepada, untuk; signed by the head or a.n. him, as the dated rows say. */
@Component
public class AssignmentLetter {

    /** One of those to whom the task is given. */
    public record Bearer(String name, String nip, String title) {}

    /**
     * The request, as the letter cites it.
     *
     * @param letterNumber of the incoming letter; empty for one made at the desk
     * @param agenda "12/2026"
     */
    record Request(
            LocalDate submittedOn,
            String letterNumber,
            LocalDate letterOn,
            String agenda,
            @Nullable LocalDate receivedOn,
            LocalDate disposedOn) {

        /** The grounds in the order of the procedure; what an older case does not know is left out. */
        List<String> grounds(ChoiceKind kind) {
            var grounds = new ArrayList<String>();
            boolean lettered = letterNumber != null && !letterNumber.isBlank();
            grounds.add((lettered
                            ? "surat permohonan bimbingan tambahan Nomor " + letterNumber + " tanggal "
                                    + Words.date(letterOn == null ? submittedOn : letterOn)
                            : "permohonan bimbingan tambahan tanggal " + Words.date(submittedOn))
                    + (agenda == null
                            ? ""
                            : ", diterima dengan Nomor Agenda " + agenda + " tanggal " + Words.date(receivedOn)));
            if (disposedOn != null) {
                grounds.add("disposisi Kepala tanggal " + Words.date(disposedOn)
                        + (agenda == null ? "" : " atas permohonan Nomor Agenda " + agenda));
            }
            if (kind != ChoiceKind.FIRST) grounds.add("surat tugas sebelumnya atas nama klien yang sama");
            return grounds;
        }
    }

    private final Letters letters;
    private final LetterEnds ends;
    private final Signers signers;

    AssignmentLetter(Letters letters, LetterEnds ends, Signers signers) {
        this.letters = letters;
        this.ends = ends;
        this.signers = signers;
    }

    /** Issues it; a change ends the former letter by replacing it. */
    UUID issue(Opened opened, ChoiceKind kind, Assignments.Decision decision, ChosenPeople.People people) {
        var header = opened.header();
        var bearers = new ArrayList<Bearer>();
        bearers.add(people.bearers().get(decision.officer()));
        if (decision.assistant() != null) bearers.add(people.bearers().get(decision.assistant()));
        var model = new HashMap<String, Object>();
        model.put("kind", kind);
        model.put("client", header.name());
        model.put("grounds", grounds(people.request().grounds(kind)));
        model.put("bearers", bearers);
        model.put("fromOn", decision.fromOn());
        model.put("untilOn", decision.untilOn());
        var draft = new Draft(
                LetterKind.ASSIGNMENT,
                header.id(),
                header.owner(),
                "Pelaksanaan Bimbingan Tambahan a.n. " + initials(header.name()),
                List.of(),
                List.of(signers.forHeadPreferring(
                        opened.act().by(), opened.act().on())),
                List.of(),
                "assignment/letter/assignment.jte",
                model);
        return kind == ChoiceKind.CHANGE
                ? ends.supersede(people.letter(), draft, "Pembimbing Kemasyarakatan diganti.")
                : letters.issue(draft);
    }

    /** One surat tugas for all these cases, which its annexe names; it is sealed with the office's own key. */
    UUID issueShared(ChoiceKind kind, Act act, Takeover order, TakenOver.People people) {
        int count = people.lines().size();
        var model = new HashMap<String, Object>();
        model.put("kind", kind);
        model.put("grounds", grounds(List.of("permohonan dan surat tugas sebelumnya yang disebut dalam lampiran")));
        model.put("bearer", people.bearer());
        model.put("former", people.formerName());
        model.put(
                "clients", people.lines().stream().map(AssignmentLetter::client).toList());
        model.put("fromOn", order.fromOn());
        model.put("untilOn", order.untilOn());
        return letters.issue(new Draft(
                LetterKind.ASSIGNMENT,
                null,
                null,
                (kind == ChoiceKind.CHANGE ? "Pengalihan " : "Perwakilan ") + count + " kasus bimbingan tambahan",
                List.of(),
                List.of(signers.forHeadPreferring(act.by(), act.on())),
                List.of(),
                "assignment/letter/handover.jte",
                model));
    }

    /** A client in the annexe. */
    public record Client(String name, String request, String step) {}

    private static Client client(TakenOver.Line line) {
        return new Client(
                line.name(),
                (line.agenda() == null ? "tanggal " : "Nomor Agenda " + line.agenda() + ", ")
                        + Words.date(line.submittedOn()),
                line.step().letter() + ", " + line.step().title());
    }

    private static List<String> grounds(List<String> own) {
        var grounds = new ArrayList<String>();
        grounds.add("Undang-Undang Nomor 22 Tahun 2022 tentang Pemasyarakatan");
        grounds.add(
                "Peraturan Pemerintah Nomor 31 Tahun 1999 tentang Pembinaan dan Pembimbingan Warga Binaan Pemasyarakatan");
        grounds.addAll(own);
        int last = grounds.size() - 1;
        for (int i = 0; i < grounds.size(); i++) grounds.set(i, grounds.get(i) + (i < last ? ";" : "."));
        return grounds;
    }

    private static String initials(String name) {
        return Arrays.stream(name.split("\\s+"))
                .filter(part -> Character.isLetter(part.charAt(0)))
                .map(part -> part.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + ".")
                .collect(Collectors.joining(" "));
    }
}
