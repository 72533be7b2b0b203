package id.pulih.access.web;

import id.pulih.access.SetUp.NewOffice;
import id.pulih.access.SetUp.NewPerson;
import java.time.ZoneId;

/** The office to open, its head and its administrator; or the choice of the training office. */
public record SetUpForm(
        String code,
        String trainingCode,
        String kind,
        String name,
        String officeClass,
        String city,
        String zone,
        String headName,
        String headNip,
        String headLogin,
        String headPassword,
        String adminName,
        String adminLogin,
        String adminPassword) {

    public SetUpForm {
        code = text(code);
        trainingCode = text(trainingCode);
        kind = text(kind);
        name = text(name);
        officeClass = text(officeClass);
        city = text(city);
        zone = text(zone);
        headName = text(headName);
        headNip = text(headNip).replaceAll("\\s", "");
        headLogin = text(headLogin);
        headPassword = text(headPassword);
        adminName = text(adminName);
        adminLogin = text(adminLogin);
        adminPassword = text(adminPassword);
    }

    NewOffice office() {
        return new NewOffice(
                name,
                officeClass,
                city,
                ZoneId.of(zone),
                new NewPerson(adminLogin, adminPassword, adminName, ""),
                new NewPerson(headLogin, headPassword, headName, headNip));
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }
}
