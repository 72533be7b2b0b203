package id.pulih.office;

import id.pulih.Stale;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How the office presents itself on paper (X7): letterhead, city, long names, number pattern. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class OfficeProfile {

    /** A row of the letterhead; size in points. */
    public record Line(String text, double size, boolean bold) {
        int tenths() {
            return (int) Math.round(size * 10);
        }
    }

    /**
     * The settings; of an office that has set nothing, defaults made from its name.
     *
     * @param longName "Balai Pemasyarakatan Kelas I Contoh", as letters write it
     * @param headTitle the head's title under letters
     * @param tppName the long form of TPP; the lists of codes and the laws differ about it
     * @param logo a data: address, or empty
     * @param scope whether one counter numbers all letters of a year
     * @param codes classification codes by kind of letter, where the office differs from the product's list
     * @param emergency whom to call in need, printed for clients
     * @param clientPhone the number that the client's card shows; empty for none
     * @param meetingPlace how messages and papers for the client call the place; it names no office
     * @param litmasPattern the register number of the Litmas: {golongan}, {tahun}, {urut}
     */
    public record Profile(
            String longName,
            String kelas,
            String city,
            List<Line> letterhead,
            List<String> address,
            String logo,
            String headTitle,
            String tppName,
            Paper paper,
            LetterLook look,
            String subjectLabel,
            String unitCode,
            String numberPattern,
            String separator,
            NumberScope scope,
            Map<String, String> codes,
            String emergency,
            String website,
            String clientPhone,
            String meetingPlace,
            String litmasPattern,
            int version) {

        public static final String MEETING_PLACE = "tempat yang sudah disepakati";
        public static final String LITMAS_PATTERN = "LIT-{golongan}/{tahun}/{urut}";

        /** The same settings with other classification codes, read at this version. */
        public Profile with(Map<String, String> otherCodes, int readAt) {
            return new Profile(
                    longName,
                    kelas,
                    city,
                    letterhead,
                    address,
                    logo,
                    headTitle,
                    tppName,
                    paper,
                    look,
                    subjectLabel,
                    unitCode,
                    numberPattern,
                    separator,
                    scope,
                    otherCodes,
                    emergency,
                    website,
                    clientPhone,
                    meetingPlace,
                    litmasPattern,
                    readAt);
        }
    }

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Audit audit;
    private final ByOffice<Profile> known = new ByOffice<>();

    OfficeProfile(JdbcClient jdbc, Desk desk, Audit audit) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.audit = audit;
    }

    /** The profile of the acting office; at most a minute old, so mostly no statement. */
    public Profile current() {
        return known.get(desk.office(), this::read);
    }

    /**
     * Stores the settings; a null logo keeps the stored one. What was issued before keeps its look.
     *
     * @throws Stale if somebody stored others since this version was read
     */
    public void save(Profile p, byte @Nullable [] logo, boolean removeLogo) {
        int done = jdbc.sql("""
                insert into office_profile as o (office_id, long_name, class, city, head_lines, head_sizes, head_bold, address_lines,
                       logo, logo_type, head_title, tpp_name, paper, letter_points, letter_order, letter_margins, letter_catch_word, subject_label, unit_code, number_pattern, separator,
                       number_scope, code_kinds, codes, emergency, website, client_phone, meeting_place, litmas_pattern, version)
                values (:office, :name, :class, :city, :lines, :sizes, :bold, :address, :logo, :type, :title, :tpp, :paper, :points, :order, :margins, :catchWord, :label,
                        :unit, :pattern, :sep, :scope, :kinds, :codes, :emergency, :website, :phone, :place, :litmas, 1)
                on conflict (office_id) do update set long_name = excluded.long_name, class = excluded.class, city = excluded.city,
                       head_lines = excluded.head_lines, head_sizes = excluded.head_sizes, head_bold = excluded.head_bold,
                       address_lines = excluded.address_lines,
                       logo = case when :remove then null else coalesce(excluded.logo, o.logo) end,
                       logo_type = case when :remove then null else coalesce(excluded.logo_type, o.logo_type) end,
                       head_title = excluded.head_title, tpp_name = excluded.tpp_name, paper = excluded.paper,
                       letter_points = excluded.letter_points, letter_order = excluded.letter_order,
                       letter_margins = excluded.letter_margins, letter_catch_word = excluded.letter_catch_word,
                       subject_label = excluded.subject_label, unit_code = excluded.unit_code,
                       number_pattern = excluded.number_pattern, separator = excluded.separator,
                       number_scope = excluded.number_scope, code_kinds = excluded.code_kinds, codes = excluded.codes,
                       emergency = excluded.emergency, website = excluded.website, client_phone = excluded.client_phone,
                       meeting_place = excluded.meeting_place, litmas_pattern = excluded.litmas_pattern, version = o.version + 1
                 where o.version = :version
                """)
                .param("office", desk.office())
                .param("name", p.longName())
                .param("class", p.kelas())
                .param("city", p.city())
                .param("lines", p.letterhead().stream().map(Line::text).toArray(String[]::new))
                .param("sizes", p.letterhead().stream().map(Line::tenths).toArray(Integer[]::new))
                .param("bold", p.letterhead().stream().map(Line::bold).toArray(Boolean[]::new))
                .param("address", p.address().toArray(String[]::new))
                .param("logo", logo)
                .param("type", logo == null ? null : "image/png")
                .param("title", p.headTitle())
                .param("tpp", p.tppName())
                .param("paper", p.paper().name())
                .param("points", p.look().points())
                .param("order", p.look().order().name())
                .param("margins", p.look().margins().name())
                .param("catchWord", p.look().catchWord().name())
                .param("label", p.subjectLabel())
                .param("unit", p.unitCode())
                .param("pattern", p.numberPattern())
                .param("sep", p.separator())
                .param("scope", p.scope().name())
                .param("kinds", p.codes().keySet().stream().sorted().toArray(String[]::new))
                .param(
                        "codes",
                        p.codes().keySet().stream().sorted().map(p.codes()::get).toArray(String[]::new))
                .param("emergency", p.emergency())
                .param("website", p.website())
                .param("phone", p.clientPhone())
                .param("place", p.meetingPlace())
                .param("litmas", p.litmasPattern())
                .param("remove", removeLogo)
                .param("version", p.version())
                .update();
        if (done == 0) throw new Stale();
        audit.add("WRITE", "office/profile", null, List.of(), List.of("office"));
        known.changed(desk.office());
    }

    /** The profile as it is stored now, for the form that changes it; one statement. */
    public Profile stored() {
        return read();
    }

    private Profile read() {
        return jdbc.sql("""
                select o.name, o.class as office_class, o.city as office_city, p.long_name, p.class, p.city, p.head_lines, p.head_sizes, p.head_bold, p.address_lines, p.logo, p.logo_type,
                       p.head_title, p.tpp_name, p.paper, p.letter_points, p.letter_order, p.letter_margins, p.letter_catch_word, p.subject_label, p.unit_code, p.number_pattern, p.separator,
                       p.number_scope, p.code_kinds, p.codes, p.emergency, p.website, p.client_phone, p.meeting_place,
                       p.litmas_pattern, p.version
                  from office o left join office_profile p on p.office_id = o.office_id where o.office_id = ?
                """)
                .param(desk.office())
                .query((r, i) -> {
                    if (r.getString("long_name") == null)
                        return defaults(r.getString("name"), r.getString("office_class"), r.getString("office_city"));
                    return new Profile(
                            r.getString("long_name"),
                            r.getString("class"),
                            r.getString("city"),
                            lines(
                                    (String[]) r.getArray("head_lines").getArray(),
                                    (Integer[]) r.getArray("head_sizes").getArray(),
                                    (Boolean[]) r.getArray("head_bold").getArray()),
                            List.of((String[]) r.getArray("address_lines").getArray()),
                            r.getBytes("logo") == null
                                    ? ""
                                    : "data:" + r.getString("logo_type") + ";base64,"
                                            + Base64.getEncoder().encodeToString(r.getBytes("logo")),
                            r.getString("head_title"),
                            r.getString("tpp_name"),
                            Paper.valueOf(r.getString("paper")),
                            new LetterLook(
                                    r.getInt("letter_points"),
                                    LetterLook.Order.valueOf(r.getString("letter_order")),
                                    LetterLook.Margins.valueOf(r.getString("letter_margins")),
                                    LetterLook.CatchWord.valueOf(r.getString("letter_catch_word"))),
                            r.getString("subject_label"),
                            r.getString("unit_code"),
                            r.getString("number_pattern"),
                            r.getString("separator"),
                            NumberScope.valueOf(r.getString("number_scope")),
                            codes((String[]) r.getArray("code_kinds").getArray(), (String[])
                                    r.getArray("codes").getArray()),
                            r.getString("emergency"),
                            r.getString("website"),
                            r.getString("client_phone"),
                            r.getString("meeting_place"),
                            r.getString("litmas_pattern"),
                            r.getInt("version"));
                })
                .single();
    }

    private static List<Line> lines(String[] texts, Integer[] sizes, Boolean[] bold) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < texts.length; i++) lines.add(new Line(texts[i], sizes[i] / 10.0, bold[i]));
        return lines;
    }

    private static Map<String, String> codes(String[] kinds, String[] codes) {
        var all = new HashMap<String, String>();
        for (int i = 0; i < kinds.length; i++) all.put(kinds[i], codes[i]);
        return Map.copyOf(all);
    }

    private static Profile defaults(String name, String officeClass, String city) {
        var longName = name.replaceFirst("^(?i)bapas\\b", "Balai Pemasyarakatan");
        return new Profile(
                longName,
                officeClass,
                city,
                List.of(
                        new Line("KEMENTERIAN IMIGRASI DAN PEMASYARAKATAN REPUBLIK INDONESIA", 11, false),
                        new Line("DIREKTORAT JENDERAL PEMASYARAKATAN", 11, false),
                        new Line(longName.toUpperCase(Locale.ROOT), 13, true)),
                List.of(),
                "",
                "Kepala " + longName,
                "Tim Pengamat Pemasyarakatan",
                Paper.A4,
                LetterLook.RULE,
                "Hal",
                "",
                "{unit}{sep}{kode}{sep}{urut:4}",
                "-",
                NumberScope.OFFICE,
                Map.of(),
                "",
                "",
                "",
                Profile.MEETING_PLACE,
                Profile.LITMAS_PATTERN,
                0);
    }
}
