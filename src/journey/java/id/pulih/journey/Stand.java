package id.pulih.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the cases stand, as one person sees it on the pages: the rail and the banner. After every act on a case page the journey
 * either says where the case stands now, or the case must stand where it stood before: no act goes by unseen.
 */
final class Stand {

    private static final String READ = """
            () => {
              const rail = document.querySelector('.rail');
              if (!rail) return null;
              const letters = bars => [...bars].map(bar => bar.querySelector('b').textContent).join('');
              const banners = [...document.querySelectorAll('main .banner[role=status]')].map(banner => banner.innerText);
              return letters(rail.querySelectorAll('.done')) + '|' + letters(rail.querySelectorAll('.now[aria-current=step]')) + '|'
                  + letters(rail.querySelectorAll('.todo')) + ' ' + banners.join(' ').replace(/Paling lambat [^.]*[.]/, '').replace(/\\s+/g, ' ').trim();
            }
            """;

    private static final String LETTERS = "abcdefghijkl";

    private final Map<String, String> known = new HashMap<>();
    private String acted;
    private String now;

    /** Remembers what the page says after an act; pages without a rail are no case pages. */
    void acted(Page page) {
        now = read(page);
        acted = now == null ? null : caseOf(page);
    }

    /** The page says that this is where the case stands. */
    void is(Page page, String rail, String banner) {
        var said = whole(rail) + " " + banner;
        assertThat(read(page)).as(page.url()).isEqualTo(said);
        known.put(caseOf(page), said);
        acted = null;
    }

    /** Before anything else is done: the last act has left the case where it stood, unless the journey said otherwise. */
    void settle() {
        if (acted == null) return;
        assertThat(now).as("the case moved by an act, and the journey did not say where to").isEqualTo(known.get(acted));
        acted = null;
    }

    /** "c" for "ab|c|defghijkl"; what has bars stays. */
    private static String whole(String rail) {
        if (rail.contains("|")) return rail;
        return LETTERS.substring(0, LETTERS.indexOf(rail)) + "|" + rail + "|" + LETTERS.substring(LETTERS.indexOf(rail) + rail.length());
    }

    private static String read(Page page) {
        return (String) page.evaluate(READ);
    }

    private static String caseOf(Page page) {
        return page.url().replaceFirst(".*/kasus/", "").replaceFirst("[/?#].*", "");
    }
}
