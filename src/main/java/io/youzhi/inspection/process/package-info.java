/** The processes of inspections: an inspection, the plans that open them, the daily look for walks that are missing. */
package io.youzhi.inspection.process;
