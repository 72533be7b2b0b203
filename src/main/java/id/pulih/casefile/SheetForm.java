package id.pulih.casefile;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The fields of web/paper.jte: an act recorded from the signed sheet. All empty when the acting person decides himself. */
public record SheetForm(
        @Nullable LocalDate paperOn,
        @Nullable UUID paperBy,
        @Nullable MultipartFile paperFile) {

    /** No sheet: the acting person decides himself. */
    public static final SheetForm NONE = new SheetForm(null, null, null);

    /** Whether anything of a sheet was filled in. */
    public boolean given() {
        return paperOn != null || paperBy != null || paperFile != null && !paperFile.isEmpty();
    }
}
