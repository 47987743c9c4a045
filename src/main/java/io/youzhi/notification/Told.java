package io.youzhi.notification;

import java.time.Instant;
import java.util.Map;

/**
 * Somebody was told something: the place where mail, SMS and chat attach (an {@code @ApplicationModuleListener} runs
 * after the commit and is tried again by the event registry). The text is made by {@link NoticeText}.
 */
public record Told(Long notice, String person, String subject, String code, Map<String, String> arguments, Instant at) {
}
