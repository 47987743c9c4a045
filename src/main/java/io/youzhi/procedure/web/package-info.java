/** Procedures over HTTP. */
package io.youzhi.procedure.web;
