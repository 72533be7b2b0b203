package id.pulih.intake;

import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.access.Role;
import id.pulih.audit.Audit;
import id.pulih.casefile.CaseFacts;
import id.pulih.casefile.Casefile;
import id.pulih.casefile.Grant;
import id.pulih.client.ContactChannel;
import id.pulih.client.Telephone;
import id.pulih.database.Ids;
import id.pulih.document.Documents;
import id.pulih.messaging.Audience;
import id.pulih.messaging.Contacts;
import id.pulih.secret.Seal;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Step a: an application by client, family or institution, typed at the desk. Its submission begins the case. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Submission {

    static final String GROUND = "INTAKE";

    private final JdbcClient jdbc;
    private final Casefile casefile;
    private final CaseFacts caseFacts;
    private final Contacts contacts;
    private final Documents documents;
    private final Secrets secrets;
    private final Audit audit;
    private final Desk desk;

    Submission(
            JdbcClient jdbc,
            Casefile casefile,
            CaseFacts caseFacts,
            Contacts contacts,
            Documents documents,
            Secrets secrets,
            Audit audit,
            Desk desk) {
        this.jdbc = jdbc;
        this.casefile = casefile;
        this.caseFacts = caseFacts;
        this.contacts = contacts;
        this.documents = documents;
        this.secrets = secrets;
        this.audit = audit;
        this.desk = desk;
    }

    /** Keeps the application under a key of the case's own and begins the case; gives its id. */
    public UUID submit(NewApplication application) {
        application.check(desk.today());
        if (!Channel.ofTheDesk().contains(application.channel()))
            throw RuleViolation.at("channel", "Pilih cara permohonan masuk.");
        var caseId = Ids.next();
        keep(caseId, application, secrets.make(caseId), List.of(Fact.APPLICATION_SUBMITTED));
        audit.add("WRITE", "intake/application", caseId, List.of(caseId), List.of("identity", "contact", "narrative"));
        return caseId;
    }

    /** Begins the case of an application that was found in order, sealed with the key that its id owns already. */
    void keep(UUID caseId, NewApplication application, Seal seal, List<Fact> facts) {
        var today = desk.today();
        casefile.begin(caseId, application.subjectName(), application.child(today));
        var scan = application.scan();
        insert(
                caseId,
                application,
                seal,
                scan == null || scan.isEmpty() ? null : documents.store(caseId, caseId, "Surat permohonan", scan));
        contacts.keep(caseId, seal, receivers(application));
        caseFacts.record(
                caseId,
                facts,
                casefile.party(today),
                caseId,
                List.of(
                        Grant.of(caseId, Role.INTAKE_CLERK, Right.RECEIVE, GROUND),
                        Grant.of(caseId, Role.INTAKE_CLERK, Right.TRANSCRIBE, GROUND),
                        Grant.of(caseId, Role.OFFICE_HEAD, Right.DECIDE, GROUND)));
    }

    private static List<Contacts.Contact> receivers(NewApplication a) {
        var all = new ArrayList<Contacts.Contact>();
        all.add(new Contacts.Contact(Audience.CLIENT, a.subjectName(), bare(a.subjectTelephone()), a.contactChannel()));
        if (a.applicantKind() != ApplicantKind.CLIENT) {
            var channel = a.applicantTelephone().isEmpty() ? ContactChannel.LETTER : ContactChannel.CALL;
            all.add(new Contacts.Contact(Audience.APPLICANT, a.applicantName(), bare(a.applicantTelephone()), channel));
        }
        return all;
    }

    private static String bare(String telephone) {
        return telephone.isEmpty() ? "" : new Telephone(telephone).digits();
    }

    private void insert(UUID caseId, NewApplication a, Seal seal, @Nullable UUID letter) {
        var consents = Answer.of(a, desk.today());
        jdbc.sql("""
                with a as (
                    insert into application (office_id, case_id, applicant_kind, applicant_relation, institution_kind, institution_name,
                           applicant_name, applicant_telephone, applicant_street, letter_number, letter_on, channel, subject_birth_on,
                           subject_age, subject_sex, subject_telephone, subject_street, contact_channel, last_place, category, asker,
                           asked_on, agreed_on, reasons, reason, wishes, flags, brought, guardian_kind, guardian_name,
                           guardian_telephone, guardian_street, guidance_ends_on, submitted_on, letter_document, recorded_by, recorded_at)
                    values (:office, :case, :kind, :relation, :institutionKind, :institution, :name, :telephone, :street, :letterNumber,
                           :letterOn, :channel, :birthOn, :age, :sex, :subjectTelephone, :subjectStreet, :contactChannel, :lastPlace,
                           :category, :asker, :askedOn, :agreedOn, :reasons, :reason, :wishes, :flags, :brought, :guardianKind,
                           :guardianName, :guardianTelephone, :guardianStreet, :guidanceEndsOn, :today, :letter, :staff, :now))
                insert into application_consent (office_id, id, case_id, who, agrees, on_day, way, recorded_by, recorded_at)
                select :office, x.id, :case, x.who, x.agrees, :today, x.way, :staff, :now
                  from unnest(:ids, :whos, :answers, :ways) as x(id, who, agrees, way)
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .param("kind", a.applicantKind().name())
                .param("relation", name(a.applicantKind() == ApplicantKind.FAMILY ? a.relation() : null))
                .param("institutionKind", name(institution(a) ? a.institutionKind() : null))
                .param("institution", institution(a) ? a.institutionName() : "")
                .param("name", seal.close("application.applicant_name", caseId, applicantName(a)))
                .param("telephone", seal.close("application.applicant_telephone", caseId, a.applicantTelephone()))
                .param("street", seal.close("application.applicant_street", caseId, a.applicantStreet()))
                .param("letterNumber", a.letterNumber())
                .param("letterOn", a.letterOn())
                .param("channel", a.channel().name())
                .param("birthOn", a.subjectBirthOn())
                .param("age", a.subjectBirthOn() == null ? a.subjectAge() : null)
                .param("sex", a.subjectSex().name())
                .param("subjectTelephone", seal.close("application.subject_telephone", caseId, a.subjectTelephone()))
                .param("subjectStreet", seal.close("application.subject_street", caseId, a.subjectStreet()))
                .param("contactChannel", name(a.contactChannel()))
                .param("lastPlace", a.lastPlace())
                .param("category", a.category().number())
                .param("asker", a.asker())
                .param("askedOn", a.askedOn())
                .param("agreedOn", a.agreedOn())
                .param("reasons", names(a.reasons()))
                .param("reason", seal.close("application.reason", caseId, a.reason()))
                .param("wishes", names(a.wishes()))
                .param("flags", names(a.flags()))
                .param("brought", names(a.brought()))
                .param("guardianKind", name(a.guardianName().isEmpty() ? null : a.guardianKind()))
                .param("guardianName", seal.close("application.guardian_name", caseId, a.guardianName()))
                .param("guardianTelephone", seal.close("application.guardian_telephone", caseId, a.guardianTelephone()))
                .param("guardianStreet", seal.close("application.guardian_street", caseId, a.guardianStreet()))
                .param("guidanceEndsOn", a.guidanceEndsOn())
                .param("today", desk.today())
                .param("letter", letter)
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .param("ids", consents.stream().map(c -> Ids.next()).toArray(UUID[]::new))
                .param("whos", consents.stream().map(c -> c.who().name()).toArray(String[]::new))
                .param("answers", consents.stream().map(Answer::agrees).toArray(Boolean[]::new))
                .param("ways", consents.stream().map(c -> c.way().name()).toArray(String[]::new))
                .update();
    }

    private static boolean institution(NewApplication a) {
        return a.applicantKind() == ApplicantKind.INSTITUTION;
    }

    private static String applicantName(NewApplication a) {
        return a.applicantKind() == ApplicantKind.CLIENT ? a.subjectName() : a.applicantName();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static String[] names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}
