/**
 * Checklists: items with points, as the packs write them down in {@code checklists/<id>.csv} (B-22). A pack has those of
 * the packs it extends; in a checklist of the same name it adds items, and a row of the same id takes the place of the
 * one further off ({@code points} none takes the item away).
 */
@org.springframework.modulith.NamedInterface("checklist")
package io.youzhi.rules.checklist;
