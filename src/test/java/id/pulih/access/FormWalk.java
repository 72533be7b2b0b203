package id.pulih.access;

import id.pulih.training.ToldOffice;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The way of one person along the links of the pages. A page is opened only as long as a form is missing that this person may send
 * and that may stand there; a form is filled until the product accepts it.
 */
final class FormWalk {

    /** So often one form is filled anew. */
    private static final int ROUNDS = 12;

    private record Filled(FilledForm form, Visitor.Answer answer) {}

    private final FormSearch search;
    private final Visitor visitor;
    private final ToldOffice.Member who;
    private final Set<String> wanted;
    private final Set<String> sends; // on a way: filled in passing; null while links alone lead
    private List<String> ways = List.of();
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> passed = new HashSet<>();

    /** @param wanted the missing routes that this person may use */
    FormWalk(FormSearch search, Visitor visitor, ToldOffice.Member who, Set<String> wanted) {
        this(search, visitor, who, wanted, null);
    }

    /** @param sends the forms of a way; null for a walk along all links */
    FormWalk(FormSearch search, Visitor visitor, ToldOffice.Member who, Set<String> wanted, Set<String> sends) {
        this.search = search;
        this.visitor = visitor;
        this.who = who;
        this.wanted = wanted;
        this.sends = sends;
    }

    void along(List<String> from) throws Exception {
        from.forEach(this::goes);
        if (sends != null) ways = from;
        while (!ahead.isEmpty() && !wanted.isEmpty()) look(ahead.poll());
    }

    private void goes(String address) {
        var page = search.page(address);
        if (!page.isEmpty() && !page.contains(".pdf") && !page.startsWith("/dokumen") && seen.add(address))
            ahead.add(address);
    }

    private void look(String address) throws Exception {
        var page = search.page(address);
        if (sends == null && !search.worth(page, wanted)) return;
        var answer = visitor.open(address);
        if (answer.status() == 302) goes(answer.to());
        if (answer.status() >= 500) search.breaks(who.person().user() + " GET " + address + " " + answer.status());
        if (answer.status() != 200) return;
        var html = Jsoup.parse(answer.text());
        boolean fruit = false;
        for (var form : forms(html)) {
            fruit = holds(form, address, page);
            if (fruit) break; // the page has changed
        }
        search.visited(page, fruit);
        for (var link : html.select("a[href^=/]")) {
            var to = link.attr("href").replaceFirst("#.*", "");
            if (sends == null || ways.stream().anyMatch(to::startsWith)) goes(to);
        }
    }

    /** The forms of a page; those that take something back come first, while there is something to take back. */
    private static List<Element> forms(Document page) {
        var main = page.selectFirst("main");
        if (main == null) return List.of();
        return PageForms.of(main).stream()
                .sorted(Comparator.comparing(f -> !takesBack(f)))
                .toList();
    }

    private static boolean takesBack(Element form) {
        return form.attr("action")
                .matches(".*/(urungkan|pembatalan|penghapusan|hapus|akhir|pencabutan|pengakhiran|penutupan)");
    }

    /** Fills the form if its route is still missing, or if it helps on; whether it was accepted. */
    private boolean holds(Element form, String address, String page) throws Exception {
        var route = search.route(form.attr("action"));
        boolean missing = wanted.contains(route);
        if (!(sends == null ? fills(form, route, page, missing) : missing || passes(form, route))) return false;
        var filled = filled(route, form, address, missing);
        if (filled == null) return false;
        if (missing) {
            search.hold(search.trial(visitor, who, route, address).of(filled.form(), filled.answer()));
            wanted.remove(route);
        } else {
            visitor.sends(filled.form(), 1);
            // what the way leads to may stand where it began
            ways.stream()
                    .filter(w -> address.startsWith(w) && !ahead.contains(w))
                    .forEach(ahead::add);
        }
        ahead.addFirst(address);
        ahead.addFirst(filled.answer().to());
        return true;
    }

    private boolean fills(Element form, String route, String page, boolean missing) {
        if (search.tries(route, page, missing)) return true;
        return !missing && !takesBack(form) && search.helps(route, form.attr("action"), page, wanted);
    }

    private boolean passes(Element form, String route) {
        return sends.contains(route) && passed.add(form.attr("action"));
    }

    private Filled filled(String route, Element form, String address, boolean missing) throws Exception {
        for (boolean full : new boolean[] {!missing, missing}) {
            var filler = search.filler(route, form, full);
            for (int round = 0; round < ROUNDS; round++) {
                var filled = filler.filled();
                var answer = visitor.tries(filled);
                var what = who.person().user() + " on " + address + " sent " + filled.fields() + filled.files() + ": "
                        + words(answer);
                if (answer.status() >= 500) search.breaks(route + " " + what);
                if (FormTrial.accepted(answer)) return new Filled(filled, answer);
                if (missing) search.refuse(route, what);
                if (answer.status() != 422 || !filler.learns(answer.text()) && !filler.guesses(round)) break;
            }
        }
        return null;
    }

    private static String words(Visitor.Answer answer) {
        var sentences =
                Jsoup.parse(answer.text()).select(".govuk-error-summary li").eachText();
        return answer.status() + " " + answer.to() + " " + String.join(" / ", sentences);
    }
}
