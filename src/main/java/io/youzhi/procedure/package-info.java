/**
 * Procedures 规程: steps that are put on record about a subject (an account, a meter, an area), in the order and with the
 * conditions that the pack of the unit declares. Nothing here knows any one pack.
 *
 * <p>An entry is written once and never changed. Entries of a subject form rounds; a step that {@code ends} closes one. A
 * step that comes too early is refused, and the refusal names what is missing; where the pack says that doing it all the
 * same is a violation, it is recorded and told upwards ({@link io.youzhi.procedure.ProcedureEvents}).
 *
 * <p>While a round is under way, the step that comes next is a task in the queue of those who may record it
 * ({@code follow-procedure.bpmn}); every other step that is open can be recorded in its place.
 *
 * <p>Of two entries at the same moment about one subject one is first: the number of an entry is unique.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Procedures 规程",
        allowedDependencies = {"shared", "rules", "rules::ask", "rules::procedure", "engine", "org", "web"})
package io.youzhi.procedure;
