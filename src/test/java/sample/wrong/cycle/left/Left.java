package sample.wrong.cycle.left;

import sample.wrong.cycle.right.Right;

/** Wrong on purpose: two modules that need each other. */
public class Left {

    /** The other. */
    public Right right() {
        return new Right();
    }
}
