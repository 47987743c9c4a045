/**
 * Who was told what, and when, on record. Notices are read here, in the reader's language; further ways to people (mail,
 * SMS, chat) listen to {@link io.youzhi.notification.Told}.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Notification 通知",
        allowedDependencies = {"shared", "shared::time", "rules::calendar", "org", "web"})
package io.youzhi.notification;
