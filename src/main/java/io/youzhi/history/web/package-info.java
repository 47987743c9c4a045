/** The imported past over HTTP. */
package io.youzhi.history.web;
