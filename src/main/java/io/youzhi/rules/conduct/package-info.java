/**
 * Conduct: consequences of conduct events (money, points, actions) and standings.
 *
 * <p>What a pack can say in tables alone, each written for no pack in particular:
 * <ul>
 * <li>a <b>balance</b> for each period: a window {@code points} that sums points from its {@code start}; rows look at it
 * with the event's own points in it, so that crossing a line is a row with {@code count};
 * <li>a <b>window that begins anew</b>: {@code since} names a window of events, after the last of which it counts, such as
 * the exam that brought somebody back;
 * <li>a <b>state</b>: rows look at the {@code standing} of the employee just before the event ({@code on},
 * {@code training}, ...), so that whoever is in training is not sent there again;
 * <li><b>once</b> a period; {@code once} a request is, of an event that names none, once for that event, where several
 * rows come to the same;
 * <li>words that are only <b>offered</b>: a key of type text {@code of} some words takes any other as well.
 * <li>a <b>month</b>: an event that speaks of one ({@code month-score}) counts in it, whenever it is put on record, and the
 * last record of a month takes the place of earlier ones;
 * <li>a <b>rating</b>: the close of a period ({@code period-close}) is judged once for its unit and once for everybody whom a
 * rating of the pack ranks; by then the months in it are ranked too.
 * </ul>
 * Events and lines are looked at as far back as the longest window of the pack reaches: a state lasts at most that long
 * in the eyes of its rules.
 */
@org.springframework.modulith.NamedInterface("conduct")
package io.youzhi.rules.conduct;
