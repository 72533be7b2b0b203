package id.pulih.training;

import org.springframework.stereotype.Component;

/** Steps j to l of a story: sessions, attendance, reviews, the final report. */
@Component
class Programme {

    void begin(Story story, Diary diary, Cast.Person officer, boolean child) throws Exception {}
}
