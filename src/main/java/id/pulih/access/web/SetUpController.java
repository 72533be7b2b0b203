package id.pulih.access.web;

import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.access.Access;
import id.pulih.access.Right;
import id.pulih.access.SetUp;
import id.pulih.access.Sitting;
import id.pulih.database.ProgramUser;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** <em>Mulai</em>: the first page of an empty installation, and never again once it has an office. */
@Controller
class SetUpController {

    private final SetUp setUp;

    SetUpController(SetUp setUp) {
        this.setUp = setUp;
    }

    @Access(Right.ANYONE)
    @GetMapping("/mulai")
    String page(Model model, HttpServletRequest request) {
        if (setUp.done()) return "redirect:/masuk";
        setUp.announce();
        model.addAttribute("here", Sitting.isLocal(request));
        model.addAttribute("root", ProgramUser.isRoot());
        model.addAttribute("training", setUp.hasTraining());
        return "access/setUp";
    }

    @Access(Right.ANYONE)
    @PostMapping("/mulai")
    String open(SetUpForm form, HttpServletRequest request, HttpServletResponse response) {
        if (setUp.done()) return "redirect:/masuk";
        if (!Sitting.isLocal(request))
            throw new RuleViolation("Kantor hanya dapat dibuka di komputer server itu sendiri.");
        if (form.kind().equals("LATIHAN")) {
            setUp.admit("trainingCode", form.trainingCode());
            setUp.openTraining();
            Done.say(response, "Kantor latihan sudah siap. Pilih peran yang ingin Anda coba.");
            return "redirect:/masuk";
        }
        setUp.admit("code", form.code());
        check(form);
        setUp.open(form.office());
        Done.say(response, "Kantor sudah dibuka. Berikutnya: masuk sebagai pengelola, lalu buat akun pegawai lain.");
        return "redirect:/masuk";
    }

    private static void check(SetUpForm form) {
        new Problems()
                .when(!form.kind().equals("KANTOR"), "kind", "Pilih salah satu.")
                .require("name", form.name(), "Nama kantor wajib diisi.")
                .maxLength("name", form.name(), 120)
                .when(!form.officeClass().matches("I|II"), "officeClass", "Pilih kelas kantor.")
                .require("city", form.city(), "Kota wajib diisi.")
                .maxLength("city", form.city(), 80)
                .when(!form.zone().matches("Asia/(Jakarta|Makassar|Jayapura)"), "zone", "Pilih zona waktu.")
                .require("headName", form.headName(), "Nama kepala wajib diisi.")
                .maxLength("headName", form.headName(), 120)
                .when(!form.headNip().matches("(\\d{18})?"), "headNip", "NIP terdiri atas 18 angka.")
                .when(!Logins.fits(form.headLogin()), "headLogin", Logins.RULE)
                .require("adminName", form.adminName(), "Nama pengelola wajib diisi.")
                .maxLength("adminName", form.adminName(), 120)
                .when(!Logins.fits(form.adminLogin()), "adminLogin", Logins.RULE)
                .when(
                        form.adminLogin().equalsIgnoreCase(form.headLogin()),
                        "adminLogin",
                        "Nama pengguna pengelola dan kepala harus berbeda.")
                .throwIfAny();
    }
}
