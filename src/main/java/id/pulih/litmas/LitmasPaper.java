package id.pulih.litmas;

/**
 * What the printed Litmas shows beside its number, date and signatures.
 *
 * @param hash the SHA-256 of the content, in hexadecimal
 */
public record LitmasPaper(String clientName, boolean child, int round, LitmasContent content, String hash) {}
