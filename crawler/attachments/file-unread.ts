import type { unreadReasons } from "../../checks/attachment.ts";

/** A file that was had and cannot be read; says why in the snapshot's words. */
export class FileUnread extends Error {
  readonly reason: (typeof unreadReasons)[number];

  constructor(reason: FileUnread["reason"], detail: string) {
    super(detail);
    this.name = "FileUnread";
    this.reason = reason;
  }
}
