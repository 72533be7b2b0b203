package id.pulih.access;

import static id.pulih.access.Right.*;

import java.util.EnumSet;
import java.util.Set;

/** The roles of domain.md 8.0 and the rights that each may hold at all. */
public enum Role {
    INTAKE_CLERK("Petugas penerimaan", SELF, SEE, RECEIVE, TRANSCRIBE, REGISTER),
    OFFICE_HEAD(
            "Kepala Bapas",
            SELF,
            SEE,
            READ,
            DECIDE,
            SIGN,
            RATIFY,
            ASSIGN,
            SET_SOP,
            SEE_FIGURES,
            SEE_AUDIT,
            BREAK_GLASS),
    SECTION_HEAD("Kepala seksi", SELF, SEE, READ, DECIDE, SIGN, SIT, ASSIGN, KEEP_PARTNERS, SEE_FIGURES, BREAK_GLASS),
    PROBATION_OFFICER("Pembimbing Kemasyarakatan", SELF, SEE, READ, WORK, SIGN, KEEP_PARTNERS, BREAK_GLASS),
    ASSISTANT_OFFICER("Asisten Pembimbing Kemasyarakatan", SELF, SEE, READ, WORK),
    TPP_SECRETARY("Sekretaris TPP", SELF, SEE, READ, CONVENE, SIT),
    TPP_MEMBER("Anggota TPP", SELF, SEE, READ, SIT),
    ADMIN("Pengelola sistem", SELF, MANAGE_ACCOUNTS, MANAGE_OFFICE),
    AUDITOR("Pengawas", SELF, SEE_AUDIT, SEE_FIGURES),
    /** Partners, clients and families have a role but open nothing yet. */
    PARTNER("Mitra"),
    CLIENT("Klien"),
    FAMILY("Keluarga");

    private final String label;
    private final Set<Right> rights = EnumSet.noneOf(Right.class);

    Role(String label, Right... rights) {
        this.label = label;
        this.rights.addAll(Set.of(rights));
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }

    /** The name of the role on screen. */
    public String label() {
        return label;
    }
}
