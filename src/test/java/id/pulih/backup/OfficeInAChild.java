package id.pulih.backup;

import id.pulih.Given;
import id.pulih.Pulih;
import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import org.springframework.boot.SpringApplication;

/** Pulih in a process of its own, with an office whose clerk may sign in from the first start on. */
final class OfficeInAChild {

    private OfficeInAChild() {}

    public static void main(String[] args) throws Exception {
        var app = SpringApplication.run(Pulih.class, args);
        if (app.getEnvironment().containsProperty("first")) {
            var given = Given.office(app.getBean(EmbeddedPostgres.class), app.getBean(Secrets.class));
            System.out.println("clerk: " + given.the(Role.INTAKE_CLERK).user());
        }
    }
}
