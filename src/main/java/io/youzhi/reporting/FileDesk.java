package io.youzhi.reporting;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import io.youzhi.conduct.ConductViews;
import io.youzhi.org.Organisation;
import io.youzhi.org.Organisation.EmployeeView;
import io.youzhi.org.Organisation.UnitView;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Reader;
import io.youzhi.shared.time.HouseTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose file and which units' notices a reader may open. */
@Service
@Transactional(readOnly = true)
public class FileDesk {

    private static final int MONTHS = 12;

    private final ConductViews conduct;
    private final Organisation organisation;
    private final HouseTime house;
    private final Clock clock;

    FileDesk(ConductViews conduct, Organisation organisation, HouseTime house, Clock clock) {
        this.conduct = conduct;
        this.organisation = organisation;
        this.house = house;
        this.clock = clock;
    }

    /** The reader as an employee, if they are one. */
    public Optional<EmployeeView> own(Reader reader) {
        return organisation.employeeOf(reader.login());
    }

    /** Units of which a reader may see what concerns them. */
    public List<UnitView> units(Reader reader) {
        return organisation.units().stream().filter(unit -> conduct.seesUnit(unit.id(), reader)).toList();
    }

    /** Who works in a unit; {@link NotFound} where the reader may not see what concerns it. */
    public List<EmployeeView> people(String unit, Reader reader) {
        if (!conduct.seesUnit(organisation.unit(unit).id(), reader)) {
            throw new NotFound("unit", unit);
        }
        return organisation.staff(unit);
    }

    /** This month and those before it that people still look up. */
    public List<YearMonth> months() {
        YearMonth now = YearMonth.from(clock.instant().atZone(house.zone()));
        return IntStream.range(0, MONTHS).mapToObj(now::minusMonths).toList();
    }
}
