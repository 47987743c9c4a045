package io.youzhi.engine;

/** The processes of this start are in the engine. */
record ProcessesDeployed() {
}
