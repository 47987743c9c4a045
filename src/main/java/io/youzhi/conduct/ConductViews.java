package io.youzhi.conduct;

import java.util.List;

import io.youzhi.shared.Bilingual;
import io.youzhi.shared.Reader;
import org.springframework.modulith.NamedInterface;

/** What is on record about the conduct of people and units, as others read it: as much of it as a reader may see. */
@NamedInterface("door")
public interface ConductViews {

    /** Whether a reader may see what concerns a unit. */
    boolean seesUnit(String unit, Reader reader);

    /** Whether a reader may see what concerns everybody. */
    boolean seesAll(Reader reader);

    /** How an employee stands; {@link io.youzhi.shared.NotFound} where the reader may not see it. */
    StandingView standing(String employee, Reader reader);

    /** Events that match, in the order in which they happened. */
    List<ConductEventView> events(ConductEventSearch search, Reader reader);

    /** Lines of the ledger that match, in the order in which their events happened. */
    List<LedgerLineView> lines(LedgerSearch search, Reader reader);

    /** The reviews of an employee, in their order. */
    List<ReviewView> reviews(String employee, Reader reader);

    /** One review with its evidence; {@link io.youzhi.shared.NotFound} where the reader may not see it. */
    ReviewView review(String number, Reader reader);

    /** What a release of the pack calls a type of event, a consequence, or the value of a key; the word itself otherwise. */
    Bilingual word(String pack, String key, Object value, String release);
}
