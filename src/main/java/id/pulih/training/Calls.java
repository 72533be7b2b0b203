package id.pulih.training;

import id.pulih.access.Role;
import id.pulih.messaging.NoticeResult;

/** The call list of the counter: once a week the clerk tells what waits, so that only the news of the last days is left. */
final class Calls {

    private static final int WEEKS = 48;

    private final Services services;
    private final Diary diary;
    private final Cast cast;

    Calls(Services services, Diary diary, Cast cast) {
        this.services = services;
        this.diary = diary;
        this.cast = cast;
    }

    void plan() {
        for (int weeks = WEEKS; weeks > 0; weeks--)
            diary.on(diary.working(diary.present().minusWeeks(weeks)), 16, 30, this::tell);
        diary.on(diary.back(3), 16, 30, this::tell);
    }

    private void tell() throws Exception {
        diary.acts(cast.the(Role.INTAKE_CLERK), () -> {
            for (var line : services.callList().lines()) {
                if (line.marked() == null)
                    services.notices()
                            .mark(line.id(), line.letterId() == null ? NoticeResult.CALLED : NoticeResult.SENT);
            }
        });
    }
}
