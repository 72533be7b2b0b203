package id.pulih.sop;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One symbol in the flow table: who, which symbol, and of a decision its question and where each answer but yes leads.
 *
 * @param text the word inside the symbol; empty for a process
 * @param branches the other ways out of a decision
 */
public record Mark(Actor actor, Symbol symbol, String text, List<Branch> branches) {

    /** The symbols that a row can hold; the arrow and the off-page connector come from the layout (formats.md 1.3). */
    public enum Symbol {
        /** Capsule: the beginning or the end. */
        TERMINATOR("mulai atau selesai"),
        /** Rectangle. */
        PROCESS("melaksanakan"),
        /** Rectangle at the side of the one before: they act together. */
        TOGETHER("bersama"),
        /** Diamond. */
        DECISION("memutuskan");

        private final String label;

        Symbol(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** A way out of a decision other than yes; {@code to} is a letter of the table, or {@link #END}. */
    public record Branch(String answer, String to) {

        /** The case ends here. */
        public static final String END = "selesai";

        public boolean ends() {
            return to.equals(END);
        }

        /** Where the answer leads, in words. */
        public String words() {
            return answer + (ends() ? ": selesai" : ": ke langkah " + to);
        }
    }

    /** Reads {@code TPP DECISION Setuju?; Perbaikan > f; Tidak > selesai}. */
    public static Mark of(String written) {
        var head = written.split(" ", 3);
        var rest = head.length < 3 ? new String[] {""} : head[2].split("; ");
        return new Mark(
                Actor.valueOf(head[0]),
                Symbol.valueOf(head[1]),
                rest[0],
                Arrays.stream(rest)
                        .skip(1)
                        .map(b -> b.split(" > "))
                        .map(b -> new Branch(b[0], b[1]))
                        .toList());
    }

    /** Who, and of a decision what is asked and where each answer but yes leads. */
    public String words() {
        if (symbol != Symbol.DECISION) return actor.label();
        return actor.label() + ": " + text
                + branches.stream().map(b -> " " + b.words() + ".").collect(Collectors.joining());
    }

    /** As {@link #of} reads it. */
    public String written() {
        var tail =
                branches.stream().map(b -> "; " + b.answer() + " > " + b.to()).collect(Collectors.joining());
        return (actor + " " + symbol + " " + text + tail).strip();
    }
}
