const placeAndDay = /^[\p{L}\s.-]{3,40},\s*ngày\s+\d{1,2}\s+tháng/iu;

/** "Bình Định, ngày 05 tháng 6 năm 2025": where the text of a document says when it was issued. */
export function isPlaceAndDay(text: string): boolean {
  return placeAndDay.test(text);
}
