package id.pulih.web;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A file that somebody brought in, shown in the browser: in a sandbox, for whatever is inside must run nowhere. */
public final class UploadedFile {

    private UploadedFile() {}

    public static ResponseEntity<byte[]> inline(String mediaType, String fileName, byte[] bytes) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .header("Content-Security-Policy", "sandbox") // beside the policy of every answer
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(fileName).build().toString())
                .body(bytes);
    }

    /** The same, and nothing on its way may make it smaller: a signed file must arrive byte for byte. */
    public static ResponseEntity<byte[]> exactly(String mediaType, String fileName, byte[] bytes) {
        var shown = inline(mediaType, fileName, bytes);
        var headers = new HttpHeaders(shown.getHeaders());
        headers.set(HttpHeaders.CACHE_CONTROL, "no-store, no-transform");
        return new ResponseEntity<>(bytes, headers, shown.getStatusCode());
    }
}
