package id.pulih.sop;

import id.pulih.letter.Papers;
import id.pulih.office.OfficeProfile;
import id.pulih.office.Signer;
import id.pulih.office.Signers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.View;

/** The SOP in the official format; marked RANCANGAN and without a number until it is in force. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SopPrinting {

    private final Papers papers;
    private final OfficeProfile profile;
    private final Signers signers;

    SopPrinting(Papers papers, OfficeProfile profile, Signers signers) {
        this.papers = papers;
        this.profile = profile;
        this.signers = signers;
    }

    /** The paper; one statement for the name under a version in force. */
    public View pdf(SopDocument sop) {
        Map<String, Object> model =
                Map.of("print", print(sop), "title", "SOP " + sop.text().name());
        return papers.landscape("sop-bimbingan-tambahan", "sop/print/sop", model, sop.draft());
    }

    private SopPrint print(SopDocument sop) {
        var office = profile.current();
        if (sop.draft()) return SopPrint.draft(sop, office, new Signer(List.of(office.headTitle() + ","), "", ""));
        var signer = signers.forHead(null, sop.inForceOn());
        return SopPrint.draft(sop, office, signer)
                .set(Objects.requireNonNull(sop.decree()).number(), sop.inForceOn());
    }
}
