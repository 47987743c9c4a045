/**
 * The demo: a made-up water company with people in every role and requests at every stage, only with the profile
 * {@code demo}. It uses the doors that everybody uses, and writes down what it has done, so that a start that was
 * interrupted goes on and a second start adds nothing.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Demo 演示",
        allowedDependencies = {"shared::time", "org", "engine"})
package io.youzhi.demo;
