/**
 * Settings of the embedded Camunda engine: its schema, identity, history, job executor, deployment. And what the server
 * keeps going beside it: the movable clock, and events told again that a listener did not get through.
 *
 * <p>Two clocks. What happens to a case goes by the business clock ({@code Clock} the bean, which is the engine's), and nothing
 * else may tell the time. Three places read the real time beside it, each because it asks about the machine and not about a
 * case: {@link io.youzhi.engine.ClockMovement} sets the business clock as a distance from the real one, and waits so many real
 * seconds at most for listeners; {@link io.youzhi.engine.Resubmission} tells events again after a minute by the machine's timer,
 * for a moved clock would make them look old or young; and the demo fills its past up to the real now, to which it gives the
 * clock back, and says how long that took.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Engine 引擎", allowedDependencies = {"shared", "shared::time", "org", "web"})
package io.youzhi.engine;
