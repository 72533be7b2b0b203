package id.pulih.access;

import id.pulih.FailingStatement;
import id.pulih.FailingStatement.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * G8: what a form does whose statements fail, every third of them, and its commit. Nothing may be half there, and the form has to come
 * back with what was typed and with its key; where only another transaction was in the way, it has to go through by itself. Which
 * statements come to their turn, and how they fail, goes by the seed.
 */
final class FormFailures {

    private static final int STEP = 3;

    private static final Kind[] KINDS = {Kind.REFUSED, Kind.LINE_CUT, Kind.NOT_SERIALIZABLE};

    /** What speaks up in the log where a failure is wanted. */
    private static final List<String> LOGS =
            List.of("id.pulih.web.ProblemPage", "com.zaxxer.hikari", "org.springframework.jdbc");

    private final Visitor visitor;
    private final FilledForm form;
    private final int turn;
    private final List<String> faults = new ArrayList<>();

    FormFailures(Visitor visitor, FilledForm form, int turn) {
        this.visitor = visitor;
        this.form = form;
        this.turn = turn;
    }

    /** What is wrong. */
    List<String> faults() throws Exception {
        var logs = LoggingSystem.get(getClass().getClassLoader());
        try {
            LOGS.forEach(log -> logs.setLogLevel(log, LogLevel.OFF));
            failStatements();
            var kind = Kind.values()[turn % Kind.values().length];
            judge(FailingStatement.atCommit(kind), "commit", kind);
        } finally {
            LOGS.forEach(log -> logs.setLogLevel(log, null));
        }
        return faults;
    }

    private void failStatements() throws Exception {
        for (int statement = 1 + turn % STEP; ; statement += STEP) {
            var kind = KINDS[(statement / STEP + turn / STEP) % KINDS.length];
            if (!judge(FailingStatement.at(statement, kind), "statement " + statement, kind)) return;
        }
    }

    /** Whether it came so far that it failed. */
    private boolean judge(String failure, String where, Kind kind) throws Exception {
        var answer = visitor.fails(form, failure);
        if (!FailingStatement.came(failure)) return false;
        var what = where + " " + kind + ": ";
        if (kind == Kind.NOT_SERIALIZABLE) {
            if (FormTrial.accepted(answer)) return true;
            boolean before = form.names().contains("proof"); // which is judged before the transaction of the form
            if (!before) faults.add(what + "not tried anew");
        }
        if (kind != Kind.ANSWER_LOST && !answer.trace().rows().isEmpty())
            faults.add(what + "half there, " + answer.trace().rows());
        if (answer.status() != 500) faults.add(what + answer.status());
        else judgePage(answer.text(), what);
        return true;
    }

    private void judgePage(String text, String what) {
        var page = Jsoup.parse(text);
        if (!text.contains("lang=\"id\"") || !page.text().contains("Isian Anda masih ada"))
            faults.add(what + "no sentence for the user: " + page.title());
        var read = page.text(); // a token may well contain three letters
        if (read.contains("Exception") || text.contains("\tat ") || read.contains("SQL"))
            faults.add(what + "the machine speaks");
        var back = PageForms.of(page).stream()
                .filter(f -> f.attr("action").equals(form.action()))
                .findFirst();
        if (back.isEmpty()) {
            faults.add(what + "the form has not come back");
            return;
        }
        if (lost(back.get().selectFirst("[name=_key]"))) faults.add(what + "another key");
        for (var control : back.get().select("input[type=text], textarea"))
            if (lost(control)) faults.add(what + "lost " + control.attr("name"));
        for (var box : back.get().select("input[type=checkbox], input[type=radio]")) {
            var sent = form.fields().getOrDefault(box.attr("name"), List.of());
            if (sent.contains(box.val()) != box.hasAttr("checked"))
                faults.add(what + "ticked otherwise " + box.attr("name"));
        }
    }

    private boolean lost(Element control) {
        var sent = form.fields().get(control.attr("name"));
        return sent != null && !sent.get(0).strip().equals(control.val().strip());
    }
}
