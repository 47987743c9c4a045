/** The organisation over HTTP. */
package io.youzhi.org.web;
