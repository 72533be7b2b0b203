import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Reads "office,owner" and writes the rows of data_key: a random key wrapped by the master key, as id.pulih.secret.Secrets does. */
class Keys {
    public static void main(String[] args) throws Exception {
        var master = new SecretKeySpec(Files.readAllBytes(Path.of(args[0])), "AES");
        var random = new SecureRandom();
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        var out = new StringBuilder();
        for (var line : Files.readAllLines(Path.of(args[1]))) {
            var owner = line.split(",");
            var iv = new byte[12];
            var key = new byte[32];
            random.nextBytes(iv);
            random.nextBytes(key);
            cipher.init(Cipher.ENCRYPT_MODE, master, new GCMParameterSpec(128, iv));
            cipher.updateAAD(("data_key|" + owner[0] + "|" + owner[1]).getBytes(StandardCharsets.UTF_8));
            var sealed = cipher.doFinal(key);
            var wrapped = ByteBuffer.allocate(12 + sealed.length).put(iv).put(sealed).array();
            out.append(line).append(",\\x").append(HexFormat.of().formatHex(wrapped)).append(",1\n");
        }
        Files.writeString(Path.of(args[2]), out);
    }
}
