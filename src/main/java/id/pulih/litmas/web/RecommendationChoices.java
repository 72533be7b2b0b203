package id.pulih.litmas.web;

import id.pulih.sop.ActivityForm;
import id.pulih.sop.NeedDomain;
import id.pulih.sop.PerformerKind;
import id.pulih.sop.Treatment;
import id.pulih.web.Page;
import java.util.List;

/** The answers that the form of a recommendation offers. */
public record RecommendationChoices(
        List<Page.Choice> treatments,
        List<Page.Choice> domains,
        List<Page.Choice> forms,
        List<Page.Choice> performers) {

    static final RecommendationChoices ALL = new RecommendationChoices(
            Page.Choice.from(Treatment.values(), Treatment::name, Treatment::label),
            Page.Choice.from(NeedDomain.values(), NeedDomain::name, NeedDomain::label),
            Page.Choice.from(ActivityForm.values(), ActivityForm::name, ActivityForm::label),
            Page.Choice.from(PerformerKind.values(), PerformerKind::name, PerformerKind::label));
}
