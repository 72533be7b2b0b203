package id.pulih.client;

/** A number in the form 08...; +62 and 62 in front mean the same. */
public record Telephone(String digits) {

    public Telephone {
        if (!wellFormed(digits)) throw new IllegalArgumentException("not a telephone number");
        digits = bare(digits);
    }

    /** Eight to fifteen digits when blanks and signs are left out. */
    public static boolean wellFormed(String typed) {
        return bare(typed).matches("[0-9]{8,15}");
    }

    /** As wa.me and tel: want it: with the country in front, without a plus. */
    public String international() {
        return digits.startsWith("0") ? "62" + digits.substring(1) : digits;
    }

    private static String bare(String typed) {
        var digits = typed.replaceAll("[\\s().-]", "");
        if (digits.startsWith("+62")) return "0" + digits.substring(3);
        if (digits.startsWith("62") && digits.length() > 9) return "0" + digits.substring(2);
        return digits.startsWith("+") ? digits.substring(1) : digits;
    }
}
