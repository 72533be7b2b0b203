package id.pulih.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;

/** A form of the page, filled field by field and sent by its button. Fields are known by their names. */
final class Form {

    private final Person person;
    private final Locator form;
    private final Locator button;

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

    Form text(String name, String value) {
        field(name).fill(value);
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
        form.locator("[name='" + name + "'][value='" + value + "']").check();
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

    /** The first answer of a question. */
    Form chooseFirst(String name) {
        field(name);
        form.locator("[name='" + name + "']").first().check();
        return this;
    }

    Form photo(String name) {
        field(name).setInputFiles(new FilePayload("lembar.png", "image/png", Album.photo()));
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
        Person.reveal(button);
        person.arrived(person.moved(button::click));
        return person;
    }
}
