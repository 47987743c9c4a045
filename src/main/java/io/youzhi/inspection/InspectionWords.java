package io.youzhi.inspection;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import io.youzhi.decision.Explanations;
import io.youzhi.decision.InWords;
import io.youzhi.inspection.InspectionViews.InspectionView;
import io.youzhi.org.Organisation;
import io.youzhi.rules.Wording;
import io.youzhi.web.LocalTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people call whom and what an inspection speaks of, in whose time, and why the rules decided so. */
@Service
@Transactional(readOnly = true)
public class InspectionWords {

    private final InspectionCases cases;
    private final Organisation organisation;
    private final Wording wording;
    private final Explanations explanations;

    InspectionWords(InspectionCases cases, Organisation organisation, Wording wording, Explanations explanations) {
        this.cases = cases;
        this.organisation = organisation;
        this.wording = wording;
        this.explanations = explanations;
    }

    /** Name of an employee or a unit; the id of whoever is not of the organisation; a dash for nobody. */
    public String of(String id) {
        return organisation.nameOf(id);
    }

    /** What the pack of an inspection calls a word of a vocabulary of it. */
    public String word(InspectionView inspection, String vocabulary, String word, Locale language) {
        return word == null ? "–" : wording.named(inspection.pack(), vocabulary, word, inspection.release()).in(language);
    }

    /** What people call a word of a vocabulary that all packs share. */
    public String word(String vocabulary, String word, Locale language) {
        return wording.named("base", vocabulary, word, cases.release()).in(language);
    }

    /** A moment in a local time, as people read it. */
    public String local(Instant moment, ZoneId zone) {
        return new LocalTime(zone).of(moment);
    }

    /** The local time of an inspection's unit. */
    public ZoneId zone(String inspection) {
        return cases.calendar(cases.get(inspection)).zone();
    }

    /** What the rules decided about an inspection, in words. */
    public List<InWords> why(String inspection, Locale language) {
        return explanations.inWords("inspection", inspection, zone(inspection), language);
    }

    /** What the rules decided about a finding, in words. */
    public List<InWords> whyOfFinding(String number, Locale language) {
        Finding finding = cases.finding(number);
        return explanations.inWords(Finding.CASE, number, zone(finding.inspection().number()), language);
    }
}
