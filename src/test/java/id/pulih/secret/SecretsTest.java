package id.pulih.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.PrfHmacJce;
import id.pulih.database.Ids;
import java.util.*;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SecretsTest {
    @Test
    void bindsAValueToItsPlaceAndIsFast() throws Exception {
        var seal = new Seal(new AesGcmJce(new byte[32]), 1_234_567);
        var row = Ids.next();
        var closed = seal.close("client.nik", row, "3273010101900001");
        assertThat(closed).hasSize(16 + 28);
        assertThat(seal.open("client.nik", row, closed)).isEqualTo("3273010101900001");
        assertThatThrownBy(() -> seal.open("client.telephone", row, closed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> seal.open("client.nik", Ids.next(), closed)).isInstanceOf(IllegalStateException.class);
        var master = new AesGcmJce(new byte[32]);
        var wrapped = new ArrayList<byte[]>();
        var values = new ArrayList<byte[]>();
        for (int i = 0; i < 60; i++) {
            var key = new byte[32];
            new Random(i).nextBytes(key);
            wrapped.add(master.encrypt(key, "k".getBytes()));
            values.add(new Seal(new AesGcmJce(key), 1).close("note.text", row, "catatan ".repeat(60)));
        }
        for (int round = 0; round < 200; round++) {
            long t = System.nanoTime();
            for (int i = 0; i < 60; i++)
                new Seal(new AesGcmJce(master.decrypt(wrapped.get(i), "k".getBytes())), 1)
                        .open("note.text", row, values.get(i));
            long sixtyPeople = System.nanoTime() - t;
            var one = new Seal(new AesGcmJce(master.decrypt(wrapped.get(0), "k".getBytes())), 1);
            var v = one.close("note.text", row, "catatan ".repeat(60));
            t = System.nanoTime();
            for (int i = 0; i < 60; i++) one.open("note.text", row, v);
            if (round == 0 || round == 199)
                System.out.printf(
                        "round %d: 60 people (unwrap + open) %.2f ms, 60 notes of one person %.2f ms%n",
                        round, sixtyPeople / 1e6, (System.nanoTime() - t) / 1e6);
        }
        var blind = new PrfHmacJce(
                "HMACSHA256",
                new SecretKeySpec(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}, "HMAC"));
        assertThat(blind.compute("3273010101900001".getBytes(), 16)).hasSize(16);
    }
}
