package id.pulih.access.web;

import id.pulih.access.Role;
import id.pulih.access.SignIn;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** One person of the training office on the sign-in page: the roles in words and what this person would do next. */
public record TraineeRow(UUID staff, String name, String roles, String next) {

    static List<TraineeRow> of(List<SignIn.Trainee> people) {
        return people.stream()
                .sorted(java.util.Comparator.comparing(t -> t.roles().get(0)))
                .map(t -> new TraineeRow(
                        t.staff(),
                        t.name(),
                        t.roles().stream().map(Role::label).collect(Collectors.joining(", ")),
                        next(t.roles().get(0))))
                .toList();
    }

    private static String next(Role role) {
        return switch (role) {
            case INTAKE_CLERK -> "Mencatat permohonan baru dan memeriksa kelengkapannya";
            case OFFICE_HEAD -> "Membaca permohonan, memberi disposisi, mengesahkan hasil sidang";
            case SECTION_HEAD -> "Menunjuk PK dan memeriksa Litmas";
            case PROBATION_OFFICER -> "Mengumpulkan data, menyusun Litmas, membimbing klien";
            case ASSISTANT_OFFICER -> "Membantu mengumpulkan data dan mencatat kontak";
            case TPP_SECRETARY -> "Menyusun jadwal sidang TPP dan berita acaranya";
            case TPP_MEMBER -> "Membaca bahan sidang dan memberi pendapat";
            case ADMIN -> "Mengelola akun dan pengaturan kantor";
            case AUDITOR -> "Membaca jejak audit dan angka tanpa nama";
            case PARTNER, CLIENT, FAMILY -> "Belum membuka halaman apa pun";
        };
    }
}
