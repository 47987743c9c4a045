/** Reviews, appeals and the recording of events as processes of the engine. */
package io.youzhi.conduct.process;
