/**
 * Settings of the embedded Camunda engine: its schema, identity, history, job executor, deployment. And what the server
 * keeps going beside it: the movable clock, and events told again that a listener did not get through.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Engine 引擎", allowedDependencies = {"shared", "shared::time", "web"})
package io.youzhi.engine;
