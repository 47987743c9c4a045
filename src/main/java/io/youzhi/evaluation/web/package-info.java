/** Evaluations, measures and figures over HTTP and as pages. */
package io.youzhi.evaluation.web;
