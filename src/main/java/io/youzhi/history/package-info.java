/**
 * The imported past: requests of other systems, and places, inspections and findings, as they were, for measures,
 * standings and replays; and the replay of such records through a running server.
 *
 * <p>A mapping file says what the columns of a source mean ({@link io.youzhi.history.Mapping}); the import streams the
 * file in batches, each one transaction that also notes how far it is, so that a stopped or killed import goes on where
 * it was. It starts no processes and judges nobody. What differs between the kinds of records is in
 * {@link io.youzhi.history.RecordKind}: their fields, and how one is made and looked at ({@code ...Making}); reading,
 * batches, dry runs, notes and reports are the same for all.
 *
 * <p>The tables are written by JDBC and not by JPA: rows are only ever added, in tens of thousands, and the command
 * then needs neither the engine nor the rules nor a web server, and is up in a second or two.
 */
@org.springframework.modulith.ApplicationModule(displayName = "History 历史", allowedDependencies = {"shared", "shared::time", "org"})
package io.youzhi.history;
