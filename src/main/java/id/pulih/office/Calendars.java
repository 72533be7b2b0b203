package id.pulih.office;

import id.pulih.access.Desk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;

/** The calendar of the acting office: the national days shipped with the product. */
@Service
public class Calendars {

    private final Desk desk;
    private final Set<LocalDate> national = read();

    Calendars(Desk desk) {
        this.desk = desk;
    }

    /** The calendar of the office of the running transaction. */
    public OfficeCalendar current() {
        return new OfficeCalendar(desk.zone(), national);
    }

    private static Set<LocalDate> read() {
        try {
            return new ClassPathResource("data/holidays.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> LocalDate.parse(line.substring(0, 10)))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
