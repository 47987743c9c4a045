/** The processes of surveys: a survey from its opening to its result, and the recovery case that a bad rating opens. */
package io.youzhi.survey.process;
