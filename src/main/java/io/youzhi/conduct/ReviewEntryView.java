package io.youzhi.conduct;

import java.time.Instant;
import java.time.LocalDate;

import org.springframework.modulith.NamedInterface;

/**
 * An entry in the file of a review as others see it.
 *
 * @param kind    what it is, one of the words {@code file-entries} of the pack
 * @param on      when it was, or began
 * @param until   its last day, where it lasts
 * @param detail  form of a training, or whoever looks on in a supervised time; else null
 * @param passed  how an exam went; null for anything else
 * @param event   the conduct event of an exam, else null
 * @param words   what people wrote about it, or null
 * @param filedBy login of whoever put it on file
 */
@NamedInterface("door")
public record ReviewEntryView(String kind, LocalDate on, LocalDate until, String detail, Boolean passed, Long event,
                              String words, String filedBy, Instant filedAt) {
}
