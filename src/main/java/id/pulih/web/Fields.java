package id.pulih.web;

import java.beans.PropertyEditorSupport;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Function;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** How every form is read: text without blanks around it, dates and times as people type them. */
@ControllerAdvice
class Fields {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta"); // "besok" in the west of the country
    private final Clock clock;

    Fields(Clock clock) {
        this.clock = clock;
    }

    @InitBinder
    void read(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(false));
        binder.registerCustomEditor(
                LocalDate.class, new Typed(text -> FreeDates.parse(text, LocalDate.now(clock.withZone(ZONE)))));
        binder.registerCustomEditor(LocalTime.class, new Typed(FreeDates::time));
    }

    private static class Typed extends PropertyEditorSupport {
        private final Function<String, Object> reading;

        Typed(Function<String, Object> reading) {
            this.reading = reading;
        }

        @Override
        public void setAsText(String text) {
            try {
                setValue(text.isBlank() ? null : reading.apply(text));
            } catch (java.time.DateTimeException unreadable) {
                throw new IllegalArgumentException(unreadable);
            }
        }
    }
}
