package id.pulih.letter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The public question about a paper. It runs without office and account; the database answers with nothing about a person. */
@Service
public class LetterCheck {

    /**
     * What the paper itself shows, and whether it holds.
     *
     * @param state null when no paper has this code; all else is then empty
     */
    public record Answer(
            String code,
            String kind,
            String number,
            @Nullable LocalDate on,
            String office,
            @Nullable LetterState state,
            @Nullable SealState seal) {

        /** What the office keeps of the signature; nothing about who signed. */
        public String signature() {
            if (state == null) return "-";
            if (seal == null) return "Naskah bertanda tangan belum kembali ke kantor";
            return seal == SealState.NONE
                    ? "Tanda tangan basah, pindaiannya disimpan kantor"
                    : "Tanda tangan elektronik, berkasnya disimpan kantor";
        }

        /** The answer in one sentence. */
        public String sentence() {
            if (state == null) return "Kode ini tidak kami kenal. Periksa penulisannya, atau tanyakan ke kantor.";
            return switch (state) {
                case ISSUED -> "Surat ini sah.";
                case REPLACED -> "Surat ini sudah diganti dengan surat yang lebih baru.";
                case REVOKED -> "Surat ini sudah dicabut dan tidak berlaku lagi.";
            };
        }

        /** The one word beside the sentence. */
        public String word() {
            return state == null ? "Tidak dikenal" : state.label();
        }
    }

    private record Found(String kind, String number, LocalDate datedOn, String officeName, String state, String seal) {}

    private final JdbcClient jdbc;

    LetterCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The answer to a code as it was typed; one statement, whether the code exists or not. */
    public Answer of(String typed) {
        var code = CheckCode.read(typed);
        return jdbc.sql("select kind, number, dated_on, office_name, state, seal from letter_check(?)")
                .param(code)
                .query(Found.class)
                .optional()
                .map(f -> new Answer(
                        CheckCode.shown(code),
                        LetterKind.valueOf(f.kind()).neutral(),
                        f.number() == null ? "Tanpa nomor" : f.number(),
                        f.datedOn(),
                        f.officeName(),
                        LetterState.valueOf(f.state()),
                        f.seal() == null ? null : SealState.valueOf(f.seal())))
                .orElse(new Answer(CheckCode.shown(code), "-", "-", null, "-", null, null));
    }
}
