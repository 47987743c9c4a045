/** The evaluation of a period as a process: units answer, late ones are chased, objections are settled, the period is frozen. */
package io.youzhi.evaluation.process;
