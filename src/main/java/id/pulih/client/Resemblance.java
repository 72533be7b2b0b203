package id.pulih.client;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether two entries may be one person: name, birth and mother weighed together (R7). A human decides. */
record Resemblance(NameLikeness name, Birth birth, @Nullable Boolean sameMother) {

    /** What two birth dates say to each other. */
    enum Birth {
        EQUAL,
        /** Day and month swapped, one part of the date different, or only the year known (1 January). */
        CLOSE,
        UNKNOWN,
        DIFFERENT;

        static Birth of(@Nullable LocalDate one, @Nullable LocalDate other) {
            if (one == null || other == null) return UNKNOWN;
            if (one.equals(other)) return EQUAL;
            boolean year = one.getYear() == other.getYear();
            if (year && (one.getDayOfYear() == 1 || other.getDayOfYear() == 1)) return CLOSE;
            if (year && one.getDayOfMonth() == other.getMonthValue() && one.getMonthValue() == other.getDayOfMonth())
                return CLOSE;
            int equal = (year ? 1 : 0)
                    + (one.getMonthValue() == other.getMonthValue() ? 1 : 0)
                    + (one.getDayOfMonth() == other.getDayOfMonth() ? 1 : 0);
            return equal == 2 ? CLOSE : DIFFERENT;
        }
    }

    /** Whether somebody should look at the two. */
    boolean worthALook() {
        boolean otherMother = Boolean.FALSE.equals(sameMother);
        return switch (name) {
            case SAME ->
                birth == Birth.EQUAL || Boolean.TRUE.equals(sameMother) || birth != Birth.DIFFERENT && !otherMother;
            case NEAR ->
                birth == Birth.EQUAL && !otherMother || birth != Birth.DIFFERENT && Boolean.TRUE.equals(sameMother);
            case OTHER -> false;
        };
    }

    /** The same in a few words. */
    String words() {
        var words = name == NameLikeness.SAME ? "Nama terdengar sama" : "Nama mirip";
        if (birth == Birth.EQUAL) words += ", tanggal lahir sama";
        if (birth == Birth.CLOSE) words += ", tanggal lahir hampir sama";
        if (Boolean.TRUE.equals(sameMother)) words += ", nama ibu sama";
        return words;
    }
}
