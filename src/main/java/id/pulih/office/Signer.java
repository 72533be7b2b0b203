package id.pulih.office;

import java.util.List;

/**
 * One signature block, as a letter freezes it.
 *
 * @param lines above the space for the signature: "a.n. Kepala ...", "Kepala Seksi ...,"
 * @param nip empty for people who have none
 */
public record Signer(List<String> lines, String name, String nip) {

    /** The same block under another opening line, such as "Mengetahui,". */
    public Signer under(String opening) {
        var all = new java.util.ArrayList<String>();
        all.add(opening);
        all.addAll(lines);
        return new Signer(List.copyOf(all), name, nip);
    }
}
