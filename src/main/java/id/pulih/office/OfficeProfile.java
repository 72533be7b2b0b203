package id.pulih.office;

import id.pulih.access.Desk;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How the office presents itself on paper (X7): letterhead, city, long names, number pattern. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class OfficeProfile {

    /** A row of the letterhead; size in points. */
    public record Line(String text, double size, boolean bold) {}

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
            String subjectLabel,
            String unitCode,
            String numberPattern,
            String separator,
            NumberScope scope,
            Map<String, String> codes,
            String emergency,
            String website,
            int version) {}

    private final JdbcClient jdbc;
    private final Desk desk;
    private final ByOffice<Profile> known = new ByOffice<>();

    OfficeProfile(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** The profile of the acting office; at most a minute old, so mostly no statement. */
    public Profile current() {
        return known.get(desk.office(), this::read);
    }

    /** The profile as it is stored now, for the form that changes it; one statement. */
    public Profile stored() {
        return read();
    }

    private Profile read() {
        return jdbc.sql("""
                select o.name, p.long_name, p.class, p.city, p.head_lines, p.head_sizes, p.head_bold, p.address_lines, p.logo, p.logo_type,
                       p.head_title, p.tpp_name, p.paper, p.subject_label, p.unit_code, p.number_pattern, p.separator,
                       p.number_scope, p.code_kinds, p.codes, p.emergency, p.website, p.version
                  from office o left join office_profile p on p.office_id = o.office_id where o.office_id = ?
                """)
                .param(desk.office())
                .query((r, i) -> {
                    if (r.getString("long_name") == null) return defaults(r.getString("name"));
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
                            r.getString("subject_label"),
                            r.getString("unit_code"),
                            r.getString("number_pattern"),
                            r.getString("separator"),
                            NumberScope.valueOf(r.getString("number_scope")),
                            codes((String[]) r.getArray("code_kinds").getArray(), (String[])
                                    r.getArray("codes").getArray()),
                            r.getString("emergency"),
                            r.getString("website"),
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

    private static Profile defaults(String name) {
        var longName = name.replaceFirst("^(?i)bapas\\b", "Balai Pemasyarakatan");
        return new Profile(
                longName,
                "",
                "",
                List.of(
                        new Line("KEMENTERIAN IMIGRASI DAN PEMASYARAKATAN REPUBLIK INDONESIA", 11, false),
                        new Line("DIREKTORAT JENDERAL PEMASYARAKATAN", 11, false),
                        new Line(longName.toUpperCase(Locale.ROOT), 13, true)),
                List.of(),
                "",
                "Kepala " + longName,
                "Tim Pengamat Pemasyarakatan",
                Paper.A4,
                "Hal",
                "",
                "{unit}{sep}{kode}{sep}{urut:4}",
                "-",
                NumberScope.OFFICE,
                Map.of(),
                "",
                "",
                0);
    }
}
