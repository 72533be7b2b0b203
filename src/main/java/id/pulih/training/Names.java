package id.pulih.training;

import id.pulih.client.Sex;
import java.util.List;
import java.util.Random;

/** Invents names from common Indonesian ones; every shape that a form must take: one word, two, bin/binti, clan, Balinese order. */
final class Names {

    private static final List<String> MEN = List.of(
            "Agus",
            "Ahmad",
            "Andi",
            "Anton",
            "Arif",
            "Asep",
            "Bambang",
            "Bayu",
            "Budi",
            "Cahyo",
            "Dani",
            "Dedi",
            "Deni",
            "Dian",
            "Dimas",
            "Doni",
            "Eko",
            "Fajar",
            "Farid",
            "Galih",
            "Hadi",
            "Hasan",
            "Hendra",
            "Heri",
            "Ibrahim",
            "Iwan",
            "Jaka",
            "Joko",
            "Lukman",
            "Muhammad",
            "Mulyadi",
            "Nanda",
            "Nurdin",
            "Rahmat",
            "Rian",
            "Rizki",
            "Rudi",
            "Sandi",
            "Slamet",
            "Surya",
            "Taufik",
            "Teguh",
            "Wahyu",
            "Yanto",
            "Yusuf",
            "Zainal");
    private static final List<String> WOMEN = List.of(
            "Ani", "Ayu", "Dewi", "Dina", "Eka", "Fitri", "Hana", "Indah", "Intan", "Kartika", "Lestari", "Lina",
            "Maya", "Mega", "Nur", "Putri", "Rani", "Ratna", "Rina", "Sari", "Siti", "Sri", "Tuti", "Wati", "Yani",
            "Yuni");
    private static final List<String> SECOND = List.of(
            "Hidayat",
            "Kurniawan",
            "Nugroho",
            "Permana",
            "Prasetyo",
            "Pratama",
            "Purnomo",
            "Ramadhan",
            "Saputra",
            "Setiawan",
            "Susanto",
            "Utama",
            "Wibowo",
            "Wijaya",
            "Firmansyah",
            "Gunawan",
            "Hakim",
            "Irawan",
            "Maulana",
            "Santoso");
    private static final List<String> WOMEN_SECOND = List.of(
            "Anggraini",
            "Handayani",
            "Hasanah",
            "Kusuma",
            "Lestari",
            "Maharani",
            "Puspita",
            "Rahayu",
            "Safitri",
            "Wulandari");
    private static final List<String> CLANS =
            List.of("Siregar", "Nasution", "Sembiring", "Tobing", "Lubis", "Wenda", "Rumbiak");

    private final Random random;

    Names(Random random) {
        this.random = random;
    }

    /** A full name. */
    String full(Sex sex) {
        var first = pick(sex == Sex.P ? WOMEN : MEN);
        int shape = random.nextInt(20);
        if (shape == 0) return first; // one word is a name
        if (shape == 1) return first + (sex == Sex.P ? " binti " : " bin ") + pick(MEN);
        if (shape == 2) return first + " " + pick(CLANS);
        if (shape == 3)
            return (sex == Sex.P ? "Ni " : "I ") + pick(List.of("Wayan", "Made", "Nyoman", "Ketut")) + " " + first;
        if (shape < 8 && sex == Sex.L) return first + " " + pick(MEN) + " " + pick(SECOND);
        return first + " " + pick(sex == Sex.P ? WOMEN_SECOND : SECOND);
    }

    /** One given name, for a mother or a nickname. */
    String given(Sex sex) {
        return pick(sex == Sex.P ? WOMEN : MEN);
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
