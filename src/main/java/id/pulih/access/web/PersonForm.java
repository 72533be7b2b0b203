package id.pulih.access.web;

import id.pulih.Problems;
import id.pulih.access.Accounts.Details;

/** What letters and lists say of a member of the staff. */
public record PersonForm(int version, String name, String nip, String title, String sex) {

    public PersonForm {
        name = name == null ? "" : name;
        nip = nip == null ? "" : nip.replaceAll("\\s", "");
        title = title == null ? "" : title;
        sex = sex == null ? "" : sex;
    }

    Details details() {
        return new Details(name, nip, title, sex);
    }

    void check() {
        problems(name, nip, title, sex).throwIfAny();
    }

    static Problems problems(String name, String nip, String title, String sex) {
        return new Problems()
                .require("name", name, "Nama wajib diisi.")
                .maxLength("name", name, 120)
                .when(!nip.matches("(\\d{18})?"), "nip", "NIP terdiri atas 18 angka; kosongkan bila tidak ada.")
                .maxLength("title", title, 120)
                .when(!sex.matches("[LP]?"), "sex", "Pilih salah satu.");
    }
}
