package id.pulih.access.web;

import id.pulih.access.Accounts.Details;

/** A new member of the staff and the name with which this person will sign in. */
public record NewAccountForm(String name, String nip, String title, String sex, String login) {

    public NewAccountForm {
        name = name == null ? "" : name;
        nip = nip == null ? "" : nip.replaceAll("\\s", "");
        title = title == null ? "" : title;
        sex = sex == null ? "" : sex;
        login = login == null ? "" : login;
    }

    Details details() {
        return new Details(name, nip, title, sex);
    }

    void check() {
        PersonForm.problems(name, nip, title, sex)
                .when(!Logins.fits(login), "login", Logins.RULE)
                .throwIfAny();
    }
}
