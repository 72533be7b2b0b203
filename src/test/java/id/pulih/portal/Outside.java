package id.pulih.portal;

import id.pulih.Browser;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** Somebody without an account who fills the public form, page after page, without a script. */
public final class Outside {

    public final Browser browser;
    private final int port;

    public Outside(int port) {
        this.port = port;
        browser = new Browser(port);
    }

    /** The answers of a mother for her grown son, by the page on which they are asked. */
    public static Map<String, String> mother() {
        var answers = new LinkedHashMap<String, String>();
        answers.put("siapa", "applicantKind=FAMILY");
        answers.put("anda", "applicantName=Sumiyati&relation=MOTHER");
        answers.put("untuk", "subjectName=Rizky Pratama&subjectSex=L");
        answers.put("umur", "subjectAge=34");
        answers.put("tahu", "knows=NOT_ASKED");
        answers.put("alasan", "reasons=RELAPSE_FEAR&reason=Anak saya takut kembali ke pergaulan lama.");
        answers.put("keadaan", "flags=URGENT");
        answers.put("hubungi", "reach=CALL&reachTelephone=0812 1111 2222");
        return answers;
    }

    public HttpResponse<String> post(String path, String fields) throws Exception {
        var map = new LinkedHashMap<String, String>();
        for (var field : fields.split("&(?=\\w+=)")) {
            if (!field.isEmpty()) map.put(field.split("=", 2)[0], field.split("=", 2)[1]);
        }
        map.put("_from", path);
        return browser.post(path, map, "Origin", "http://127.0.0.1:" + port);
    }

    /** Begins at the office with this code; the page of the first question follows. */
    public Outside begin(String office) throws Exception {
        var answer = post("/ajukan", "kantor=" + office);
        if (!to(answer).equals("/ajukan/siapa")) throw new AssertionError(answer.statusCode() + answer.body());
        return this;
    }

    /** Answers every question that comes, until the answers can be looked over. */
    public Outside answer(Map<String, String> answers) throws Exception {
        for (var at = "siapa"; !at.equals("periksa"); ) {
            var page = browser.get("/ajukan/" + at);
            if (page.statusCode() != 200) throw new AssertionError(at + page.statusCode());
            var answer = post("/ajukan/" + at, answers.get(at));
            if (answer.statusCode() != 302) throw new AssertionError(at + answer.body());
            at = to(answer).substring("/ajukan/".length());
        }
        return this;
    }

    public HttpResponse<String> send() throws Exception {
        return post("/ajukan/kirim", "");
    }

    /** The same as a request gives it. */
    static Map<String, String[]> typed(String fields) {
        var typed = new LinkedHashMap<String, String[]>();
        for (var field : fields.split("&(?=\\w+=)"))
            typed.put(field.split("=", 2)[0], new String[] {field.split("=", 2)[1]});
        return typed;
    }

    static String to(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", "");
    }
}
