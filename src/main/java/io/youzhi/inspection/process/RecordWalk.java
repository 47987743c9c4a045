package io.youzhi.inspection.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.youzhi.engine.Actors;
import io.youzhi.engine.Form;
import io.youzhi.engine.TaskDoor;
import io.youzhi.inspection.Answer;
import io.youzhi.inspection.ItemAnswer;
import io.youzhi.inspection.ItemAnswer.Fault;
import io.youzhi.inspection.WalkManagement;
import io.youzhi.shared.Reader;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records a manager's walk from the start form in Tasklist (L-4); what they found goes its own way. */
@Component
class RecordWalk implements JavaDelegate {

    /** As many faults as a form takes; each has fields of its own, as in {@code fault3.item}. */
    private static final int MOST = 20;
    private static final List<String> OF_FAULT = List.of("item", "severity", "text", "place", "asset");
    private final WalkManagement walks;
    private final TaskDoor door;
    private final Actors actors;

    RecordWalk(WalkManagement walks, TaskDoor door, Actors actors) {
        this.walks = walks;
        this.door = door;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Reader by = actors.current().orElseThrow();
        Form form = Form.read(execution, null, by.login(), fields(), Vocabulary.NAMES);
        door.speak(() -> walks.record(form.text("unit"), form.text("note"), form.text("checklist"), answers(form), by));
    }

    private static Set<String> fields() {
        Set<String> all = IntStream.range(0, MOST).boxed()
                .flatMap(at -> OF_FAULT.stream().map(field -> "fault" + at + "." + field)).collect(Collectors.toSet());
        all.addAll(Set.of("unit", "note", "checklist"));
        return all;
    }

    /** Faults by the item that they are about. */
    private static List<ItemAnswer> answers(Form form) {
        Map<String, List<Fault>> found = new TreeMap<>();
        for (int at = 0; at < MOST; at++) {
            Map<String, Object> said = form.named("fault" + at + ".");
            if (said.containsKey("item")) {
                found.computeIfAbsent((String) said.get("item"), item -> new ArrayList<>()).add(fault(said));
            }
        }
        return found.entrySet().stream().map(each -> new ItemAnswer(each.getKey(), Answer.FAILED, null, each.getValue()))
                .toList();
    }

    private static Fault fault(Map<String, Object> said) {
        return new Fault(null, (String) said.get("severity"), (String) said.get("asset"), (String) said.get("place"),
                (String) said.get("text"), null, false, null, false);
    }
}
