package id.pulih.backup.web;

import static id.pulih.access.Right.MANAGE_OFFICE;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.backup.BackupLog;
import id.pulih.backup.Nights;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** How the backups of the installation went; the archive itself stays on the server, for it holds every office. */
@Controller
class BackupController {

    private final BackupLog backups;
    private final Nights nights;
    private final Audit audit;
    private final Desk desk;

    BackupController(BackupLog backups, Nights nights, Audit audit, Desk desk) {
        this.backups = backups;
        this.nights = nights;
        this.audit = audit;
        this.desk = desk;
    }

    @Access(MANAGE_OFFICE)
    @GetMapping("/kantor/cadangan")
    String show(Model model) {
        model.addAttribute("state", backups.state());
        model.addAttribute("zone", desk.zone());
        return "backup/backups";
    }

    @Access(MANAGE_OFFICE)
    @PostMapping("/kantor/cadangan")
    String make(HttpServletResponse response) {
        nights.now();
        audit.add("WRITE", "backup", null, List.of(), List.of("installation"));
        Done.say(response, "Cadangan sedang dibuat dan diuji. Berikutnya: lihat hasilnya di halaman ini.");
        return "redirect:/kantor/cadangan";
    }
}
