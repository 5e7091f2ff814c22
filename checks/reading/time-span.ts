const span = /(?:từ|from)\s.*\d.*(?:đến|to|until|-)\s*\D{0,12}\d/iu;

/** "Từ 01/09/2017 - Đến 31/12/2017": the time of a consultation, an event or a week, not an item's date. */
export function isTimeSpan(text: string): boolean {
  return span.test(text);
}
