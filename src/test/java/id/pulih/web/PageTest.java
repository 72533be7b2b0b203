package id.pulih.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.Problems;
import id.pulih.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PageTest {

    private static Page page(Page.Kept kept) {
        var request = new MockHttpServletRequest("GET", "/kasus/1");
        request.setAttribute(Page.Kept.class.getName(), kept);
        return Page.of(request);
    }

    private static Page refused(boolean stale) {
        return page(new Page.Kept(
                "/kasus/1",
                "",
                stale,
                Map.of("name", new String[] {"ketikan"}, "box", new String[] {"A", "B"}),
                Map.of("name", "Nama wajib diisi."),
                Set.of(),
                null));
    }

    @Test
    void putsBackWhatWasTyped() {
        assertThat(page(Page.Kept.NOTHING).value("name", "tersimpan")).isEqualTo("tersimpan");
        assertThat(refused(false).value("name", "tersimpan")).isEqualTo("ketikan");
        assertThat(refused(false).other("name", "tersimpan")).isNull();
        assertThat(refused(true).other("name", "tersimpan")).isEqualTo("tersimpan");
        assertThat(refused(true).other("name", "ketikan")).isNull();
    }

    @Test
    void knowsATickThatWasTakenAway() {
        assertThat(page(Page.Kept.NOTHING).has("box", "C", true)).isTrue();
        assertThat(refused(false).has("box", "C", true)).isFalse();
        assertThat(refused(false).has("box", "B", false)).isTrue();
    }

    @Test
    void givesEachFormOfAPageItsOwnIdsAndThePlainOneToTheFormThatComesBack() {
        var fresh = page(Page.Kept.NOTHING);
        assertThat(marks(fresh)).containsExactly("f-name", "f-name-b2").doesNotHaveDuplicates();
        var refused = refused(false);
        assertThat(marks(refused)).containsExactly("f-name-b1", "f-name");
        assertThat(refused.errors()).extracting(Page.Fault::id).containsExactly("f-name");
    }

    private static List<String> marks(Page page) {
        var marks = new ArrayList<String>();
        for (var action : List.of("/kasus/1/lain", "/kasus/1")) {
            page.enter(action);
            marks.add(page.mark("name"));
            assertThat(page.mark("name")).as("the label's and the field's").isEqualTo(marks.get(marks.size() - 1));
            page.leave();
        }
        return marks;
    }

    @Test
    void keepsTheFormsOfOnePageApart() {
        var page = refused(false);
        page.enter("/kasus/1/lain");
        assertThat(page.value("name", "tersimpan")).isEqualTo("tersimpan");
        assertThat(page.error("name")).isNull();
        page.leave();
        page.enter("/kasus/1?tab=2");
        assertThat(page.value("name", "tersimpan")).isEqualTo("ketikan");
        assertThat(page.error("name")).isEqualTo("Nama wajib diisi.");
    }

    @Test
    void listsEachErrorWithTheIdOfItsField() {
        assertThat(refused(false).errors()).containsExactly(new Page.Fault("f-name", "Nama wajib diisi."));
        assertThat(Page.id("reason[0192-ab]")).isEqualTo("f-reason-0192-ab-");
    }

    @Test
    void saysOnceWhatWasDone() {
        var response = new MockHttpServletResponse();
        Done.say(response, "Kontak dicatat; berikutnya: sesi.");
        assertThat(response.getHeader("Set-Cookie")).contains("HttpOnly", "SameSite=Lax", "Max-Age=60");
        var request = new MockHttpServletRequest("GET", "/kasus/1");
        request.setCookies(response.getCookie("pesan"));
        assertThat(Page.of(request).done()).isEqualTo("Kontak dicatat; berikutnya: sesi.");
    }

    @Test
    void gathersAllProblemsOfAForm() {
        var problems = new Problems()
                .require("reason", " ", "Alasan wajib diisi.")
                .maxLength("note", "12345", 4)
                .require("kept", "ada", "-");
        assertThat((Object) problems.read("on", "Tanggal tidak dapat dibaca.", () -> FreeDates.time("x")))
                .isNull();
        assertThatThrownBy(problems::throwIfAny).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(
                        refusal.fields().keySet())
                .containsExactly("reason", "note", "on"));
        new Problems().require("kept", "ada", "-").throwIfAny();
    }

    @Test
    void comesBackOnlyToPagesOfItsOwn() {
        assertThat(PageAgain.isOurs("/kasus/1?tab=2")).isTrue();
        for (var foreign :
                new String[] {null, "", "kasus", "//jahat.test", "/\\jahat.test", "/a/../b", "https://jahat.test"}) {
            assertThat(PageAgain.isOurs(foreign)).as(String.valueOf(foreign)).isFalse();
        }
        var posted = new MockHttpServletRequest("POST", "/kasus/1");
        posted.setContentType("multipart/form-data");
        posted.setParameter("q", "terkirim");
        var again = new PageAgain(posted, "/kasus?q=a+b%26c&halaman=2");
        assertThat(again.getMethod()).isEqualTo("GET");
        assertThat(again.getContentType()).isNull();
        assertThat(again.getParameter("q")).isEqualTo("a b&c");
        assertThat(again.getParameterMap()).containsOnlyKeys("q", "halaman");
    }
}
