/** Bytes of the upper half of windows-1258, read back from the decoder. */
const codes = new Map(
  Array.from({ length: 256 }, (_, code) => [
    new TextDecoder("windows-1258").decode(Uint8Array.of(code)),
    code,
  ]),
);
const toneMark = /[\u0300\u0301\u0303\u0309\u0323]/;

/** Text in the old Vietnamese code page of Windows: tone marks stand apart where it has no whole letter. */
export function encodeWindows1258(text: string): Buffer {
  return Buffer.from([...text.normalize("NFC")].flatMap(bytesOf));
}

function bytesOf(character: string): number[] {
  const whole = codes.get(character);
  if (whole !== undefined) return [whole];
  const parts = [...character.normalize("NFD")];
  const letter = parts
    .filter((part) => !toneMark.test(part))
    .join("")
    .normalize("NFC");
  const tones = parts.filter((part) => toneMark.test(part));
  return [letter, ...tones].map((part) => codes.get(part) ?? 0x3f);
}
