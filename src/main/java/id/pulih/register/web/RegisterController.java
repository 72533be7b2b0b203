package id.pulih.register.web;

import static id.pulih.access.Right.ASSIGN;
import static id.pulih.access.Right.REGISTER;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.access.Proof;
import id.pulih.audit.Audit;
import id.pulih.document.PassingFiles;
import id.pulih.register.ImportList;
import id.pulih.register.RegisterFile;
import id.pulih.register.Registers;
import java.util.List;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.*;

/** The register as it stands, who guides how many, and the file of it. */
@Controller
@RequestMapping("/register")
class RegisterController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Registers registers;
    private final ImportList list;
    private final RegisterFile file;
    private final PassingFiles files;
    private final Proof proof;
    private final Audit audit;
    private final Desk desk;

    RegisterController(
            Registers registers,
            ImportList list,
            RegisterFile file,
            PassingFiles files,
            Proof proof,
            Audit audit,
            Desk desk) {
        this.registers = registers;
        this.list = list;
        this.file = file;
        this.files = files;
        this.proof = proof;
        this.audit = audit;
        this.desk = desk;
    }

    @Access({REGISTER, ASSIGN})
    @GetMapping
    String register(Model model) {
        registers.stand().ifPresent(s -> model.addAttribute("stand", s));
        model.addAttribute("loads", registers.loads());
        model.addAttribute("imports", desk.may(REGISTER) ? list.recent() : List.of());
        model.addAttribute("writes", desk.may(REGISTER));
        model.addAttribute("today", desk.today());
        return "register/register";
    }

    /** The whole register as a file; a second proof is asked, for so many people leave at once. */
    @Access(value = REGISTER, proof = true)
    @PostMapping("/unduhan")
    ResponseEntity<InputStreamResource> file(@RequestParam(defaultValue = "") String kind) {
        proof.require();
        audit.add("READ", "register/file", null, List.of(), List.of("identity", "contact", "offence"));
        var csv = kind.equals("CSV");
        var kept = files.write(csv ? file::csv : file::xlsx);
        var name = "register-" + desk.today() + (csv ? ".csv" : ".xlsx");
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CONTENT_TYPE, csv ? "text/csv;charset=UTF-8" : XLSX)
                .body(new InputStreamResource(files.readOnce(kept)));
    }
}
