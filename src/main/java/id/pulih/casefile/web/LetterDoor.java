package id.pulih.casefile.web;

import static id.pulih.access.Right.ASSIGN;
import static id.pulih.access.Right.CONVENE;
import static id.pulih.access.Right.DECIDE;
import static id.pulih.access.Right.RATIFY;
import static id.pulih.access.Right.READ;
import static id.pulih.access.Right.REGISTER;
import static id.pulih.access.Right.SEE;
import static id.pulih.access.Right.SIGN;
import static id.pulih.access.Right.SIT;
import static id.pulih.access.Right.TRANSCRIBE;
import static id.pulih.access.Right.WORK;

import id.pulih.NotFound;
import id.pulih.access.Desk;
import id.pulih.casefile.Casefile;
import id.pulih.letter.LetterArchive;
import id.pulih.letter.LetterHead;
import id.pulih.letter.LetterKind;
import id.pulih.letter.SharedLetters;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may open a letter, and who may note what becomes of it. */
@Component
class LetterDoor {

    /** Letters whose text is the content of the case, not only its procedure: for these SEE is not enough. */
    static final Set<LetterKind> CONTENT = EnumSet.of(
            LetterKind.LITMAS,
            LetterKind.ASSESSMENT_RESULT,
            LetterKind.PLAN,
            LetterKind.SESSION_NOTE,
            LetterKind.VISIT_REPORT,
            LetterKind.PROGRESS_REPORT,
            LetterKind.FINAL_REPORT,
            LetterKind.REFERRAL);

    /** One paper for several cases, for whoever may see all of them. */
    private static final Set<LetterKind> SHARED = EnumSet.of(LetterKind.ASSIGNMENT, LetterKind.DISPOSITION);

    /** Papers of several cases, which only those who sit in the session may open. */
    private static final Set<LetterKind> SESSION =
            EnumSet.of(LetterKind.TPP_INVITATION, LetterKind.TPP_MINUTES, LetterKind.ATTENDANCE_LIST);

    private final Casefile casefile;
    private final LetterArchive letters;
    private final SharedLetters shared;
    private final Desk desk;

    LetterDoor(Casefile casefile, LetterArchive letters, SharedLetters shared, Desk desk) {
        this.casefile = casefile;
        this.letters = letters;
        this.shared = shared;
        this.desk = desk;
    }

    /** The letter with its text, for whoever may read it. */
    LetterArchive.Issued open(UUID letterId) {
        var letter = letters.read(letterId);
        see(letter.head());
        return letter;
    }

    /** What the acting person may do with a letter beside reading it. */
    record May(boolean note, boolean revoke) {}

    /** Refuses whoever may not read this letter; says what more the acting person may. */
    May see(LetterHead letter) {
        if (letter.caseId() != null) {
            return may(List.of(casefile.open(letter.caseId(), CONTENT.contains(letter.kind()) ? READ : SEE)));
        }
        if (SHARED.contains(letter.kind())) return may(casefile.open(shared.cases(letter.id()), SEE));
        if (SESSION.contains(letter.kind()) && !desk.may(SIT, CONVENE, RATIFY, ASSIGN)) throw new NotFound();
        boolean inquiry = letter.kind() == LetterKind.DATA_ANSWER;
        if (inquiry && !desk.may(REGISTER, RATIFY)) throw new NotFound();
        boolean decree = letter.kind() == LetterKind.SOP_DECREE; // taken back on the page of the SOP
        return new May((desk.may(CONVENE, RATIFY) || inquiry) && !decree, desk.may(RATIFY) && !decree);
    }

    private static May may(List<Casefile.Header> cases) {
        return new May(
                cases.stream().allMatch(c -> c.may(TRANSCRIBE) || c.may(WORK) || c.may(DECIDE) || c.may(SIGN)),
                cases.stream().allMatch(c -> c.may(DECIDE)));
    }

    /** The kinds that the acting person sees in the register, but does not open. */
    Set<LetterKind> closed() {
        var closed = EnumSet.noneOf(LetterKind.class);
        if (!desk.may(READ)) closed.addAll(CONTENT);
        if (!desk.may(SIT, CONVENE, RATIFY, ASSIGN)) closed.addAll(SESSION);
        return closed;
    }

    /** The letter, for whoever may note what becomes of it. */
    LetterHead toNote(UUID letterId) {
        var letter = letters.head(letterId);
        if (!see(letter).note()) throw new NotFound();
        return letter;
    }

    /** Refuses whoever may not revoke this letter. */
    void toRevoke(UUID letterId) {
        if (!see(letters.head(letterId)).revoke()) throw new NotFound();
    }
}
