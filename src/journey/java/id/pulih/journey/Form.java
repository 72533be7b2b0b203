package id.pulih.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A form of the page, filled field by field and sent by its button. Fields are known by their names. */
final class Form {

    private final Person person;
    private final Locator form;
    private final Locator button;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final List<String> ticked = new ArrayList<>();

    Form(Person person, String label) {
        this.person = person;
        var buttons = person.page().locator("main form button").filter(new Locator.FilterOptions().setHasText(Person.exactly(label)));
        button = buttons.first();
        form = button.locator("xpath=ancestor::form");
    }

    private Locator field(String name) {
        var field = form.locator("[name='" + name + "']");
        Person.reveal(field.first());
        return field;
    }

    private Locator box(String name, String value) {
        return form.locator("[name='" + name + "'][value='" + value + "']");
    }

    Form text(String name, String value) {
        field(name).fill(value);
        typed.put(name, value);
        return this;
    }

    /** Fills every field of this kind that is still empty. */
    Form rest(String start, String value) {
        for (var field : form.locator(":is(textarea, input[type=text])[name^='" + start + "']").all()) {
            Person.reveal(field);
            if (field.inputValue().isBlank()) field.fill(value);
        }
        return this;
    }

    Form choose(String name, String value) {
        field(name);
        box(name, value).check();
        ticked.removeIf(box -> box.startsWith(name + "=") && box(name, value).getAttribute("type").equals("radio"));
        ticked.add(name + "=" + value);
        return this;
    }

    Form tick(String name, String... values) {
        for (var value : values) choose(name, value);
        return this;
    }

    Form tickAll(String name) {
        field(name);
        form.locator("[name='" + name + "']").all().forEach(Locator::check);
        return this;
    }

    Form select(String name, String value) {
        field(name).selectOption(value);
        typed.put(name, value);
        return this;
    }

    /** Gives each of these lists the value, or its first answer where none is named. */
    Form selectAll(String start, String value) {
        for (var list : form.locator("select[name^='" + start + "']").all()) {
            Person.reveal(list);
            if (value != null) list.selectOption(value);
            else list.selectOption(new SelectOption().setIndex(1));
        }
        return this;
    }

    /** Gives the first of these lists the value, or its first answer where none is named. */
    Form selectFirst(String start, String value) {
        var list = form.locator("select[name^='" + start + "']").first();
        if (value != null) list.selectOption(value);
        else list.selectOption(new SelectOption().setIndex(1));
        return this;
    }

    /** The first answer of a question. */
    Form chooseFirst(String name) {
        field(name);
        form.locator("[name='" + name + "']").first().check();
        return this;
    }

    Form photo(String name) {
        field(name).setInputFiles(new FilePayload("lembar.png", "image/png", Papers.photo()));
        return this;
    }

    Form file(String name, String fileName, byte[] content) {
        field(name).setInputFiles(new FilePayload(fileName, "application/octet-stream", content));
        return this;
    }

    /** The sheet that someone signed on this day. */
    Form sheet(String signedBy, String on) {
        return text("paperOn", on).select("paperBy", signedBy).photo("paperFile");
    }

    /** What stands in the field. */
    String value(String name) {
        return field(name).inputValue();
    }

    /** Sends the form; a refusal fails with what the page says. */
    Person press() {
        reveal();
        person.arrived(sends());
        return person;
    }

    /** Sends the form, which comes back with this status and these sentences, and with everything that was filled in. */
    Form comesBack(int status, String... sentences) {
        reveal();
        var answer = sends();
        assertThat(answer.status()).as(person.page().url()).isEqualTo(status);
        assertThat(Person.words(person.page().locator("[data-errors]"))).contains(sentences);
        typed.forEach((name, value) -> assertThat(form.locator("[name='" + name + "']").inputValue()).as(name).isEqualTo(value));
        for (var box : ticked) {
            var parts = box.split("=", 2);
            assertThat(box(parts[0], parts[1]).isChecked()).as(box).isTrue();
        }
        return this;
    }

    /** Sends the form by a double click. */
    Person pressTwice() {
        reveal();
        person.arrived(person.sends(button::dblclick, person.chromium()::clickedTwice));
        return person;
    }

    private Response sends() {
        boolean part = form.getAttribute("hx-post") != null;
        return person.sends(button::click, part ? person.chromium()::exchanged : person.chromium()::moved);
    }

    private void reveal() {
        Person.reveal(button);
    }
}
