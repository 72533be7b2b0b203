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

    /** The sheet on which the head has refused a request for data by hand. */
    Scan answer(Diary diary, Cast.Person clerk, String asker, String head) throws Exception {
        var view = diary.act(
                clerk,
                () -> papers.pdf(
                        "lembar-jawaban",
                        "training/answer",
                        Map.of(
                                "title",
                                "Jawaban atas Permintaan Data",
                                "asker",
                                asker,
                                "on",
                                diary.today(),
                                "head",
                                head)));
        return new Scan("jawaban.pdf", Papers.file(view));
    }
}
