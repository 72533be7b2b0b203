package id.pulih.access.web;

import java.util.UUID;

/** Which of the people of the training office to be, and the page that was asked for. */
public record TraineeForm(UUID staff, String ke) {}
