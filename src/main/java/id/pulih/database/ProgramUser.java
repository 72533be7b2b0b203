package id.pulih.database;

/** As whom this program runs. */
public final class ProgramUser {

    private ProgramUser() {}

    /** As root, who may do everything on the machine: whoever breaks into the program may then do so too. */
    public static boolean isRoot() {
        return RunAs.self() == RunAs.ROOT;
    }
}
