import type { ExportedFile } from "../judging/tasks.ts";

const keptMs = 60_000;

/** Hands a file to the browser's downloads. */
export function saveFile({ name, mediaType, text }: ExportedFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), keptMs);
}
