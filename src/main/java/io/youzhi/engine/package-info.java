/** Settings of the embedded Camunda engine: its schema, identity, history, job executor, deployment. */
@org.springframework.modulith.ApplicationModule(displayName = "Engine 引擎", allowedDependencies = {"shared", "shared::time", "web"})
package io.youzhi.engine;
