/** Who was told what, and when, on record. */
@org.springframework.modulith.ApplicationModule(displayName = "Notification 通知", allowedDependencies = {"shared", "org"})
package io.youzhi.notification;
