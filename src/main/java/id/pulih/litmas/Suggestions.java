package id.pulih.litmas;

import id.pulih.assessment.Assessments;
import id.pulih.casefile.Casefile;
import id.pulih.client.Clients;
import id.pulih.client.GuidanceKind;
import id.pulih.client.Guidances;
import id.pulih.client.Relatives;
import id.pulih.client.Verdicts;
import id.pulih.intake.Application;
import id.pulih.intake.Applications;
import id.pulih.litmas.SectionPage.Material;
import id.pulih.secret.Seal;
import id.pulih.web.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Sentences made from what the office already knows (R31, R39), and the texts to write from. Only what stands in the data is
 * said; what is unknown stays empty for the officer.
 */
@Component
class Suggestions {

    /** For one section: by part, and beside the form. */
    record Data(Map<String, String> suggested, List<Material> material) {}

    private final Applications applications;
    private final SourceHistory sources;
    private final Clients clients;
    private final Relatives relatives;
    private final Verdicts verdicts;
    private final Guidances guidances;
    private final Assessments assessments;

    Suggestions(
            Applications applications,
            SourceHistory sources,
            Clients clients,
            Relatives relatives,
            Verdicts verdicts,
            Guidances guidances,
            Assessments assessments) {
        this.applications = applications;
        this.sources = sources;
        this.clients = clients;
        this.relatives = relatives;
        this.verdicts = verdicts;
        this.guidances = guidances;
        this.assessments = assessments;
    }

    Data of(Casefile.Header header, Section section, Seal seal) {
        return switch (section) {
            case INTRODUCTION -> new Data(introduction(header, seal), List.of());
            case IDENTITY -> new Data(identity(header), List.of());
            case LIFE, PRESENT -> new Data(Map.of(), material(header, seal));
            case OFFENCE -> new Data(verdicts(header), material(header, seal));
            case EVALUATION -> evaluation(header, seal);
            case RESPONSES -> responses(header, seal);
            case ASSESSMENT -> assessment(header, seal);
            case ANALYSIS, RECOMMENDATION -> new Data(Map.of(), results(header, seal));
            case CLOSING -> new Data(Map.of("closing", CLOSING), List.of());
            default -> new Data(Map.of(), List.of());
        };
    }

    private static final String CLOSING = "Demikian Litmas ini disusun dengan sebenarnya menurut data yang diperoleh, "
            + "sebagai bahan pertimbangan sidang TPP dan Kepala Balai Pemasyarakatan.";

    private Map<String, String> introduction(Casefile.Header header, Seal seal) {
        var suggested = new LinkedHashMap<String, String>();
        applications.find(header).ifPresent(a -> suggested.put("request", request(a)));
        var used = sources.read(header, seal).stream()
                .filter(s -> s.current() != null && s.current().outcome() == SourceOutcome.OBTAINED)
                .map(s -> Character.toLowerCase(s.label().charAt(0)) + s.label().substring(1) + " ("
                        + Words.date(s.current().heldOn()) + ")")
                .collect(Collectors.joining("; "));
        if (!used.isEmpty()) suggested.put("method", "Data diperoleh dari " + used + ".");
        return suggested;
    }

    private static String request(Application a) {
        var text = new StringBuilder("Permohonan bimbingan tambahan diajukan oleh ")
                .append(who(a))
                .append(" pada ")
                .append(Words.date(a.submittedOn()));
        if (!a.letterNumber().isBlank()) {
            text.append(", surat nomor ").append(a.letterNumber());
            if (a.letterOn() != null) text.append(" tanggal ").append(Words.date(a.letterOn()));
        }
        if (a.receipt() != null)
            text.append(", agenda nomor ").append(a.receipt().agenda());
        text.append('.');
        var reasons = a.reasons().stream()
                .map(r -> r.label().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        if (!reasons.isEmpty())
            text.append(" Alasan yang dipilih: ").append(reasons).append('.');
        if (!a.reason().isBlank()) text.append("\nAlasan menurut pemohon: ").append(a.reason());
        return text.toString();
    }

    private static String who(Application a) {
        return switch (a.applicantKind()) {
            case CLIENT -> "klien sendiri";
            case FAMILY -> a.applicantName() + " (" + a.applicant().toLowerCase(Locale.ROOT) + " klien)";
            case INSTITUTION -> a.applicant();
        };
    }

    private Map<String, String> identity(Casefile.Header header) {
        var person = clients.person(header.clientId());
        var lines = new ArrayList<String>();
        lines.add("Nama: " + header.name());
        if (!person.card().alias().isBlank())
            lines.add("Nama lain: " + person.card().alias());
        lines.add(
                "Tempat dan tanggal lahir: " + known(person.birthPlace()) + ", " + known(Words.date(header.birthOn())));
        lines.add("Jenis kelamin: "
                + ("P".equals(header.sex()) ? "perempuan" : "L".equals(header.sex()) ? "laki-laki" : Part.NO_DATA));
        lines.add("Alamat: " + known(person.street()));
        var family = new ArrayList<String>();
        var supporters = new ArrayList<String>();
        for (var r : relatives.of(header.clientId())) {
            (r.guardian() ? supporters : family)
                    .add((r.kind() == null ? "Keluarga" : r.kind().label()) + ": " + r.name()
                            + (r.street().isBlank() ? "" : ", " + r.street()));
        }
        var suggested = new LinkedHashMap<String, String>();
        suggested.put("client", String.join("\n", lines));
        if (!family.isEmpty()) suggested.put("family", String.join("\n", family));
        if (!supporters.isEmpty()) suggested.put("supporter", String.join("\n", supporters));
        return suggested;
    }

    private static String known(String text) {
        return text == null || text.isBlank() ? Part.NO_DATA : text;
    }

    private Map<String, String> verdicts(Casefile.Header header) {
        var lines = verdicts.of(header.clientId()).stream()
                .map(v -> "Putusan " + known(v.court()) + " nomor " + known(v.caseNumber()) + " tanggal "
                        + known(Words.date(v.decidedOn())) + ", " + known(v.wording())
                        + (v.sentenceEndsOn() == null ? "" : "; pidana berakhir " + Words.date(v.sentenceEndsOn()))
                        + ".")
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? Map.of() : Map.of("verdict", lines);
    }

    private Data evaluation(Casefile.Header header, Seal seal) {
        var known = guidances.of(header.clientId());
        var suggested = new LinkedHashMap<String, String>();
        if (!known.isEmpty()) {
            var guided = known.stream().anyMatch(g -> g.kind() != GuidanceKind.NONE);
            suggested.put("guided", guided ? "yes" : "no");
        }
        var read = sources.read(header, seal);
        result(read, SourceKind.PRISON_RECORD).ifPresent(text -> suggested.put("prison", text));
        var material = new ArrayList<Material>();
        known.stream()
                .filter(g -> g.kind() != GuidanceKind.NONE)
                .forEach(g -> material.add(new Material(
                        g.kind().label(),
                        known(g.officeName()) + ", register " + known(g.registerNumber()) + ", "
                                + known(Words.date(g.fromOn())) + " sampai " + known(Words.date(g.untilOn())))));
        material.addAll(material(read));
        return new Data(suggested, material);
    }

    private Data responses(Casefile.Header header, Seal seal) {
        var read = sources.read(header, seal);
        var suggested = new LinkedHashMap<String, String>();
        result(read, SourceKind.LOCAL_GOVERNMENT).ifPresent(text -> suggested.put("government", text));
        return new Data(suggested, material(read));
    }

    // Scores with their bands as the instruments word them, and whether they may be trusted; what they mean the officer
    // says.
    private Data assessment(Casefile.Header header, Seal seal) {
        var results = results(header, seal);
        if (results.isEmpty()) return new Data(Map.of(), List.of());
        var text = results.stream().map(m -> m.title() + "\n" + m.text()).collect(Collectors.joining("\n"));
        return new Data(Map.of("results", text), results);
    }

    private List<Material> results(Casefile.Header header, Seal seal) {
        return assessments.summary(header.id(), seal).stream()
                .map(r -> new Material(
                        r.label() + ", " + Words.date(r.takenOn())
                                + (r.complete() ? "" : " (belum lengkap)")
                                + (r.verified() ? "" : " (belum diverifikasi)"),
                        r.lines().stream()
                                .filter(l -> l.score() != null || l.band() != null)
                                .map(l -> "- " + l.label() + ": " + (l.score() == null ? "" : l.score())
                                        + (l.bandLabel() == null
                                                        || l.bandLabel().isBlank()
                                                ? ""
                                                : (l.score() == null ? "" : ", ")
                                                        + l.bandLabel().toLowerCase(Locale.ROOT)))
                                .collect(Collectors.joining("\n"))))
                .toList();
    }

    private List<Material> material(Casefile.Header header, Seal seal) {
        return material(sources.read(header, seal));
    }

    private static List<Material> material(List<Source> sources) {
        return sources.stream()
                .filter(s -> s.current() != null && s.current().outcome() == SourceOutcome.OBTAINED)
                .map(s -> new Material(s.label(), s.current().result()))
                .toList();
    }

    private static Optional<String> result(List<Source> sources, SourceKind kind) {
        return sources.stream()
                .filter(s -> s.kind() == kind && s.current() != null)
                .map(s -> s.current().outcome() == SourceOutcome.OBTAINED
                        ? s.current().result()
                        : Part.NO_DATA)
                .findFirst();
    }
}
