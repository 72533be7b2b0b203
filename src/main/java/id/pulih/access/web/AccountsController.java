package id.pulih.access.web;

import static id.pulih.access.Right.MANAGE_ACCOUNTS;

import id.pulih.access.Access;
import id.pulih.access.Accounts;
import id.pulih.access.Desk;
import id.pulih.access.Once;
import id.pulih.access.Proof;
import id.pulih.access.Role;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The people of the office, for the administrator: who they are, which roles they hold, whether they can sign in. */
@Controller
@RequestMapping("/akun")
class AccountsController {

    private final Accounts accounts;
    private final Desk desk;
    private final Once once;
    private final Proof proof;

    AccountsController(Accounts accounts, Desk desk, Once once, Proof proof) {
        this.accounts = accounts;
        this.desk = desk;
        this.once = once;
        this.proof = proof;
    }

    @Access(MANAGE_ACCOUNTS)
    @GetMapping
    String list(Model model) {
        model.addAttribute("people", accounts.all());
        model.addAttribute("today", desk.today());
        model.addAttribute("now", desk.moment());
        return "access/accounts";
    }

    @Access(value = MANAGE_ACCOUNTS, proof = true)
    @PostMapping
    String create(NewAccountForm form, StartPassword start, HttpServletRequest request, HttpServletResponse response) {
        form.check();
        proof.require();
        var staff = accounts.create(form.details(), form.login(), start.hash());
        once.keep(request, "start." + staff, start.clear());
        Done.say(response, "Akun dibuat. Berikutnya: beri peran, lalu serahkan kata sandi awal.");
        return "redirect:/akun/" + staff;
    }

    @Access(MANAGE_ACCOUNTS)
    @GetMapping("/{staff}")
    String one(@PathVariable UUID staff, Model model, HttpServletRequest request) {
        var person = accounts.person(staff);
        var start = once.take(request, "start." + staff);
        model.addAttribute("person", person);
        model.addAttribute("start", start == null ? "" : start);
        model.addAttribute("self", staff.equals(desk.staff()));
        model.addAttribute("today", desk.today());
        model.addAttribute("now", desk.moment());
        return "access/account";
    }

    @Access(value = MANAGE_ACCOUNTS, proof = true)
    @PostMapping("/{staff}")
    String correct(@PathVariable UUID staff, PersonForm form, HttpServletResponse response) {
        accounts.known(staff);
        form.check();
        proof.require();
        accounts.correct(staff, form.version(), form.details());
        Done.say(response, "Data pegawai disimpan.");
        return "redirect:/akun/" + staff;
    }

    @Access(value = MANAGE_ACCOUNTS, proof = true)
    @PostMapping("/{staff}/peran")
    String give(@PathVariable UUID staff, PostForm form, HttpServletResponse response) {
        accounts.known(staff);
        proof.require();
        accounts.give(staff, form.post());
        Done.say(response, "Peran diberikan. Sesi pegawai itu berakhir; peran berlaku saat ia masuk lagi.");
        return "redirect:/akun/" + staff;
    }

    @Access(value = MANAGE_ACCOUNTS, proof = true)
    @PostMapping("/{staff}/peran/pengakhiran")
    String end(
            @PathVariable UUID staff,
            @RequestParam Role role,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            HttpServletResponse response) {
        accounts.known(staff);
        proof.require();
        accounts.end(staff, role, from);
        Done.say(response, "Peran diakhiri. Sesi pegawai itu berakhir seketika.");
        return "redirect:/akun/" + staff;
    }

    @Access(value = MANAGE_ACCOUNTS, proof = true)
    @PostMapping("/{staff}/kata-sandi")
    String reset(
            @PathVariable UUID staff,
            @RequestParam(defaultValue = "false") boolean dropFactor,
            StartPassword start,
            HttpServletRequest request,
            HttpServletResponse response) {
        accounts.known(staff);
        proof.require();
        accounts.reset(staff, start.hash(), dropFactor);
        once.keep(request, "start." + staff, start.clear());
        Done.say(response, "Kata sandi awal dibuat. Serahkan langsung kepada orangnya.");
        return "redirect:/akun/" + staff;
    }

    @Access(value = MANAGE_ACCOUNTS, proof = true)
    @PostMapping("/{staff}/pembukaan")
    String unlock(@PathVariable UUID staff, HttpServletResponse response) {
        accounts.known(staff);
        proof.require();
        accounts.unlock(staff);
        Done.say(response, "Akun terbuka lagi untuk dicoba masuk.");
        return "redirect:/akun/" + staff;
    }

    @Access(value = MANAGE_ACCOUNTS, proof = true)
    @PostMapping("/{staff}/penutupan")
    String close(@PathVariable UUID staff, HttpServletResponse response) {
        accounts.known(staff);
        proof.require();
        accounts.active(staff, false);
        Done.say(response, "Akun ditutup. Sesi pegawai itu berakhir seketika.");
        return "redirect:/akun/" + staff;
    }

    @Access(value = MANAGE_ACCOUNTS, proof = true)
    @PostMapping("/{staff}/pengaktifan")
    String reopen(@PathVariable UUID staff, HttpServletResponse response) {
        accounts.known(staff);
        proof.require();
        accounts.active(staff, true);
        Done.say(response, "Akun aktif lagi.");
        return "redirect:/akun/" + staff;
    }
}
