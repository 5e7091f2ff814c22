const side = 72;

/**
 * A small picture of an image as it stands on the page, drawn from what the browser already holds. Null where it
 * has no pixels or where the browser keeps those of another host to itself.
 */
export function drawThumbnail(element: Element): string | null {
  const image = element as HTMLImageElement;
  if (element.localName !== "img" || !image.complete || image.naturalWidth === 0) return null;
  const scale = Math.min(1, side / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  try {
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL("image/webp", 0.7);
  } catch {
    return null;
  }
}
