/** Single numbers of the policies, by name: how long a pause may be, how often one may extend, ... */
@org.springframework.modulith.NamedInterface("settings")
package io.youzhi.rules.settings;
