/**
 * Photos and files of cases, whatever feature they belong to (B-12, B-22, B-24): {@link io.youzhi.attachment.AttachmentStore}
 * takes what is of an allowed type and size and is what it says it is. Who may add and who may see is the feature's to say;
 * it asks before it comes here.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Attachments 附件", allowedDependencies = {"shared"})
package io.youzhi.attachment;
