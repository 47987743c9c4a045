package sample.wrong.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import sample.wrong.feature.WrongUtils.WrongRepository;

/** Wrong on purpose: a public delegate that goes to the repository. */
public class WrongDelegate implements JavaDelegate {

    private WrongRepository repository;

    @Override
    public void execute(DelegateExecution execution) {
        repository.hashCode();
    }
}
