package id.pulih.sop.web;

import id.pulih.Problems;
import id.pulih.sop.SopVersion.Duty;
import id.pulih.sop.SopVersion.Unit;
import id.pulih.sop.SopWriting.Row;
import org.jspecify.annotations.Nullable;

/** A row of the flow table: its texts, and a clock of amount and unit or none. */
public record RowForm(
        int version,
        String activity,
        String completeness,
        Integer amount,
        Unit unit,
        String timeNote,
        String output,
        String remark) {

    Row read() {
        new Problems()
                .require("activity", activity, "Kegiatan wajib diisi.")
                .require("output", output, "Output wajib diisi.")
                .maxLength("activity", activity, 600)
                .maxLength("completeness", completeness, 400)
                .maxLength("timeNote", timeNote, 200)
                .maxLength("output", output, 300)
                .maxLength("remark", remark, 400)
                .when(
                        amount == null && unit != null && unit != Unit.NEXT_TPP_SESSION,
                        "amount",
                        "Isi angka jangka waktunya, atau kosongkan satuannya.")
                .when(amount != null && unit == null, "unit", "Pilih satuan jangka waktunya.")
                .when(amount != null && (amount < 1 || amount > 400), "amount", "Jangka waktu antara 1 dan 400.")
                .throwIfAny();
        return new Row(activity, text(completeness), duty(), text(timeNote), output, text(remark));
    }

    private @Nullable Duty duty() {
        if (unit == Unit.NEXT_TPP_SESSION) return new Duty(1, unit);
        return unit == null ? null : new Duty(amount, unit);
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }
}
