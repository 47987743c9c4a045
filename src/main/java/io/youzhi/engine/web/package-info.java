/** The engine's own doors over HTTP: the business clock, and what its errors look like. */
package io.youzhi.engine.web;
