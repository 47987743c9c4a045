/** The rule book over HTTP. */
package io.youzhi.rules.web;
