package id.pulih.access;

import id.pulih.Given;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Work inside the application, as somebody of an office who is signed in. */
record Inside(ApplicationContext beans) {

    <T> T as(Given.Person person, Callable<T> work) throws Exception {
        var who = beans.getBean(JdbcClient.class)
                .sql("select account_id, role_version, office_id from sign_in(?)")
                .param(person.user())
                .query((r, i) -> new SignedIn(r.getObject(1, UUID.class), r.getInt(3), r.getInt(2)))
                .single();
        return beans.getBean(RequestTransaction.class).as(who, work);
    }

    <T> T the(Class<T> type) {
        return beans.getBean(type);
    }
}
