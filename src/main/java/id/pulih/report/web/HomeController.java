package id.pulih.report.web;

import static id.pulih.access.Right.CONVENE;
import static id.pulih.access.Right.REGISTER;
import static id.pulih.access.Right.SEE_FIGURES;
import static id.pulih.access.Right.SELF;
import static id.pulih.access.Right.SIT;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.access.Role;
import id.pulih.backup.BackupLog;
import id.pulih.office.Calendars;
import id.pulih.report.Home;
import id.pulih.report.OfficeFigures;
import id.pulih.web.Page;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after sign-in, made of what the person's roles must do. */
@Controller
class HomeController {

    private final Home home;
    private final OfficeFigures figures;
    private final Calendars calendars;
    private final BackupLog backups;
    private final Desk desk;

    HomeController(Home home, OfficeFigures figures, Calendars calendars, BackupLog backups, Desk desk) {
        this.home = home;
        this.figures = figures;
        this.calendars = calendars;
        this.backups = backups;
        this.desk = desk;
    }

    @Access(SELF)
    @GetMapping("/beranda")
    String home(Model model) {
        model.addAttribute("name", desk.name());
        model.addAttribute("waiting", home.waiting());
        model.addAttribute("sees", desk.may(Right.SEE));
        model.addAttribute("steps", desk.may(SEE_FIGURES) ? figures.steps() : List.of());
        var around = home.around();
        model.addAttribute("around", around);
        model.addAttribute("ended", desk.may(Right.WORK) ? home.endedSubstitutions() : List.of());
        model.addAttribute("registers", desk.may(REGISTER));
        model.addAttribute("sits", desk.may(SIT, CONVENE));
        boolean manages = desk.may(Right.MANAGE_OFFICE);
        model.addAttribute("manages", manages);
        model.addAttribute("backupWarnings", manages ? backups.state().warnings() : List.of());
        model.addAttribute("calendarWarning", calendars.warning(desk.today()));
        model.addAttribute("lists", lists(around));
        model.addAttribute("now", desk.moment());
        model.addAttribute("zone", desk.zone());
        return "report/home";
    }

    private static String counted(Home.Around around) {
        var counts = new ArrayList<String>();
        if (around.inquiries() > 0) counts.add(String.valueOf(around.inquiries()));
        if (around.lateInquiries() > 0) counts.add(around.lateInquiries() + " lewat batas waktu");
        if (around.inquirySheets() > 0) counts.add(around.inquirySheets() + " lembar menunggu kata Anda");
        return counts.isEmpty() ? "" : " (" + String.join(", ", counts) + ")";
    }

    /** The lists beside the cases that this person's roles work from. */
    private List<Page.Link> lists(Home.Around around) {
        var lists = new ArrayList<Page.Link>();
        if (desk.may(Right.ASSIGN)) lists.add(new Page.Link("/register", "Register klien dan beban PK"));
        if (desk.may(REGISTER)) lists.add(new Page.Link("/orang-ganda", "Mungkin tercatat dua kali"));
        if (desk.is(Role.OFFICE_HEAD)) lists.add(new Page.Link("/senin", "Lembar Senin"));
        if (desk.may(REGISTER, Right.RATIFY)) lists.add(new Page.Link("/sdp", "SDP dan register"));
        if (desk.may(REGISTER, Right.RATIFY)) {
            lists.add(new Page.Link("/permintaan-data", "Permintaan data dari luar" + counted(around)));
        }
        if (desk.may(Right.SIGN, REGISTER, SEE_FIGURES))
            lists.add(new Page.Link("/penapisan", "Menjelang akhir bimbingan"));
        if (desk.is(Role.OFFICE_HEAD)) lists.add(new Page.Link("/disposisi", "Permohonan menunggu disposisi"));
        if (desk.is(Role.OFFICE_HEAD)) lists.add(new Page.Link("/penetapan", "Program menunggu penetapan"));
        if (desk.is(Role.SECTION_HEAD)) lists.add(new Page.Link("/penunjukan", "Kasus menunggu PK"));
        if (desk.is(Role.SECTION_HEAD)) lists.add(new Page.Link("/litmas", "Litmas menunggu diperiksa"));
        if (desk.is(Role.PROBATION_OFFICER)) lists.add(new Page.Link("/litmas", "Litmas yang sedang disusun"));
        if (desk.may(REGISTER, Right.WORK)) lists.add(new Page.Link("/panggilan", "Kabar yang belum disampaikan"));
        if (desk.may(Right.WORK) || desk.is(Role.SECTION_HEAD))
            lists.add(new Page.Link("/rujukan-segera", "Rujukan segera"));
        if (desk.may(Right.WORK)) lists.add(new Page.Link("/tindak-lanjut", "Tindak lanjut setelah selesai"));
        if (desk.may(SEE_FIGURES)) lists.add(new Page.Link("/angka", "Angka kantor"));
        if (desk.may(Right.MANAGE_ACCOUNTS)) lists.add(new Page.Link("/akun", "Akun pegawai"));
        if (desk.may(Right.MANAGE_OFFICE)) lists.add(new Page.Link("/kantor", "Pengaturan kantor"));
        if (desk.may(Right.RATIFY)) {
            var count = around.openings() == 0 ? "" : " (" + around.openings() + ")";
            lists.add(new Page.Link("/akses-darurat", "Kasus yang dibuka dengan alasan" + count));
        }
        return lists;
    }

    @Access(SELF)
    @GetMapping("/panduan")
    String guide() {
        return "report/guide";
    }
}
