package io.youzhi.org.web;

import java.time.ZoneId;

import io.youzhi.org.Groups;
import io.youzhi.shared.Reader;
import io.youzhi.shared.time.HouseTime;
import io.youzhi.web.Readers;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page of the organisation knows: the names of people, the local time, and what the reader may do. */
@ControllerAdvice(assignableTypes = {OrganisationPages.class, DutyPages.class, CalendarPages.class})
class OrganisationFrame {

    private final OrganisationNames names;
    private final HouseTime house;

    OrganisationFrame(OrganisationNames names, HouseTime house) {
        this.names = names;
        this.house = house;
    }

    @ModelAttribute("zone")
    ZoneId zone() {
        return house.zone();
    }

    @ModelAttribute("names")
    OrganisationNames names() {
        return names;
    }

    /** Whether the reader may change the organisation. */
    @ModelAttribute("edits")
    boolean edits(Authentication login) {
        return Readers.of(login).is(Groups.ADMINISTRATOR);
    }

    /** Whether the reader may enter absences and rosters of some unit. */
    @ModelAttribute("leads")
    boolean leads(Authentication login) {
        Reader reader = Readers.of(login);
        return reader.is(Groups.ADMINISTRATOR) || Groups.leadsAny(reader);
    }
}
