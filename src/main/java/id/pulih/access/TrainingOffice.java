package id.pulih.access;

/** Opens the training office with its invented people and cases; the module that can do so provides the bean. */
@FunctionalInterface
public interface TrainingOffice {

    /** Makes the office; called once, on an empty installation. */
    void open();
}
