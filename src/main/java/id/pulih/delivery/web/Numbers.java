package id.pulih.delivery.web;

import id.pulih.Problems;
import org.jspecify.annotations.Nullable;

/** Reads whole numbers as they are typed; nothing typed is nothing. */
final class Numbers {

    private Numbers() {}

    static @Nullable Integer read(Problems problems, String field, String typed) {
        if (typed == null || typed.isBlank()) return null;
        return problems.read(field, "Isi dengan angka.", () -> Integer.valueOf(typed.strip()));
    }
}
