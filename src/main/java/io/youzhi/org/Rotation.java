package io.youzhi.org;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.youzhi.shared.time.BusinessCalendar;
import io.youzhi.shared.time.BusinessCalendar.ShiftTime;

/**
 * People who take turns at the shifts of a calendar: the first of them has the first shift, the second the next, and with
 * each day that is worked, or each week, everybody moves on by one. Whoever is away is passed over, and so is whoever has
 * another shift at that time or on that day while others have none.
 */
class Rotation {

    private final List<String> people;
    private final boolean weekly;
    private final List<Absence> away;

    /** @param away who is away when, in the whole time */
    Rotation(List<String> people, boolean weekly, List<Absence> away) {
        this.people = people;
        this.weekly = weekly;
        this.away = away;
    }

    /** Who has which shift, from the first day to the last, both included. */
    List<Turn> turns(BusinessCalendar calendar, LocalDate first, LocalDate last) {
        List<Turn> turns = new ArrayList<>();
        int worked = 0;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            List<ShiftTime> shifts = calendar.shifts(day);
            int moved = weekly ? (int) ChronoUnit.WEEKS.between(monday(first), monday(day)) : worked;
            List<Turn> today = new ArrayList<>();
            for (int i = 0; i < shifts.size(); i++) {
                today.add(new Turn(day, shifts.get(i), choose(shifts.get(i), moved + i, today, turns).orElse(null)));
            }
            turns.addAll(today);
            worked += shifts.isEmpty() ? 0 : 1;
        }
        return turns;
    }

    private Optional<String> choose(ShiftTime shift, int place, List<Turn> today, List<Turn> before) {
        List<String> inTurn = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            inTurn.add(people.get((place + i) % people.size()));
        }
        List<String> free = inTurn.stream().filter(each -> !isAway(each, shift) && !isOn(each, shift, today)
                && !isOn(each, shift, before)).toList();
        return free.stream().filter(each -> today.stream().noneMatch(turn -> each.equals(turn.employee()))).findFirst()
                .or(() -> free.stream().findFirst());
    }

    private boolean isAway(String employee, ShiftTime shift) {
        return away.stream().map(Absence::view).anyMatch(each -> each.employee().equals(employee)
                && meets(each.from(), each.to(), shift));
    }

    private static boolean isOn(String employee, ShiftTime shift, List<Turn> turns) {
        return turns.stream().anyMatch(each -> employee.equals(each.employee())
                && meets(each.shift().from(), each.shift().to(), shift));
    }

    private static boolean meets(Instant from, Instant to, ShiftTime shift) {
        return from.isBefore(shift.to()) && to.isAfter(shift.from());
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** A shift of a day, and who has it; null where nobody is free. */
    record Turn(LocalDate day, ShiftTime shift, String employee) {
    }
}
