/** Logins and groups of the organisation in the engine's identity service. */
package io.youzhi.org.process;
