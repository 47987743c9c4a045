/** What is measured of units, and by when a period is evaluated, as packs write it down (B-30, B-31, E-4). */
@org.springframework.modulith.NamedInterface("measure")
package io.youzhi.rules.measure;
