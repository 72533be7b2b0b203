package id.pulih.access;

import id.pulih.web.Page;
import java.util.ArrayList;
import java.util.List;

/** The places of the head of every page, by what the roles of a person may do: at most six plain nouns for one role. */
final class Navigation {

    private Navigation() {}

    static List<Page.Link> of(Entered me) {
        var places = new ArrayList<Page.Link>();
        if (me.may(Right.SELF)) places.add(new Page.Link("/beranda", "Beranda"));
        if (me.may(Right.SEE)) places.add(new Page.Link("/kasus", "Kasus"));
        if (me.may(Right.REGISTER)) places.add(new Page.Link("/permohonan", "Permohonan"));
        if (me.may(Right.REGISTER, Right.RATIFY)) places.add(new Page.Link("/surat", "Surat"));
        if (me.may(Right.REGISTER)) places.add(new Page.Link("/register", "Register"));
        if (me.may(Right.CONVENE, Right.SIT, Right.DECIDE)) places.add(new Page.Link("/sidang-tpp", "Sidang TPP"));
        if (me.may(Right.WORK)) places.add(new Page.Link("/jadwal", "Jadwal"));
        if (me.may(Right.KEEP_PARTNERS)) places.add(new Page.Link("/mitra", "Mitra"));
        if (me.may(Right.SELF)) places.add(new Page.Link("/sop", "SOP"));
        if (me.may(Right.MANAGE_ACCOUNTS)) places.add(new Page.Link("/akun", "Akun"));
        if (me.may(Right.MANAGE_OFFICE)) places.add(new Page.Link("/kantor", "Kantor"));
        return List.copyOf(places);
    }
}
