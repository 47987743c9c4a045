/** Business time: limits, calendars with holidays, make-up days, lunch breaks and shifts. */
@org.springframework.modulith.NamedInterface("time")
package io.youzhi.shared.time;
