/** What is to be done about a finding of an inspection: order, deadline, whom to tell, whether it came back (B-23, B-25). */
@org.springframework.modulith.NamedInterface("rectification")
package io.youzhi.rules.rectification;
