package io.youzhi.inspection.process;

import java.util.Set;

import io.youzhi.engine.Form;
import io.youzhi.inspection.NewPlan;
import io.youzhi.inspection.Recurrence;

/** What the forms about plans ask. */
final class PlanForm {

    static final Set<String> FIELDS = Set.of("title", "kind", "level", "checklist", "units", "assets", "draw", "announced",
            "inspectors", "recurrence", "startsOn", "endsOn", "at");

    private PlanForm() {
    }

    /** The plan that was filled in; days and times are local to its first unit. */
    static NewPlan plan(Form form) {
        return new NewPlan(form.text("title"), form.text("kind"), form.text("level"), form.text("checklist"),
                form.texts("units"), form.texts("assets"), form.whole("draw"), form.yesOrNo("announced"),
                form.texts("inspectors"), Recurrence.of(form.text("recurrence")), form.day("startsOn"), form.day("endsOn"),
                form.timeOfDay("at"));
    }
}
