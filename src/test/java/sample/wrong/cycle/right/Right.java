package sample.wrong.cycle.right;

import sample.wrong.cycle.left.Left;

/** Wrong on purpose: two modules that need each other. */
public class Right {

    /** The other. */
    public Left left() {
        return new Left();
    }
}
