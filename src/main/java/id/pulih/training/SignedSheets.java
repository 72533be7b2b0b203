package id.pulih.training;

import id.pulih.letter.Papers;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The signed papers of the training office, as they would come out of a scanner; each says that it is invented. */
@Component
class SignedSheets {

    private final Papers papers;

    SignedSheets(Papers papers) {
        this.papers = papers;
    }

    /** The lembar disposisi that the head has signed by hand. */
    Scan disposition(Story story) throws Exception {
        var view = story.diary.act(
                story.clerk(),
                () -> papers.pdf(
                        "lembar-disposisi",
                        "training/sheet",
                        Map.of(
                                "title", "Lembar Disposisi",
                                "client", story.client.name(),
                                "on", story.diary.today(),
                                "official", story.sectionHead().name(),
                                "head", story.head().name())));
        return new Scan("disposisi.pdf", Papers.file(view));
    }
}
