import type { Box } from "../protocol.ts";

/** What is shown around the element, and the picture's greatest width: CSS pixels. */
const around = 48;
const widest = 640;

/**
 * Cuts an element, with a little of what stands around it, out of a picture of the window. The picture may have
 * more pixels than the window has CSS pixels.
 * @returns a data address; null where the element lies outside the window
 */
export async function cropPicture(windowPicture: string, box: Box): Promise<string | null> {
  const picture = await load(windowPicture);
  const perPixel = picture.naturalWidth / box.windowWidth;
  const left = Math.max(0, box.left - around);
  const top = Math.max(0, box.top - around);
  const width = Math.min(box.windowWidth, box.left + box.width + around) - left;
  const height = Math.min(picture.naturalHeight / perPixel, box.top + box.height + around) - top;
  if (width <= 0 || height <= 0) return null;
  const scale = Math.min(1, widest / width);
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const source = [left, top, width, height].map((each) => each * perPixel) as [
    number,
    number,
    number,
    number,
  ];
  canvas.getContext("2d")?.drawImage(picture, ...source, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/webp", 0.8);
}

async function load(address: string): Promise<HTMLImageElement> {
  const picture = new Image();
  picture.src = address;
  await picture.decode();
  return picture;
}
