package id.pulih.delivery.web;

import id.pulih.Problems;
import id.pulih.delivery.AttendanceStatus;
import id.pulih.delivery.Barrier;
import id.pulih.delivery.ResultField;
import id.pulih.delivery.SessionSheet.Mark;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What came of one client's session. */
public record OneForm(
        int version,
        AttendanceStatus status,
        String minutes,
        Barrier barrier,
        String reason,
        String note,
        Map<ResultField, String> result,
        String correction) {

    List<Mark> marks(UUID caseId) {
        var problems = new Problems();
        var length = Numbers.read(problems, "minutes", minutes);
        problems.throwIfAny();
        var answers = new EnumMap<ResultField, String>(ResultField.class);
        if (result != null) result.forEach((field, answer) -> answers.put(field, text(answer)));
        return List.of(new Mark(caseId, status, length, barrier, text(reason), text(note), answers));
    }

    String why() {
        return text(correction);
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }
}
