package id.pulih.access.web;

/** How a user name looks: short, without blanks, the same in capitals and small letters. */
final class Logins {

    static final String RULE = "Nama pengguna terdiri atas 3 sampai 40 huruf kecil, angka, titik, atau tanda hubung.";

    private Logins() {}

    static boolean fits(String login) {
        return login.matches("[a-z0-9][a-z0-9.-]{1,38}[a-z0-9]");
    }
}
