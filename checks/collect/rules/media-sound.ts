/** Null where the browser does not say: nothing of it was decoded yet. */
export function hasSound(media: HTMLMediaElement): boolean | null {
  const decoded = "webkitAudioDecodedByteCount" in media ? Number(media.webkitAudioDecodedByteCount) : 0;
  if (decoded > 0) return true;
  if (media.readyState < HTMLMediaElement.HAVE_METADATA) return null;
  const tracks = tracksOf(media);
  return tracks === null ? null : tracks > 0;
}

function tracksOf(media: HTMLMediaElement): number | null {
  if (!("captureStream" in media) || typeof media.captureStream !== "function") return null;
  try {
    const stream: MediaStream = media.captureStream();
    return stream.getAudioTracks().length;
  } catch {
    // Media of another host.
    return null;
  }
}
