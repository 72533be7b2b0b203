package id.pulih.access;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** The forms that a page offers for sending. */
final class PageForms {

    private PageForms() {}

    /** Each form, and once more for each button of it that sends it elsewhere. */
    static List<Element> of(Element page) {
        var all = new ArrayList<Element>();
        for (var form : page.select("form[method=post]")) {
            all.add(form);
            for (var button : form.select("button[formaction]"))
                all.add(form.clone().attr("action", button.attr("formaction")));
        }
        return all;
    }
}
