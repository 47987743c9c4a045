package io.youzhi.survey.process;

import java.time.Instant;
import java.util.Date;
import java.util.Map;

import io.youzhi.engine.AsTheHouse;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Carries surveys and recoveries through the engine, as the house. */
@Component
class CamundaSurveyProcess implements SurveyProcess {

    private final RuntimeService runtime;
    private final AsTheHouse house;

    CamundaSurveyProcess(RuntimeService runtime, AsTheHouse house) {
        this.runtime = runtime;
        this.house = house;
    }

    @Override
    public void start(String number, boolean byLink, Instant remindAt, Instant closesAt) {
        house.does(() -> runtime.startProcessInstanceByKey(Vocabulary.PROCESS, number, Map.of(Vocabulary.NUMBER, number,
                Vocabulary.BY_LINK, byLink, Vocabulary.REMIND_AT, Date.from(remindAt),
                Vocabulary.CLOSES_AT, Date.from(closesAt))));
    }

    @Override
    public void end(String number) {
        house.does(() -> runtime.createMessageCorrelation(Vocabulary.ENDED).processInstanceBusinessKey(number).correlate());
    }

    @Override
    public void recover(String rating) {
        house.does(() -> runtime.startProcessInstanceByKey(Vocabulary.RECOVER, rating));
    }
}
