/**
 * What counts say about rates: intervals, and whether two of them differ. The mathematics is Apache Commons Statistics',
 * chosen over Commons Math 3, whose successor it is and which nobody keeps any more: it has the chi-square test, its
 * distribution with a tail that does not vanish for large values, and Wilson's interval, and brings nothing else along.
 * Which level counts as significant, and how sure an interval is to be, are policy numbers and come from outside.
 */
@org.springframework.modulith.NamedInterface("statistics")
package io.youzhi.shared.statistics;
