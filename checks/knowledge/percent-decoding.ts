/** A text with its percent escapes read; as it stands where they are malformed ("100%"). */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
