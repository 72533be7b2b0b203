package id.pulih.delivery.web;

import id.pulih.delivery.Channel;
import id.pulih.delivery.ContactNote;
import id.pulih.delivery.Contacts;
import java.time.LocalDate;

/** One contact as it is typed. */
public record ContactForm(
        int version,
        Channel channel,
        LocalDate on,
        Boolean reached,
        String state,
        String activity,
        String surroundings,
        String obstacle,
        String intention,
        String note,
        String correction) {

    Contacts.Entry entry() {
        return new Contacts.Entry(
                channel,
                on,
                reached,
                new ContactNote.Words(
                        text(state), text(activity), text(surroundings), text(obstacle), text(intention), text(note)),
                text(correction));
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }
}
