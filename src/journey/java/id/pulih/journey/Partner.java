package id.pulih.journey;

import id.pulih.access.Role;

/** A community group that the PK has put on the list of partners. */
final class Partner {

    static final String NAME = "Pokmas Lipas Contoh";

    private Partner() {}

    /** Puts it on the list, once in an office. */
    static void isOnTheList(Bureau bureau) {
        var pk = bureau.the(Role.PROBATION_OFFICER).open("/mitra");
        if (pk.page().locator("main tbody th").count() > 0) return;
        filled(pk.form("Tambahkan mitra")).press().sees(NAME);
    }

    /** The form of a new partner with everything that it needs. */
    static Form filled(Form form) {
        return form.text("name", NAME)
                .select("kind", "PARTNER")
                .tick("services", "WORK_EDUCATION", "COMMUNITY_INVOLVEMENT")
                .text("area", "Kecamatan Contoh")
                .text("agreementNumber", "PKS-1/2026")
                .text("agreementFrom", "1/1/2026")
                .text("agreementUntil", "31/12/2028");
    }
}
