/** Surveys over HTTP: for staff, and for customers who answer without a login. */
package io.youzhi.survey.web;
