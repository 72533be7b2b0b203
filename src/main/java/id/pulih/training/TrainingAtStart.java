package id.pulih.training;

import id.pulih.access.SetUp;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Opens the training office at the first start with {@code --pulih.training}, before the first page is served. */
@Component
@ConditionalOnProperty(name = "pulih.training", matchIfMissing = false)
class TrainingAtStart implements ApplicationRunner {

    private final SetUp setUp;

    TrainingAtStart(SetUp setUp) {
        this.setUp = setUp;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!setUp.done()) setUp.openTraining();
    }
}
