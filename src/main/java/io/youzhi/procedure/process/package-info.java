/** The next step of a procedure as a task of the engine, and the start form of all procedures. */
package io.youzhi.procedure.process;
