package id.pulih.access.web;

import id.pulih.Problems;
import id.pulih.access.Accounts.Post;
import id.pulih.access.Capacity;
import id.pulih.access.Role;
import java.time.LocalDate;

/** A role with its days; an acting one (Plh., Plt.) says until when. */
public record PostForm(Role role, Capacity capacity, LocalDate fromOn, LocalDate untilOn) {

    Post post() {
        boolean acting = capacity == Capacity.PLH || capacity == Capacity.PLT;
        new Problems()
                .require("role", role, "Pilih peran.")
                .when(capacity != Capacity.DEFINITIVE && !acting, "capacity", "Pilih kedudukannya.")
                .require("fromOn", fromOn, "Tanggal mulai wajib diisi.")
                .when(acting && untilOn == null, "untilOn", "Plh. dan Plt. wajib mempunyai tanggal akhir.")
                .when(
                        fromOn != null && untilOn != null && untilOn.isBefore(fromOn),
                        "untilOn",
                        "Tanggal akhir tidak boleh mendahului tanggal mulai.")
                .throwIfAny();
        return new Post(role, capacity, fromOn, untilOn);
    }
}
