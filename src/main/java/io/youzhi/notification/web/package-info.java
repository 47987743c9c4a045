/** Notices over HTTP. */
package io.youzhi.notification.web;
