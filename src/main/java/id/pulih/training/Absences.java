package id.pulih.training;

import id.pulih.access.Role;
import id.pulih.assignment.Assignments;
import id.pulih.assignment.ChangeGround;
import id.pulih.assignment.HandoverList;
import id.pulih.assignment.ObjectionGround;
import id.pulih.assignment.OfficerProfiles;
import id.pulih.assignment.Takeover;
import id.pulih.casefile.SheetForm;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the section head knows of each PK, a PK who is ill since yesterday and has a substitute, one on leave with a substitute on one case, and one who has declined a case. */
final class Absences {

    private static final List<OfficerProfiles.Profile> KNOWN = List.of(
            profile("Kelurahan Contoh, Contoh Barat", "Contoh Utara", "Sunda", 62),
            profile("Contoh Utara", "Contoh Timur", "Sunda", 48),
            profile("Contoh Selatan", "Contoh Selatan", "Jawa", 71),
            profile("Contoh Timur", "Kelurahan Contoh", "Sunda, Jawa", 55),
            profile("Contoh Pelabuhan", "Contoh Barat", "", 118));

    private final Services services;
    private final Diary diary;
    private final Cast cast;
    private final Map<UUID, Story> stories;

    Absences(Services services, Diary diary, Cast cast, Map<UUID, Story> stories) {
        this.services = services;
        this.diary = diary;
        this.cast = cast;
        this.stories = stories;
    }

    private static OfficerProfiles.Profile profile(String area, String home, String languages, int ordinary) {
        return new OfficerProfiles.Profile(area, home, languages, ordinary, null);
    }

    void plan() {
        diary.on(diary.working(diary.present().minusWeeks(1)), 8, 0, this::describe);
        diary.on(diary.back(1), 7, 30, this::replace);
        diary.on(diary.back(1), 7, 45, this::standIn);
        diary.on(diary.back(1), 16, 45, this::decline);
    }

    private void describe() throws Exception {
        var officers = cast.all(Role.PROBATION_OFFICER);
        diary.acts(cast.the(Role.SECTION_HEAD), () -> {
            for (int i = 0; i < KNOWN.size(); i++) {
                var known = KNOWN.get(i);
                services.officerProfiles()
                        .describe(
                                officers.get(i).staff(),
                                0,
                                new OfficerProfiles.Profile(
                                        known.area(),
                                        known.home(),
                                        known.languages(),
                                        known.ordinary(),
                                        diary.today()));
            }
        });
    }

    /** He is back on the third day after the one on which the office is opened. */
    private void replace() throws Exception {
        var ill = cast.all(Role.PROBATION_OFFICER).get(1).staff();
        diary.acts(cast.the(Role.SECTION_HEAD), () -> {
            var cases = services.handoverList().held(ill).stream()
                    .map(HandoverList.Held::caseId)
                    .toList();
            if (cases.isEmpty()) return;
            services.handovers()
                    .substitute(
                            new Takeover(
                                    ill,
                                    cast.all(Role.PROBATION_OFFICER).get(2).staff(),
                                    cases,
                                    ChangeGround.ILL,
                                    "Janji pekan ini tetap; hubungi dulu klien yang rumahnya jauh.",
                                    Map.of(),
                                    diary.today(),
                                    diary.present().plusDays(3)),
                            SheetForm.NONE);
        });
    }

    /** Another PK is on leave as long; for one of his cases somebody stands in. */
    private void standIn() throws Exception {
        var officers = cast.all(Role.PROBATION_OFFICER);
        diary.acts(cast.the(Role.SECTION_HEAD), () -> {
            var cases = services.handoverList().held(officers.get(3).staff());
            if (cases.isEmpty()) return;
            services.assignments()
                    .substitute(
                            cases.get(0).caseId(),
                            new Assignments.Decision(
                                    officers.get(4).staff(),
                                    null,
                                    ChangeGround.LEAVE,
                                    "",
                                    "Janji pekan ini tetap.",
                                    diary.today(),
                                    diary.present().plusDays(3)),
                            SheetForm.NONE);
        });
    }

    private void decline() throws Exception {
        for (var story : stories.values()) {
            if (story.rests(Rest.UNCONSENTED) && holds(story)) {
                diary.acts(story.officer, () -> services.assignments()
                        .object(story.caseId, ObjectionGround.NEIGHBOUR, "Rumah kami bersebelahan."));
            }
        }
    }

    private boolean holds(Story story) throws Exception {
        return diary.act(story.sectionHead(), () -> services.handoverList().held(story.officer.staff()).stream()
                .anyMatch(h -> h.caseId().equals(story.caseId)));
    }
}
