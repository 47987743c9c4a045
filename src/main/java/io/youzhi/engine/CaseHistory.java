package io.youzhi.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * The history of cases: everything that the full level keeps, but of variables only the process vocabulary. What people
 * typed into a form, and with it personal data, never reaches a history table.
 */
class CaseHistory extends AbstractHistoryLevel {

    /** The level's name in the settings. */
    static final String NAME = "cases";

    private static final int ID = 77;
    private static final Set<HistoryEventType> OF_VARIABLES = Set.of(HistoryEventTypes.VARIABLE_INSTANCE_CREATE,
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE, HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
            HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE, HistoryEventTypes.VARIABLE_INSTANCE_DELETE);

    private final Set<String> vocabulary;

    CaseHistory(Set<String> vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
        if (HistoryEventTypes.FORM_PROPERTY_UPDATE.equals(type)) {
            return false;
        }
        if (OF_VARIABLES.contains(type) && entity instanceof VariableInstanceEntity variable) {
            return vocabulary.contains(variable.getName());
        }
        return HistoryLevel.HISTORY_LEVEL_FULL.isHistoryEventProduced(type, entity);
    }
}
